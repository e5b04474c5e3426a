/** `show port-channel all` (`brief`) and `show lag`: members go on in further lines. */
import { dashedColumns, type Table } from '../table.ts'
import { PORT, portFields } from './ports.ts'

export const linkAggregation: Table = {
  table: 'link aggregation',
  commands: ['show port-channel [rest]', 'show lag [rest]', 'show interfaces port-channel [rest]'],
  lists: { memberInterfaces: /[,\s]+/ },
  rules: [
    dashedColumns(
      {
        'log. intf': 'interface',
        'logical interface': 'interface',
        interface: 'interface',
        'port-channel name': 'name',
        'channel name': 'name',
        'link state': 'status',
        link: 'status',
        'admin mode': 'adminState',
        type: 'protocol',
        'mbr ports': 'memberInterfaces',
        'member ports': 'memberInterfaces',
        'port speed': 'memberSpeed',
        'port active': 'activeMembers',
        'active ports': 'activeMembers',
      },
      { cells: { interface: PORT }, wraps: ['memberInterfaces', 'memberSpeed', 'activeMembers'] },
    ),
  ],
  finish: portFields,
}

/**
 * `show port-channel all` (`brief`) and `show lag`: members go on in further lines. The newer smart dialect tells them by
 * number, in use or not (`Active: g1-2 Inactive: g3`), and the LAGs without any too.
 */
import type { Row } from '../rows.ts'
import { carry, dashedColumns, row, skip, type Table } from '../table.ts'
import { expandPorts } from './port-list.ts'
import { PORT, portFields } from './ports.ts'

export const linkAggregation: Table = {
  table: 'link aggregation',
  commands: ['show port-channel [rest]', 'show lag [rest]', 'show interfaces port-channel [rest]'],
  lists: { memberInterfaces: /[,\s]+/ },
  rules: [
    carry(/^ *Load Balancing: *(?<loadBalancing>[\w-]+)\.?$/i),
    row(
      /^ *(?<number>\d{1,2}) +\| +(?:(?<protocol>LACP|Static)|-+) +\|(?: +Active: *(?<activeMembers>\S+))?(?: +Inactive: *(?<inactiveMembers>\S+))? *$/i,
    ),
    skip(/^ *Group ID +\|/i),
    skip(/^-[-+]+$/),
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
  finish: (found) => (found.number === undefined ? portFields(found) : numberedLag(found)),
}

function numberedLag({ number, ...rest }: Row): Row {
  const members = [rest.activeMembers, rest.inactiveMembers].flatMap((list) =>
    typeof list === 'string' ? expandPorts(list) : [],
  )
  return { ...rest, interface: `LAG${String(number)}`, memberInterfaces: members }
}

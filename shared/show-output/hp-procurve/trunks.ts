/** `show trunks`, `show lacp`, `show lacp peer`, `counters`: link aggregations, which HP calls trunks. */
import { add, dashedColumns, row, skip, type Table } from '../table.ts'
import { PORT, portFields } from './ports.ts'

export const trunks: Table = {
  table: 'link aggregation member',
  commands: ['show trunks [word]'],
  rules: [
    row(/^ *Load Balancing(?: Method)? *: *(?<loadBalancing>\S.*)$/i, { set: { table: 'link aggregation' } }),
    skip(/^ *Load Balancing(?: Method)? *:?$/i),
    dashedColumns(
      {
        port: 'interface',
        name: 'name',
        type: ['type', 'protocol'],
        group: 'portChannel',
        'group type': 'portChannel',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}

export const lacp: Table = {
  table: 'lacp port',
  commands: ['show lacp', 'show lacp peer [word]', 'show lacp local [word]', 'show lacp counters [word]'],
  rules: [
    skip(/^ *LACP(?: (?:Peer|Local) Information\.?| Port Counters\.?)?$/i),
    add(/^ *System ID *: *(?<systemId>\S+)$/i, { set: { table: 'lacp' } }),
    dashedColumns(
      {
        port: 'interface',
        'port numb': 'interface',
        'local port': 'interface',
        'lacp enabled': 'lacpMode',
        'lacp mode': 'lacpMode',
        'trunk group': 'portChannel',
        'local trunk': 'portChannel',
        trunk: 'portChannel',
        'port status': 'status',
        partner: 'partner',
        'lacp partner': 'partner',
        'lacp status': 'lacpStatus',
        'system id': 'neighborSystemId',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}

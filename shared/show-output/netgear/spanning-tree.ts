/** `show spanning-tree` and `show spanning-tree mst port summary 0 all`: the bridge in labels, ports in a table. */
import type { Row } from '../rows.ts'
import { carry, dashedColumns, pairs, type Table } from '../table.ts'
import { dotted } from './dotted.ts'
import { PORT } from './ports.ts'

const NAMES = {
  'bridge priority': 'bridgePriority',
  'bridge identifier': 'bridgeId',
  'designated root': 'rootId',
  'root path cost': 'rootCost',
  'root port identifier': 'rootPort',
}

export const spanningTree: Table = {
  table: 'spanning tree',
  commands: [
    'show spanning-tree [rest]',
    'show spanning-tree mst [rest]',
    'show spanning-tree mst port [rest]',
  ],
  rules: [
    carry(/^ *MST Instance ID(?: *:|\.{2,}) *(?<instance>\S+)$/i),
    dotted(NAMES),
    pairs(/^ *[A-Za-z][^:]{1,60}: /, /^ *(?<key>[A-Za-z][^:]{1,60}?) *:(?<value>.*)$/g, NAMES),
    dashedColumns(
      {
        interface: 'interface',
        intf: 'interface',
        'stp mode': 'enabled',
        mode: 'enabled',
        type: 'type',
        'stp type': 'type',
        'port state': 'portState',
        state: 'portState',
        'stp state': 'portState',
        'port role': 'role',
        role: 'role',
        desc: 'note',
      },
      { cells: { interface: PORT } },
    ),
    dashedColumns({ 'associated fids': 'fids', 'associated vlans': 'vlans' }, { cells: { fids: /^\d+$/ } }),
  ],
  finish: (found: Row) => (found.portState === undefined ? found : { ...found, ...stateOf(found) }),
}

const stateOf = ({ portState }: Row) => ({
  table: 'spanning tree port',
  stateName: String(portState).toLowerCase(),
  isForwarding: /^forward/i.test(String(portState)),
})

/**
 * `show spanning-tree` of 802.1D, RSTP and MSTP firmware, also `detail` and `instance N`: the bridge in labels, then its
 * ports. Columns differ with every generation.
 */
import type { Row } from '../rows.ts'
import { carry, dashedColumns, row, skip, type Table } from '../table.ts'
import { twoColumns } from './labelled.ts'
import { PORT, portFields } from './ports.ts'

export const spanningTree: Table = {
  table: 'spanning tree',
  commands: [
    'show spanning-tree [word] [word]',
    'show spanning-tree instance [word]',
    'show spanning-tree [word] detail',
    'show spanning-tree detail',
  ],
  rules: [
    skip(/^ *(?:Multiple |Rapid )?Spanning Tree (?:\(\w+\) )?(?:Information|Detail)/i),
    skip(/^ *(?:MST Instance Information|Status and Counters - (?:CIST |RSTP |STP )?(?:Port|Information))/i),
    carry(/^ *Instance ID *: *(?<instance>\d+)$/i),
    row(/^ *Port *: *(?<interface>\S+)$/i, { set: { table: 'spanning tree port' } }),
    twoColumns({
      'stp enabled': 'enabled',
      'switch priority': 'bridgePriority',
      'switch mac address': 'bridgeAddress',
      'cst root mac address': 'rootAddress',
      'root mac address': 'rootAddress',
      'cst root priority': 'rootPriority',
      'cst root path cost': 'rootCost',
      'root path cost': 'rootCost',
      'cst root port': 'rootInterface',
      'root port': 'rootInterface',
    }),
    dashedColumns(
      {
        port: 'interface',
        type: 'type',
        cost: 'cost',
        priority: 'portPriority',
        'prio rity': 'portPriority',
        pri: 'portPriority',
        state: 'portState',
        'designated bridge': 'designatedBridge',
        'hello time': 'helloTime',
        role: 'role',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: (found: Row) =>
    found.portState === undefined ? found : { ...portFields(found), ...stateOf(found) },
}

const stateOf = ({ portState }: Row) => ({
  table: 'spanning tree port',
  stateName: String(portState).toLowerCase(),
  isForwarding: /^forward/i.test(String(portState)),
})

/** `show loop-protect`: which ports the loop-catcher shut, the nearest thing a ProCurve has to err-disable. */
import type { Row } from '../rows.ts'
import { dashedColumns, skip, type Table } from '../table.ts'
import { oneColumn } from './labelled.ts'
import { PORT, portFields } from './ports.ts'

export const loopProtect: Table = {
  table: 'loop protection',
  commands: ['show loop-protect [word]'],
  rules: [
    skip(/^ *Status and Counters - /),
    oneColumn(),
    dashedColumns(
      {
        port: 'interface',
        'loop protect': 'protected',
        'loop protection': 'protected',
        'loop detected': 'loopDetected',
        'detected on vlan': 'vlanId',
        'loop count': 'loopCount',
        'time since last loop': 'lastLoop',
        'rx action': 'action',
        'port status': 'status',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: (found: Row) =>
    found.interface === undefined ? { ...found, table: 'loop protection settings' } : portFields(found),
}

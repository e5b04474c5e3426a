/**
 * `show power-over-ethernet` (`show power-management` on 26xx) `brief` and of ports: six generations of columns, three
 * forms of the budget. A searching port has no device.
 */
import type { Row } from '../rows.ts'
import { carry, dashedColumns, row, skip, type Table } from '../table.ts'
import { twoColumns } from './labelled.ts'
import { PORT, portFields } from './ports.ts'

const COMMANDS = ['show power-over-ethernet', 'show power-management']

export const powerOverEthernet: Table = {
  table: 'power over ethernet',
  commands: COMMANDS.flatMap((command) => [`${command} [word] [word]`, `${command} brief [word]`]),
  rules: [
    row(/^ *Status and Counters - Port Power Status for port (?<interface>\S+)$/i),
    skip(/^ *Status and Counters - /),
    row(
      /^ *Available *: *(?<availablePower>[\d.]+) *W +Used *: *(?<usedPower>[\d.]+) *W +Remaining *: *(?<remainingPower>[\d.]+) *W$/i,
      { set: { table: 'power budget' } },
    ),
    carry(/^ *(?:Module|Member|Slot) (?<module>\S+) (?:Power|PoE)\b.*$/i),
    twoColumns({
      'power enable': 'adminState',
      detection: 'operationalState',
      'detection status': 'operationalState',
      priority: 'powerPriority',
      'configured type': 'device',
      allocateby: 'allocBy',
      value: 'maxPower',
      power: 'power',
    }),
    dashedColumns(
      {
        port: 'interface',
        'poe port': 'interface',
        'power enable': 'adminState',
        'pwr enab': 'adminState',
        enable: 'adminState',
        'power priority': 'powerPriority',
        'pwr priority': 'powerPriority',
        priority: 'powerPriority',
        'configured type': 'device',
        'detection status': 'operationalState',
        'poe port status': 'operationalState',
        'power class': 'powerClass',
        'plc cls': 'powerClass',
        'plc type': 'powerType',
        'actual power': 'power',
        'pd pwr draw': 'power',
        'alloc power': 'maxPower',
        'pse pwr rsrvd': 'maxPower',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: (found: Row) =>
    found.interface === undefined ? { ...found, table: 'power budget' } : portFields(found),
}

/** `show poe port info all`, `show poe`: columns differ by family; the unit's budget in labels. */
import type { Row } from '../rows.ts'
import { dashedColumns, type Table } from '../table.ts'
import { dotted } from './dotted.ts'
import { PORT, portFields } from './ports.ts'

export const powerOverEthernet: Table = {
  table: 'power over ethernet',
  commands: [
    'show poe [rest]',
    'show poe port [rest]',
    'show poe port info [rest]',
    'show power inline [rest]',
  ],
  rules: [
    dotted({
      'total power available': 'availablePower',
      'power source': 'powerSource',
      'total power consumed': 'usedPower',
    }),
    dashedColumns(
      {
        intf: 'interface',
        interface: 'interface',
        port: 'interface',
        'admin mode': 'adminState',
        state: 'adminState',
        class: 'powerClass',
        priority: 'powerPriority',
        'output power': 'power',
        'output power(w)': 'power',
        'max power(w)': 'maxPower',
        'power (mw)': 'milliwatts',
        'max power': 'maxPower',
        status: 'operationalState',
        'fault status': 'fault',
        'powered device': 'device',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: (found: Row) =>
    found.interface === undefined ? { ...found, table: 'power budget' } : portFields(found),
}

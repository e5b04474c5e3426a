/** `show port-security all`, of a port, and its violations. */
import { dashedColumns, labels, type Table } from '../table.ts'
import { PORT, portFields } from './ports.ts'

export const portSecurity: Table = {
  table: 'port security',
  commands: ['show port-security [rest]'],
  rules: [
    dashedColumns(
      {
        intf: 'interface',
        interface: 'interface',
        port: 'interface',
        'admin mode': 'adminState',
        'dynamic limit': 'maximumDynamic',
        'static limit': 'maximumStatic',
        'violation trap mode': 'violationTrap',
      },
      { cells: { interface: PORT } },
    ),
    labels(),
  ],
  finish: (found) =>
    found.interface === undefined ? { ...found, table: 'port security settings' } : portFields(found),
}

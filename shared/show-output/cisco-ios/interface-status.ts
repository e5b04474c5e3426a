/**
 * `show interfaces status`, also of err-disabled ports. Names are cut to 18 letters and may hold any word, so columns
 * are cut where the titles begin; the type is missing where no module is in. XL writes `A-Full A-100`.
 */
import { columns, skip, type Table } from '../table.ts'

const PORT = /^[A-Za-z][A-Za-z-]*\d[\d/.]*$/

export const interfaceStatus: Table = {
  table: 'interface status',
  commands: ['show interfaces [interface] status [word]', 'show interfaces status [word]'],
  rules: [
    columns(
      /^Port\s+Name\s+Status\s+Vlan\s+Duplex\s+Speed/,
      {
        Port: 'interface',
        Name: 'name',
        Status: 'status',
        Vlan: 'vlanId',
        Duplex: 'duplex',
        Speed: 'speed',
        Type: 'type',
      },
      { cells: { interface: PORT, status: /^\S+$/ } },
    ),
    columns(
      /^Port\s+Name\s+Status\s+Reason/,
      {
        Port: 'interface',
        Name: 'name',
        Status: 'status',
        Reason: 'reason',
        'Err-disabled Vlans': 'errDisabledVlans',
      },
      { cells: { interface: PORT } },
    ),
    skip(/^-[- ]*$/),
  ],
}

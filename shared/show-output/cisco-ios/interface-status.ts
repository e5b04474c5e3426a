/**
 * `show interfaces status`, also of err-disabled ports. Names are cut to 18 letters and may hold any word, so columns
 * are cut where the titles begin; the type is missing where no module is in. XL writes `A-Full A-100`.
 */
import { columns, row, skip, type Table } from '../table.ts'

const PORT = /^[A-Za-z][A-Za-z-]*\d[\d/.]*$/

const STATES =
  'connected|notconnect|notconnec|disabled|err-disabled|inactive|suspended|monitoring|faulty|sfpAbsent|xcvrAbsent?|linkFlapE|[a-z][A-Za-z-]{3,14}'

/** The last word that is a state, with VLAN, duplex and speed behind it: names may hold such words too. */
const STATUS_LINE = new RegExp(
  `^(?<interface>[A-Za-z][A-Za-z-]*\\d[\\d/.]*)(?: +(?<name>\\S.{0,60}?))? +(?<status>${STATES}) +(?<vlanId>\\d{1,4}(?:,\\d{1,4})*|trunk|routed|unassigned|dynamic|monitor|rspan|none|pvlan|--) +(?<duplex>(?:a-|A-)?(?:full|half|auto|Full|Half|Auto)) +(?<speed>(?:a-|A-)?(?:auto|Auto|\\d+(?:\\.\\d)?[GM]?))(?: +(?<type>\\S.*))?$`,
)

export const interfaceStatus: Table = {
  table: 'interface status',
  commands: ['show interfaces [interface] status [word]', 'show interfaces status [word]'],
  rules: [
    row(STATUS_LINE),
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
      // A line that ends before its VLAN was cut: half a word would be taken for a state.
      { cells: { interface: PORT, status: /^\S+$/, vlanId: /^\S/ } },
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

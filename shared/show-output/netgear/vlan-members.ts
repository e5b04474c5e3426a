/**
 * `show vlan N`: FASTPATH tells three things of every port. `Current` is what holds, `Configured` may say `Autodetect`;
 * a port that is not included may still be set to tag.
 */
import type { Row } from '../rows.ts'
import { dashedColumns, row, type Table } from '../table.ts'
import { PORT } from './ports.ts'

export const vlanMembers: Table = {
  table: 'vlan member',
  commands: ['show vlan [interface]', 'show vlan id [word]'],
  rules: [
    row(/^ *VLAN ID *: *(?<vlanId>\d{1,4})$/i, { set: { table: 'vlan' } }),
    { does: 'add', pattern: /^ *VLAN Name *: *(?<vlanName>.*)$/i },
    { does: 'add', pattern: /^ *VLAN Type *: *(?<type>.*)$/i },
    dashedColumns(
      {
        interface: 'interface',
        current: 'participation',
        configured: 'configuredParticipation',
        tagging: 'tagging',
      },
      { cells: { interface: PORT } },
    ),
  ],
  join: giveVlan,
}

function giveVlan(rows: readonly Row[]): readonly Row[] {
  let vlan: Record<string, string> = {}
  return rows.map((found) => {
    if (found.table === 'vlan') vlan = { vlanId: found.vlanId ?? '', vlanName: found.vlanName ?? '' }
    if (found.table === 'vlan') return found
    return {
      ...found,
      ...vlan,
      isMember: /^include/i.test(String(found.participation)),
      isTagged: /^tagged/i.test(String(found.tagging)),
    }
  })
}

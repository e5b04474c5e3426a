/** `show vlans N`: what is known of the VLAN, then its ports; every port's row tells its VLAN. */
import type { Row } from '../rows.ts'
import { dashedColumns, row, skip, type Table } from '../table.ts'
import { twoColumns } from './labelled.ts'
import { PORT } from './ports.ts'

export const vlanMembers: Table = {
  table: 'vlan member',
  commands: ['show vlans [interface]'],
  rules: [
    skip(/^ *Status and Counters - VLAN Information - (?:Ports - )?VLAN/i),
    skip(/^ *Overridden Port VLAN configuration$/i),
    row(/^ *(?:802\.1Q )?VLAN ID *: *(?<vlanId>\d{1,4})$/i, { set: { table: 'vlan' } }),
    twoColumns({ name: 'vlanName', status: 'status', voice: 'voice', jumbo: 'jumbo' }),
    dashedColumns(
      {
        'port information': 'interface',
        port: 'interface',
        mode: 'mode',
        'unknown vlan': 'unknownVlan',
        status: 'status',
      },
      { cells: { interface: PORT } },
    ),
  ],
  join: giveVlan,
}

function giveVlan(rows: readonly Row[]): readonly Row[] {
  let vlan: Record<string, string> = {}
  return rows.map((found) => {
    if (found.table !== 'vlan') return { ...found, ...vlan, isTagged: /^tagged$/i.test(String(found.mode)) }
    vlan = {
      vlanId: found.vlanId ?? '',
      vlanName: found.vlanName ?? '',
      vlanStatus: found.status ?? '',
      ...(typeof found.voice === 'string' ? { voice: found.voice } : {}),
      ...(typeof found.jumbo === 'string' ? { jumbo: found.jumbo } : {}),
    }
    return found
  })
}

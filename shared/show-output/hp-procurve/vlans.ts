/**
 * `show vlans`, `show vlans ports X (detail)`: names may be longer than their column and may have blanks, so lines are
 * read from both ends; the mode stands there only when ports are asked for in detail.
 */
import type { Row } from '../rows.ts'
import { add, dashedColumns, row, skip, type Table } from '../table.ts'
import { oneColumn } from './labelled.ts'

const STATUS = 'Port-based|Static|Dynamic|Protocol|Protocol-based|GVRP'

export const vlans: Table = {
  table: 'vlan',
  commands: [
    'show vlans',
    'show vlans ports [word]',
    'show vlans ports [word] detail',
    'show vlans custom [rest]',
  ],
  rules: [
    row(/^ *Status and Counters - VLAN Information - for ports? (?<interface>\S.*)$/i, {
      set: { table: 'vlan port' },
    }),
    skip(/^ *Status and Counters - /),
    add(/^ *Maximum VLANs to support *: *(?<maximumVlans>\d+)/i),
    row(
      new RegExp(
        `^ *(?<vlanId>\\d{1,4}) +(?<vlanName>\\S.{0,80}?) *\\|? +(?<status>${STATUS})(?: +(?<voice>Yes|No))?(?: +(?<jumbo>Yes|No))?(?: +(?<mode>Untagged|Tagged|Auto|Forbid|No))?$`,
        'i',
      ),
    ),
    oneColumn({ 'port name': 'name', 'primary vlan': 'primaryVlan', 'management vlan': 'managementVlan' }),
    dashedColumns(
      {
        'vlan id': 'vlanId',
        '802.1q vlan id': 'vlanId',
        vlanid: 'vlanId',
        name: 'vlanName',
        'vlan name': 'vlanName',
        status: 'status',
        voice: 'voice',
        jumbo: 'jumbo',
        mode: 'mode',
      },
      { cells: { vlanId: /^\d{1,4}$/ } },
    ),
  ],
  finish: (found: Row) =>
    found.table === 'vlan' && found.vlanId === undefined ? { ...found, table: 'vlan limits' } : found,
  join: giveInterface,
}

/** The ports that were asked for stand in the title above their VLANs; only a title's row has no VLAN. */
function giveInterface(rows: readonly Row[]): readonly Row[] {
  let title: Record<string, string> = {}
  return rows.flatMap((found) => {
    if (found.table !== 'vlan port') return [{ ...found, ...(found.vlanId ? title : {}) }]
    title = {
      interface: found.interface ?? '',
      ...(found.name ? { name: found.name } : {}),
      table: 'vlan member',
    }
    return []
  })
}

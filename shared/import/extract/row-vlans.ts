/** The VLAN cells of a row (one column, or untagged, tagged and native ones), dealt out to its connections. */
import { readMode } from '../values/port-mode.ts'
import { readVlanCell, type VlanCell } from '../values/vlan-cell.ts'
import { isFree, isNothing } from '../words.ts'
import { colorVlan, noVlan } from './color-vlan.ts'
import type { RowReader } from './row-reader.ts'

function readVlanField(reader: RowReader, field: 'vlan' | 'tagged' | 'native'): VlanCell | null {
  const text = reader.text(field)
  if (text === null || isNothing(text) || isFree(text)) return null
  const reading = readVlanCell(text, reader.context.vlanByName)
  if (reading.ok) return reading.value
  reader.trouble(field, `${reading.why}; expected a number, a list such as 99,200, or "tous"`)
  return null
}

/** The VLANs of each connection of the row; a list as long as the ports is dealt out one by one. */
export function readVlans(reader: RowReader, count: number): (VlanCell | null)[] | null {
  const { row, context } = reader
  const vlan = readVlanField(reader, 'vlan') ?? colorVlan(row, context)
  const tagged = readVlanField(reader, 'tagged')
  const native = readVlanField(reader, 'native')
  const mode = reader.text('mode')
  if (!vlan && !tagged && !native) return Array.from({ length: count }, () => null)
  if (tagged || native) {
    const untagged = native?.plain[0] ?? native?.untagged ?? vlan?.untagged ?? vlan?.plain[0] ?? null
    const all = (tagged?.all ?? false) || (vlan?.all ?? false)
    const list = [
      ...(tagged?.plain ?? []),
      ...(tagged?.tagged ?? []),
      ...(vlan?.tagged ?? []),
      ...(native ? (vlan?.plain ?? []) : []),
    ]
    const one = {
      all,
      untagged,
      tagged: list,
      plain: [],
      unknownNames: [vlan, tagged, native].flatMap((cell) => cell?.unknownNames ?? []),
    }
    return Array.from({ length: count }, () => one)
  }
  const isTagged = mode !== null && readMode(mode) !== 'access'
  if (vlan && count > 1 && vlan.plain.length === count && !isTagged)
    return vlan.plain.map((vid) => ({ ...noVlan, plain: [vid] }))
  return Array.from({ length: count }, () => vlan)
}

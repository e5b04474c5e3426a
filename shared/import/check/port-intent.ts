/** What a connection's mode and VLAN cells mean together for its port. */
import type { PortMode } from '../../model/entities.ts'
import type { PlacedConnection } from '../merge.ts'

export interface PortIntent {
  readonly mode: PortMode
  readonly uplink: boolean
  readonly untagged: number | null
  readonly tagged: readonly number[]
}

export const says = (
  connection: PlacedConnection,
  ...names: readonly ('mode' | 'vlan' | 'tagged' | 'native')[]
): boolean => names.some((name) => connection.says.has(name))

/** Null where the workbook has neither mode nor VLAN columns: then the port stays as it is. */
export function intentOf(connection: PlacedConnection): PortIntent | null {
  const { mode, vlan } = connection
  if (mode === 'routed' || mode === 'unused') return { mode, uplink: false, untagged: null, tagged: [] }
  if (!vlan) {
    if (mode === 'uplink') return { mode: 'tagged', uplink: true, untagged: null, tagged: [] }
    if (mode) return { mode, uplink: false, untagged: null, tagged: [] }
    if (!says(connection, 'mode', 'vlan', 'tagged', 'native')) return null
    const isUsed = connection.outlet !== null || connection.stand !== null
    return {
      mode: isUsed && connection.service !== 'telephone' ? 'access' : 'unused',
      uplink: false,
      untagged: null,
      tagged: [],
    }
  }
  const isTagged =
    vlan.all ||
    vlan.tagged.length > 0 ||
    mode === 'tagged' ||
    mode === 'uplink' ||
    (mode === null && vlan.plain.length > 1)
  if (!isTagged)
    return { mode: 'access', uplink: false, untagged: vlan.untagged ?? vlan.plain[0] ?? null, tagged: [] }
  const tagged = [...new Set([...vlan.tagged, ...vlan.plain])]
    .filter((vid) => vid !== vlan.untagged)
    .sort((a, b) => a - b)
  return { mode: 'tagged', uplink: vlan.all || mode === 'uplink', untagged: vlan.untagged, tagged }
}

/** The VLAN numbers a connection names. */
export function vidsOf(connection: PlacedConnection): readonly number[] {
  const { vlan } = connection
  if (!vlan) return []
  return [...(vlan.untagged === null ? [] : [vlan.untagged]), ...vlan.tagged, ...vlan.plain]
}

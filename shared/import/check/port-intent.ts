/** What a connection's mode and VLAN cells mean together for its port. */
import type { PortMode } from '../../model/entities.ts'
import type { PlacedConnection } from '../merge.ts'
import { isFree, plainWords } from '../words.ts'

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

const UPLINK =
  /\b(uplinks?|liaison montante|lien montant|interco|interconnexion|(vers|to) (le |the )?(routeurs?|router|switch|sw|coeur|core)\w*)\b/

/** `uplink R1` beside a port of which nothing else is said. */
const tellsUplink = ({ note, description }: PlacedConnection): boolean =>
  [note, description].some((text) => text !== null && UPLINK.test(plainWords(text)))

/** A list of all ports has a line for the uplinks too; left blank, they stay what they are. */
const isModelsUplink = ({ owner, position }: PlacedConnection): boolean =>
  owner !== null && position !== null && position > owner.type.ports.length - owner.type.uplinks

const tellsFree = ({ rows }: PlacedConnection): boolean =>
  rows.some((row) => [...row.values.values()].some(({ text }) => isFree(text)))

/** Null where the workbook has neither mode nor VLAN columns: then the port stays as it is. */
export function intentOf(connection: PlacedConnection): PortIntent | null {
  const { mode, vlan } = connection
  if (mode === 'routed' || mode === 'unused') return { mode, uplink: false, untagged: null, tagged: [] }
  if (!vlan) {
    if (mode === 'uplink') return { mode: 'tagged', uplink: true, untagged: null, tagged: [] }
    if (mode) return { mode, uplink: false, untagged: null, tagged: [] }
    if (!says(connection, 'mode', 'vlan', 'tagged', 'native')) return null
    const isUsed = connection.outlet !== null || connection.stand !== null
    if (!isUsed && tellsUplink(connection))
      return { mode: 'tagged', uplink: true, untagged: null, tagged: [] }
    if (!isUsed && isModelsUplink(connection) && !tellsFree(connection)) return null
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

/** The cords of a room as rows: what a patch list and a checklist tell, and what both export. */
import type { Cable, CableEnd } from '../model/entities.ts'
import type { Plan, WorkState } from '../model/plan.ts'
import { shortIdOf } from '../model/short-id.ts'
import { lengthToTake } from '../plan/length-to-take.ts'
import { locationName } from '../plan/names.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import { endWords } from './end-words.ts'
import { byText } from './natural.ts'
import { cablesIn, ownerOfEnd, type Scope } from './scope.ts'

export interface PatchRow {
  readonly cableId: number
  readonly code: string
  readonly room: string | null
  /** The panel position, where one end is one; else the first end. */
  readonly from: string
  readonly to: string
  readonly outlet: string | null
  readonly stand: string | null
  readonly vlan: number | null
  readonly color: string | null
  readonly length: number | null
  readonly medium: string | null
  readonly wiring: Cable['wiring']
  readonly state: WorkState
  /** Plugged in already, as the cable says or somebody recorded. */
  readonly isDone: boolean
}

const rank: Readonly<Record<CableEnd, number>> = { front: 0, rear: 1, outlet: 2, interface: 3 }

function patchRow(plan: Plan, cable: Cable): PatchRow {
  const ends: (readonly [CableEnd, number])[] = [
    [cable.aKind, cable.aId],
    [cable.bKind, cable.bId],
  ]
  const [first, second] = ends.sort(([a], [b]) => rank[a] - rank[b]) as [
    readonly [CableEnd, number],
    readonly [CableEnd, number],
  ]
  const [kind, id] = first
  const node = kind === 'outlet' || kind === 'interface' ? { kind, id } : { kind: 'panelPort' as const, id }
  const { outlet, stand, vlan, state } = connectionRow(plan, node)
  return {
    cableId: cable.id,
    code: shortIdOf('cable', cable.id),
    room: locationName(plan, ownerOfEnd(plan, ...first).locationId ?? ownerOfEnd(plan, ...second).locationId),
    from: endWords(plan, ...first),
    to: endWords(plan, ...second),
    outlet,
    stand,
    vlan,
    color: cable.color,
    length: lengthToTake(plan, cable),
    medium: cable.medium,
    wiring: cable.wiring,
    state,
    isDone: cable.status === 'connected' || state === 'connected' || state === 'tested',
  }
}

/** Cords and links, not the fixed cables in the walls; by room, then along the panels. */
export const patchRows = (plan: Plan, scope: Scope): PatchRow[] =>
  cablesIn(plan, scope)
    .filter(({ kind, status }) => kind !== 'cable' && status !== 'decommissioning')
    .map((cable) => patchRow(plan, cable))
    .sort((a, b) => byText(a.room ?? '', b.room ?? '') || byText(a.from, b.from) || byText(a.to, b.to))

/** What is between the ends, in few words: `bleu · 2 m · Cat 6`. */
export function cordWords(
  { color, length, medium }: Pick<PatchRow, 'color' | 'length' | 'medium'>,
  decimal: string,
): string {
  const metres = length === null ? null : `${String(length).replace('.', decimal)} m`
  return [color, metres, medium].filter((part) => part).join(' · ')
}

/** How large symbols are: as usual where there is room, smaller where they would cover each other. Pure. */
import type { PlacedKind } from '../../shared/model/floor-plan.ts'

/** Pixels from the middle to the edge where there is room. */
const usual: Readonly<Record<PlacedKind, number>> = {
  outlet: 6,
  switch: 11,
  panel: 9,
  rack: 11,
  room: 11,
  stand: 9,
}

/** Of these there are thousands. */
export const crowdKinds: ReadonlySet<PlacedKind> = new Set(['outlet', 'stand'])

/** Of the way to the next symbol. */
const ROOM = 0.26
const LEAST = 0.7

export interface Spacing {
  /** From one symbol to the next, on the whole: of outlets and the like, and of rooms, racks and switches. */
  readonly crowd: number
  readonly signs: number
}

/** Pixels, in halves: symbols are painted once a size. */
export function symbolRadius(kind: PlacedKind, { crowd, signs }: Spacing): number {
  const room = (crowdKinds.has(kind) ? crowd : signs) * ROOM
  if (room >= usual[kind]) return usual[kind]
  return Math.max(LEAST, Math.round(room * 2) / 2)
}

/** Of a scene's spacing in floor units, at so many of them a pixel. */
export const spacingAt = ({ spacing }: { readonly spacing: Spacing }, resolution: number): Spacing => ({
  crowd: spacing.crowd / resolution,
  signs: spacing.signs / resolution,
})

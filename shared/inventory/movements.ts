/** What became of the things owned, and what that leaves. */

export const movementKinds = ['reserved', 'released', 'taken', 'returned'] as const
export type MovementKind = (typeof movementKinds)[number]

export interface Movement {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly who: string
  readonly itemId: number
  /** Its name then. */
  readonly item: string
  readonly kind: MovementKind
  readonly count: number
  readonly note: string | null
}

export interface Standing {
  /** Kept for something else than this plan. */
  readonly reserved: number
  /** Out of the store, and not back. */
  readonly taken: number
}

const NOTHING: Standing = { reserved: 0, taken: 0 }

const effects: Readonly<Record<MovementKind, Standing>> = {
  reserved: { reserved: 1, taken: 0 },
  released: { reserved: -1, taken: 0 },
  taken: { reserved: 0, taken: 1 },
  returned: { reserved: 0, taken: -1 },
}

/** By item id. */
export function standings(movements: readonly Movement[]): ReadonlyMap<number, Standing> {
  const sums = new Map<number, Standing>()
  for (const { itemId, kind, count } of movements) {
    const { reserved, taken } = sums.get(itemId) ?? NOTHING
    const effect = effects[kind]
    sums.set(itemId, {
      reserved: reserved + effect.reserved * count,
      taken: taken + effect.taken * count,
    })
  }
  return sums
}

export const standingOf = (sums: ReadonlyMap<number, Standing>, itemId: number): Standing =>
  sums.get(itemId) ?? NOTHING

/** How many pieces a movement may be of: what is free can be reserved or taken, what is out can come back. */
export function mostMovable(kind: MovementKind, owned: number, { reserved, taken }: Standing): number {
  if (kind === 'released') return reserved
  if (kind === 'returned') return taken
  return Math.max(0, owned - reserved - taken)
}

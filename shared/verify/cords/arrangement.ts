/**
 * The cords of a site as the plan wants them, stripped to what matters for finding out how they really are: which outlet
 * belongs in which port, and what lies beside what. Ports and outlets are ids of the plan.
 */

/** A place in a row: a switch port with the outlet planned in it, or a panel position with the port it leads to. */
export interface Slot {
  /** Null: free. */
  readonly outletId: number | null
  /** Null: a panel position without a cord. */
  readonly portId: number | null
}

/** Places side by side, along which a helper can be off by one. */
export type Row = readonly Slot[]

/** Where an outlet's cord is put in at the panel. */
export interface PanelPlace {
  readonly panelId: number
  readonly position: number
}

export interface Arrangement {
  /** Outlet -> port, of those that have one. */
  readonly planned: ReadonlyMap<number, number>
  /** Port -> the outlet planned in it. */
  readonly outletAt: ReadonlyMap<number, number>
  readonly rows: readonly Row[]
  readonly panelPlace: ReadonlyMap<number, PanelPlace>
}

/** Outlet -> the port where its host was heard. */
export type Seen = ReadonlyMap<number, number>

/** What somebody did with cords, and what undoes it: each is one thing for a person to do. */
export type Act =
  /** Two cords crossed, or several in a ring: each outlet is in the port of the next, the last in that of the first. */
  | { readonly kind: 'swap'; readonly outlets: readonly number[] }
  /** A run of cords each one place too far; the outlets in the order of the row. */
  | { readonly kind: 'shift'; readonly outlets: readonly number[]; readonly by: 1 | -1 }
  /** `to` is where it is now. */
  | { readonly kind: 'move'; readonly outlets: readonly [number]; readonly to: number }
  /** Cords at the right positions of another panel; outlets that were heard where they do not belong. */
  | { readonly kind: 'panel'; readonly outlets: readonly number[] }

/** A swap costs 1, a ring one less than it has cords, everything else 1. */
export const costOf = (act: Act): number => (act.kind === 'swap' ? act.outlets.length - 1 : 1)

export const actKey = (act: Act): string =>
  `${act.kind} ${[...act.outlets].sort((a, b) => a - b).join(',')}${act.kind === 'move' ? ` to ${act.to}` : ''}`

/** One or more acts, of which `alternatives` are as cheap. Several acts: they belong together and none is certain alone. */
export interface CordFinding {
  readonly act: Act
  /** Outlets that were heard in a wrong port and are mended by this. */
  readonly outlets: readonly number[]
  /** Outlets that must be elsewhere because of it, and were not heard. */
  readonly displaced: readonly number[]
  readonly alternatives: readonly Act[]
}

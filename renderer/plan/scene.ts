/**
 * What the floor map draws, already decided: where, how large, which colour, which sign. The map knows no VLAN and no
 * state; who makes the scene does. Coordinates are those of the floor: x to the right, y downwards.
 */
import type { PlacedKind, Point, Shape } from '../../shared/model/floor-plan.ts'

/** Tells without colour: a hatch a state, so that black-and-white paper and colour-blind eyes see it. */
export type Hatch = 'none' | 'dots' | 'lines' | 'cross'

export interface SceneObject {
  /** `stand:12`: the same as long as the thing is. */
  readonly key: string
  readonly kind: PlacedKind
  readonly name: string
  readonly x: number
  readonly y: number
  /** Null: a symbol of the kind, the same size at any zoom. */
  readonly shape: Shape | null
  /** `#rrggbb`. */
  readonly fill: string
  readonly hatch: Hatch
  /** A second, shorter line of the label: `VLAN 112`; null: none. */
  readonly detail: string | null
  /** A mark at the corner that calls for a look. */
  readonly alert: boolean
  /** Left out by a filter: drawn faintly. */
  readonly faint: boolean
}

export interface ScenePathway {
  readonly key: string
  readonly name: string | null
  readonly kind: 'tray' | 'duct' | 'wall' | 'riser'
  readonly points: readonly Point[]
}

/** A way to be shown: from the stand along pathways to the switch. */
export interface SceneRoute {
  /** `route:12/0`: a cable's number, and which leg of its way. */
  readonly key: string
  readonly points: readonly Point[]
  /** The second of two that are compared looks different. */
  readonly second: boolean
}

export interface Scene {
  readonly objects: readonly SceneObject[]
  readonly pathways: readonly ScenePathway[]
}

/** What is looked at before a snapin goes to hosts: who is meant, who has it, and what stands in the way of whom. */
import type { FogNamed } from './fog-named.ts'
import type { RunTarget } from './image-run.ts'

export interface SnapinFlightTarget extends RunTarget {
  readonly hasIt: boolean
  /** Null: nothing. */
  readonly hindrance: string | null
}

export interface SnapinFlight {
  readonly snapin: FogNamed
  readonly targets: readonly SnapinFlightTarget[]
}

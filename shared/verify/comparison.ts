/** What every check of this folder looks at, made once a verdict. */
import type { Plan } from '../model/plan.ts'
import type { CordPlan } from './cord-plan.ts'
import type { Finding } from './finding.ts'
import type { Hearing } from './hearing.ts'
import type { Evidence } from './reading.ts'
import type { ResolvedReading } from './resolved-reading.ts'
import type { Sightings } from './sightings.ts'

export interface Comparison {
  readonly plan: Plan
  readonly cords: CordPlan
  readonly evidence: Evidence
  /** One a switch; tables that are another switch's are not among them. */
  readonly readings: readonly ResolvedReading[]
  readonly hearing: Hearing
  readonly sightings: Sightings
}

/** A finding without its name. */
export type FindingDraft = Omit<Finding, 'id'>

export type Check = (comparison: Comparison) => readonly FindingDraft[]

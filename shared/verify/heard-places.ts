/** Where everything was heard by some evidence, without tables of another switch: what comparisons and lists start from. */
import type { Plan } from '../model/plan.ts'
import { cordPlanOf } from './cord-plan.ts'
import { type Hearing, hear } from './hearing.ts'
import type { SwitchReading } from './reading.ts'
import { type ResolvedReading, resolveReading } from './resolved-reading.ts'
import { setWrongTablesAside } from './wrong-tables.ts'

export interface HeardPlaces extends Hearing {
  readonly readings: readonly ResolvedReading[]
}

/** `now`: at most one reading a switch. */
export function hearPlaces(plan: Plan, now: readonly SwitchReading[]): HeardPlaces {
  const cords = cordPlanOf(plan)
  const resolved = now.map((reading) => resolveReading(plan, reading))
  const { usable } = setWrongTablesAside(plan, cords, resolved)
  return { ...hear(plan, cords, usable), readings: usable }
}

/**
 * The whole plan in memory, as pure functions take it. A site of 2 000 outlets is a few megabytes, so services load
 * it whole and keep it until the next edit; nothing here is written back.
 */
import type { PlanRow, PlanTable, Site } from './entities.ts'

/** State of a cabling object, derived from the append-only field records. */
export type WorkState = 'planned' | 'connected' | 'tested' | 'fault'

export type PlanRows = { readonly [T in Exclude<PlanTable, 'site'>]: readonly PlanRow<T>[] }

export interface Plan extends PlanRows {
  readonly site: Site
  /** The id the next inserted row of each table takes; ids are never reused. */
  readonly nextIds: Readonly<Record<PlanTable, number>>
  /** Latest state by `kind:id` of outlet or interface; absent means `planned`. */
  readonly workStates: ReadonlyMap<string, WorkState>
}

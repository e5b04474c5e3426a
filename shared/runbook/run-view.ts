/** A run as screens, commands and prints show it. */
import type { StepAnswer } from './run-state.ts'
import type { BothTexts, Runbook } from './runbook.ts'
import type { AnsweredObject } from './screens.ts'

export interface RunSummary {
  readonly id: string
  /** Of the runbook. */
  readonly name: string
  readonly title: BothTexts
  /** What this run is about, as told at its start. */
  readonly note: string | null
  readonly startedAt: string
  readonly by: string
  readonly lastAt: string
  readonly lastBy: string
  readonly state: 'open' | 'finished' | 'stopped'
  /** Steps behind, and still to come if no branch is taken. */
  readonly done: number
  readonly left: number
  /** The step that waits. */
  readonly current: string | null
}

export interface RunRecord {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly who: string
  readonly kind: 'started' | 'answered' | 'skipped' | 'finished' | 'stopped'
  readonly step: string | null
  readonly value: string | null
  readonly note: string | null
  /** False: of an earlier round, or a later answer took its place, or the way no longer leads there. */
  readonly counts: boolean
  /** It counted until a branch led back: the same was asked again. */
  readonly earlierRound: boolean
}

export interface RunView extends RunSummary {
  readonly runbook: Runbook
  readonly path: readonly StepAnswer[]
  /** What answers name, as it is in the plan now; by step. */
  readonly objects: Readonly<Record<string, AnsweredObject>>
  readonly records: readonly RunRecord[]
}

/** The answers as they were when a record was made, the latest first: a question names what was known then. */
export const answersUntil = ({ records }: RunView, id: string): StepAnswer[] =>
  records
    .slice(0, records.findIndex((record) => record.id === id) + 1)
    .flatMap(({ step, value }) => (step === null ? [] : [{ step, value }]))
    .reverse()

/** Where a move stands, by its records alone: so that whoever goes on with it after a cut knows what was done. */
import type { MovePlan, MoveStep } from './move-plan.ts'

export type MoveRecordKind =
  | 'started'
  | 'intended'
  | 'sent'
  | 'done'
  | 'skipped'
  | 'failed'
  | 'backing_out'
  | 'ended'

export interface MoveRecord {
  readonly at: string
  readonly who: string
  readonly kind: MoveRecordKind
  readonly step: MoveStep | null
  readonly value: unknown
  readonly note: string | null
}

export type MoveEnd = 'moved' | 'backed_out'

export interface StepState {
  readonly name: MoveStep
  /** `open`: intended or sent, and nobody knows how it ended. */
  readonly state: 'open' | 'done' | 'skipped' | 'failed'
  readonly upid: string | null
  /** Whether it ever became a task, also of an attempt before this one. */
  readonly hadTask: boolean
  /** What the intent has to know again; null: nothing. */
  readonly intent: unknown
  /** What was found when it ended. */
  readonly result: unknown
  readonly message: string | null
  /** When its request was about to be sent, ISO 8601; null: none was. */
  readonly begunAt: string | null
  /** When it ended, ISO 8601. */
  readonly endedAt: string | null
}

export interface MoveState {
  readonly plan: MovePlan
  /** When it began, ISO 8601, and who began it. */
  readonly startedAt: string
  readonly by: string
  readonly steps: readonly StepState[]
  readonly isBackingOut: boolean
  /** Why it is taken back. */
  readonly reason: string | null
  readonly end: MoveEnd | null
}

/** Null without a record of the start. */
export function moveState(records: readonly MoveRecord[]): MoveState | null {
  const start = records.find(({ kind }) => kind === 'started')
  if (!start) return null
  const steps = new Map<MoveStep, StepState>()
  for (const { kind, step, value, note, at } of records) {
    if (step === null) continue
    const before = steps.get(step)
    const hadTask = before?.hadTask ?? false
    const nothing = { upid: null, intent: null, result: null, message: null, begunAt: null, endedAt: null }
    const empty = { name: step, hadTask, ...nothing }
    if (kind === 'intended') steps.set(step, { ...empty, state: 'open', intent: value, begunAt: at })
    else if (kind === 'sent')
      steps.set(step, { ...empty, ...before, state: 'open', upid: String(value), hadTask: true })
    else if (kind === 'done' || kind === 'skipped' || kind === 'failed')
      steps.set(step, { ...empty, ...before, state: kind, result: value, message: note, endedAt: at })
  }
  const back = records.find(({ kind }) => kind === 'backing_out')
  // One that had ended as moved may be taken back later: then it is open again until the way back has ended.
  const last = records.findLast(({ kind }) => kind === 'backing_out' || kind === 'ended')
  const end = last?.kind === 'ended' ? last : null
  return {
    plan: start.value as MovePlan,
    ...{ startedAt: start.at, by: start.who },
    steps: [...steps.values()],
    isBackingOut: back !== undefined,
    reason: back?.note ?? null,
    end: end ? (end.value as MoveEnd) : null,
  }
}

export const stepIn = ({ steps }: Pick<MoveState, 'steps'>, name: MoveStep): StepState | null =>
  steps.find((step) => step.name === name) ?? null

export const isOver = ({ steps }: Pick<MoveState, 'steps'>, name: MoveStep): boolean => {
  const state = steps.find((step) => step.name === name)?.state
  return state === 'done' || state === 'skipped'
}

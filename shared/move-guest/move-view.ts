/** A move as it is shown: every step of it, what was said, and what may be done now. */
import { isBackStep, type MovePlan, type MoveStep, stepsOf } from './move-plan.ts'
import { type MoveEnd, type MoveRecord, type MoveState, stepIn } from './move-state.ts'

export interface MoveStepView {
  readonly name: MoveStep
  /** `open`: begun, and nobody knows yet how it ended. */
  readonly state: 'pending' | 'open' | 'done' | 'skipped' | 'failed'
  /** The task of Proxmox it became; null: none, or not known. */
  readonly upid: string | null
  readonly message: string | null
  readonly endedAt: string | null
}

export interface MoveProgress {
  readonly step: MoveStep
  /** 0 to 100. */
  readonly percent: number
  /** Null: there is no pace yet. */
  readonly secondsLeft: number | null
}

export interface MoveLogLine {
  readonly at: string
  readonly who: string
  readonly kind: MoveRecord['kind']
  readonly step: MoveStep | null
  readonly text: string | null
}

export interface MoveView {
  readonly run: string
  readonly plan: MovePlan
  /** `interrupted`: nobody works on it, and it has not ended. */
  readonly state: 'running' | 'interrupted' | MoveEnd
  readonly startedAt: string
  readonly by: string
  readonly steps: readonly MoveStepView[]
  /** Why it is where it is; null: nothing is wrong. */
  readonly message: string | null
  readonly progress: MoveProgress | null
  readonly log: readonly MoveLogLine[]
  /** Since when the new one may have run, so that something may have been written there; null: it was never told to. */
  readonly newRanSince: string | null
  readonly canGoBack: boolean
  readonly canDeleteOld: boolean
}

/** What is known beside the records: whether somebody works on it, and what came of the last attempt. */
export interface LiveMove {
  readonly isRunning: boolean
  readonly message: string | null
  readonly progress: MoveProgress | null
}

const pending = (name: MoveStep): MoveStepView => ({
  ...{ name, state: 'pending', upid: null, message: null, endedAt: null },
})

export function moveView(
  run: string,
  state: MoveState,
  records: readonly MoveRecord[],
  { isRunning, message, progress }: LiveMove,
): MoveView {
  const { plan, startedAt, by, end, reason } = state
  // On the way back nothing is to come of what was not begun.
  const forward = stepsOf(plan).filter((name) => !state.isBackingOut || stepIn(state, name) !== null)
  const back = state.steps.filter(({ name }) => isBackStep(name))
  return {
    ...{ run, plan, startedAt, by, message: message ?? reason },
    state: isRunning ? 'running' : (end ?? 'interrupted'),
    steps: [...forward.map((name) => stepIn(state, name) ?? pending(name)), ...back].map(
      ({ name, state: is, upid, message: said, endedAt }) => ({
        ...{ name, state: is, upid, message: said, endedAt },
      }),
    ),
    progress: isRunning ? progress : null,
    log: records.map(({ at, who, kind, step, note, value }) => ({
      ...{ at, who, kind, step, text: kind === 'sent' ? String(value) : note },
    })),
    newRanSince: stepIn(state, 'start')?.begunAt ?? null,
    canGoBack: !isRunning && mayGoBack(state),
    canDeleteOld: !isRunning && mayDeleteOld(state),
  }
}

/** As long as the old one is there: also after it was moved. */
export const mayGoBack = (state: MoveState): boolean =>
  state.end !== 'backed_out' && !state.isBackingOut && !isDeletionBegun(state)

/** Only after a copy that ended, ran and was looked at with the checks that were asked for. */
export const mayDeleteOld = (state: MoveState): boolean =>
  state.end === 'moved' &&
  state.plan.verify.length > 0 &&
  stepIn(state, 'verify')?.state === 'done' &&
  stepIn(state, 'delete_old')?.state !== 'done'

/** A deletion that never became a task left the old one as it was; one that did may have left half of it. */
const isDeletionBegun = (state: MoveState): boolean => {
  const step = stepIn(state, 'delete_old')
  return step !== null && (step.state === 'done' || step.state === 'open' || step.hadTask)
}

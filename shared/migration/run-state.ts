/**
 * The state of a run, from its records alone: which steps are done, which may be done or taken back now. A step whose intent
 * is written and its end is not is neither: what became of it is read from the device.
 */
import type { TextLine } from '../config/tree.ts'
import type { MigrationStep } from './migration-step.ts'

export type RunRecordKind =
  | 'started'
  | 'intended'
  | 'done'
  | 'failed'
  | 'undoing'
  | 'undone'
  | 'undo_failed'
  /** The plan was changed, and changed back. */
  | 'planned'
  | 'unplanned'
  /** The card that a step gives a guest of Proxmox: see ./guest-card.ts. */
  | 'card_intended'
  | 'card_added'
  | 'card_failed'
  | 'card_removed'

export interface RunRecord {
  readonly at: string
  readonly who: string
  readonly kind: RunRecordKind
  readonly step: string | null
  readonly value: unknown
  readonly note: string | null
}

export type StepState =
  | 'todo'
  /** Its lines are on their way, or were cut there. */
  | 'sending'
  | 'done'
  | 'failed'
  | 'undoing'
  | 'undo_failed'
  | 'undone'

export interface StepProgress {
  readonly state: StepState
  /** What takes it back, from what was read before it was sent; null: nothing was read. */
  readonly back: readonly TextLine[] | null
  /** Why it failed, or what somebody noted. */
  readonly note: string | null
  readonly at: string | null
  readonly who: string | null
}

/** `backed_out`: something was done, and all of it is taken back. */
export type RunState = 'open' | 'finished' | 'backed_out'

const untouched: StepProgress = { state: 'todo', back: null, note: null, at: null, who: null }

const stateAfter: Readonly<Partial<Record<RunRecordKind, StepState>>> = {
  intended: 'sending',
  done: 'done',
  failed: 'failed',
  undoing: 'undoing',
  undone: 'undone',
  undo_failed: 'undo_failed',
}

export interface Intent {
  readonly back: readonly TextLine[]
}

/** By step id. */
export function progressOf(records: readonly RunRecord[]): ReadonlyMap<string, StepProgress> {
  const steps = new Map<string, StepProgress>()
  for (const { step, kind, value, note, at, who } of records) {
    const state = stateAfter[kind]
    if (step === null || state === undefined) continue
    const before = steps.get(step) ?? untouched
    // Sent again after a cut, it was half there already when it was read: what was read first counts.
    const back = state === 'sending' ? (before.back ?? (value as Intent).back) : before.back
    steps.set(step, { state, back: state === 'undone' ? null : back, note, at, who })
  }
  return steps
}

/** Something of it may be there. */
export const isTouched = (state: StepState): boolean => state !== 'todo' && state !== 'undone'

export type Direction = 'run' | 'back'

export interface RunSteps {
  readonly steps: readonly MigrationStep[]
  readonly progress: ReadonlyMap<string, StepProgress>
}

export const stateOf = ({ progress }: Pick<RunSteps, 'progress'>, id: string): StepState =>
  progress.get(id)?.state ?? 'todo'

/**
 * Steps that can be done one after the other now, of those that `isOurs`: each needs only what is done or comes before it in
 * this list. Taken back they come in reverse, each once nothing stands on it any more.
 */
export function readySteps(
  run: RunSteps,
  direction: Direction,
  isOurs: (step: MigrationStep) => boolean = () => true,
): MigrationStep[] {
  return direction === 'run' ? readyForward(run, isOurs) : readyBack(run, isOurs)
}

function readyForward(run: RunSteps, isOurs: (step: MigrationStep) => boolean): MigrationStep[] {
  const done = new Set(run.steps.filter(({ id }) => stateOf(run, id) === 'done').map(({ id }) => id))
  const ready: MigrationStep[] = []
  for (const step of run.steps) {
    if (done.has(step.id) || !isOurs(step) || !step.needs.every((id) => done.has(id))) continue
    ready.push(step)
    done.add(step.id)
  }
  return ready
}

function readyBack(run: RunSteps, isOurs: (step: MigrationStep) => boolean): MigrationStep[] {
  const standing = new Set(run.steps.filter(({ id }) => isTouched(stateOf(run, id))).map(({ id }) => id))
  const ready: MigrationStep[] = []
  for (const step of run.steps.toReversed()) {
    const isStoodOn = run.steps.some((other) => standing.has(other.id) && other.needs.includes(step.id))
    if (!standing.has(step.id) || !isOurs(step) || isStoodOn) continue
    ready.push(step)
    standing.delete(step.id)
  }
  return ready
}

export function runStateOf(run: RunSteps): RunState {
  const states = run.steps.map(({ id }) => stateOf(run, id))
  if (states.every((state) => state === 'done')) return 'finished'
  return states.includes('undone') && !states.some(isTouched) ? 'backed_out' : 'open'
}

/** Whether a port is, or may be, where the migration puts it: as long as one is, the plan says so too. */
export const hasMovedPort = (run: RunSteps): boolean =>
  run.steps.some(({ id, kind }) => kind === 'port' && isTouched(stateOf(run, id)))

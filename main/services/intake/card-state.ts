/** What a card of the board shows, and what each thing that happens makes of it. Pure. */
import type { DeviceIdentity } from '../../../shared/contract/console.ts'
import type { IntakeCard, IntakeFacts, IntakePhase, IntakeStep } from '../../../shared/contract/intake.ts'
import type { RecoveryProgress } from '../../../shared/contract/recovery.ts'

export type CardState = Pick<IntakeCard, 'phase' | 'identity' | 'facts' | 'resumes' | 'taken'>

export type CardEvent =
  | { readonly kind: 'looking'; readonly note: string | null }
  | { readonly kind: 'locked'; readonly message: string }
  | { readonly kind: 'loader' }
  | {
      readonly kind: 'recognised'
      readonly identity: DeviceIdentity
      readonly facts: IntakeFacts
      readonly resumes: string | null
      readonly taken: IntakeCard['taken']
    }
  | { readonly kind: 'began'; readonly startedAt: string; readonly expected: number }
  | { readonly kind: 'steps'; readonly steps: readonly IntakeStep[] }
  | { readonly kind: 'recovering'; readonly progress: RecoveryProgress }
  | { readonly kind: 'ended'; readonly phase: Extract<IntakePhase, { kind: 'done' | 'failed' }> }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cut'; readonly message: string; readonly wasWorking?: boolean }

export const freshCard: CardState = {
  phase: { kind: 'looking', note: null },
  identity: null,
  facts: null,
  resumes: null,
  taken: null,
}

const stepsOf = (phase: IntakePhase): readonly IntakeStep[] => (phase.kind === 'working' ? phase.steps : [])

/** Steps that were under way when something else ended the work have failed with it. */
const stopped = (phase: IntakePhase): readonly IntakeStep[] =>
  stepsOf(phase).map((step) => (step.state === 'running' ? { ...step, state: 'failed' } : step))

export function cardAfter(card: CardState, event: CardEvent): CardState {
  switch (event.kind) {
    case 'looking':
      return { ...freshCard, phase: { kind: 'looking', note: event.note } }
    case 'locked':
      return { ...freshCard, phase: { kind: 'locked', message: event.message } }
    case 'loader':
      return { ...freshCard, phase: { kind: 'loader' } }
    case 'recognised': {
      const { identity, facts, resumes, taken } = event
      return { identity, facts, resumes, taken, phase: { kind: 'recognised' } }
    }
    case 'began': {
      const { startedAt, expected } = event
      return { ...card, phase: { kind: 'working', steps: [], startedAt, expected } }
    }
    case 'steps':
      return card.phase.kind === 'working' ? { ...card, phase: { ...card.phase, steps: event.steps } } : card
    case 'recovering':
      return { ...card, phase: { kind: 'recovering', progress: event.progress } }
    case 'ended':
      return { ...card, phase: event.phase }
    case 'failed':
      return { ...card, phase: { kind: 'failed', message: event.message, steps: stopped(card.phase) } }
    case 'cut': {
      const isWorking = card.phase.kind === 'working' || card.phase.kind === 'recovering'
      const wasWorking = event.wasWorking === true || isWorking
      return { ...card, phase: { kind: 'cut', message: event.message, wasWorking } }
    }
  }
}

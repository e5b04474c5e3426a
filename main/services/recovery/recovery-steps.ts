/** How far a recovery has come, step by step. Pure. */
import type {
  RecoveryProgress,
  RecoveryPurpose,
  RecoveryStepView,
} from '../../../shared/contract/recovery.ts'
import type { RecoveryStep, RecoveryWay } from '../../drivers/recovery/index.ts'

/** Where the way itself erases there is nothing to keep. */
export const stepsOf = (way: RecoveryWay, purpose: RecoveryPurpose): readonly RecoveryStep[] =>
  purpose === 'keep' && way.keeps ? [...way.steps, ...way.keepSteps] : way.steps

export function plannedRecovery(way: RecoveryWay, purpose: RecoveryPurpose): RecoveryProgress {
  const names = stepsOf(way, purpose).map(({ name, kind }) => ({ name, isByHand: kind === 'hands' }))
  const verify = way.keeps ? [] : [{ name: 'verify' as const, isByHand: false }]
  return {
    way: way.name,
    purpose,
    steps: [...names, ...verify].map((step) => ({ ...step, state: 'waiting', message: '' })),
    hint: null,
    model: null,
  }
}

export const withRecoveryStep = (
  progress: RecoveryProgress,
  name: RecoveryStepView['name'],
  state: RecoveryStepView['state'],
  message = '',
): RecoveryProgress => ({
  ...progress,
  hint: null,
  steps: progress.steps.map((step) => (step.name === name ? { ...step, state, message } : step)),
})

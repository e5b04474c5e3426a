/** How a phase looks from far away: a colour, a sign and a word, never one of them alone. */
import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconEye,
  IconHandFinger,
  IconLock,
  IconPlug,
  IconPlugOff,
  IconPower,
  IconProgress,
} from '@tabler/icons-react'
import type { IntakePhase } from '../../../shared/contract/intake.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'

export interface PhaseLook {
  readonly tone: 'calm' | 'busy' | 'ask' | 'good' | 'bad'
  readonly icon: Icon
  readonly word: TextKey
}

const looks: Readonly<Record<IntakePhase['kind'], PhaseLook>> = {
  looking: { tone: 'calm', icon: IconPlug, word: 'intake.phase.looking' },
  locked: { tone: 'ask', icon: IconLock, word: 'intake.phase.locked' },
  loader: { tone: 'ask', icon: IconPower, word: 'intake.phase.loader' },
  recognised: { tone: 'ask', icon: IconEye, word: 'intake.phase.recognised' },
  working: { tone: 'busy', icon: IconProgress, word: 'intake.phase.working' },
  recovering: { tone: 'ask', icon: IconHandFinger, word: 'intake.phase.recovering' },
  done: { tone: 'good', icon: IconCircleCheck, word: 'intake.phase.done' },
  failed: { tone: 'bad', icon: IconAlertTriangle, word: 'intake.phase.failed' },
  cut: { tone: 'bad', icon: IconPlugOff, word: 'intake.phase.cut' },
}

const byItself: PhaseLook = {
  tone: 'busy',
  icon: IconProgress,
  word: 'intake.phase.recovering.byItself',
}

/** A recovery asks for hands only as long as a step of hands runs, or a question stands. */
export function lookOf(phase: IntakePhase): PhaseLook {
  if (phase.kind !== 'recovering') return looks[phase.kind]
  const { steps, hint } = phase.progress
  const isByHand = steps.some(({ isByHand: hands, state }) => hands && state === 'running')
  return isByHand || hint === 'asks_to_erase' ? looks.recovering : byItself
}

/**
 * Says aloud what became of a card, so that one person can feed a stack without looking. Only changes are said, never what
 * stood there when one came.
 */
import { useEffect, useRef } from 'react'
import type { IntakeCard, IntakePhase } from '../../../shared/contract/intake.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { chime, speak } from '../../ui/aloud.ts'
import { useHabits } from './cards.ts'

const said = ['done', 'failed', 'cut', 'recognised', 'locked'] as const
type Said = (typeof said)[number]

const isSaid = (kind: IntakePhase['kind']): kind is Said => said.some((one) => one === kind)

/** Hertz, one after the other: upwards is good, downwards is not. */
const chimes: Readonly<Record<Said, readonly number[]>> = {
  done: [523, 659, 784],
  recognised: [659],
  failed: [392, 262],
  cut: [392, 262],
  locked: [440, 440],
}

export function useAnnouncements(cards: readonly IntakeCard[]): void {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const known = useRef<ReadonlyMap<string, IntakePhase['kind']> | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = new Map(cards.map(({ id, phase }) => [id, phase.kind]))
    if (!before) return
    const { sound, voice } = useHabits.getState()
    for (const { id, number, phase } of cards) {
      const { kind } = phase
      const was = before.get(id)
      if (was === undefined || was === kind || !isSaid(kind)) continue
      if (sound) chime(chimes[kind])
      if (voice) speak(t(`intake.say.${kind}`, { number }), language)
    }
  }, [cards, t, language])
}

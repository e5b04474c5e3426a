/** Says aloud what came of an outlet, so that the tester can look at the socket. Only changes are said. */
import { useEffect, useRef } from 'react'
import type { WalkView } from '../../../shared/walk/walk-view.ts'
import { type Text, useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { chime, speak } from '../../ui/aloud.ts'
import { stepLook } from './step-look.ts'
import { useWalkHabits } from './walk-habits.ts'

const chimes = { wait: [], good: [523, 659, 784], ask: [440, 440], bad: [392, 262] } as const

/** Steps with something to hear. */
const spoken: ReadonlySet<WalkView['step']['kind']> = new Set([
  'recorded',
  'other',
  'which',
  'fault',
  'elsewhere',
  'unlisted',
])

function sentence(view: WalkView, t: Text): string {
  const { lead, name } = stepLook(view, t)
  const said = `${lead}: ${name}.`
  if (view.step.kind !== 'recorded') return said
  return `${said} ${view.next ? `${t('walk.next')} ${view.next.outlet}.` : t('walk.allTested')}`
}

export function useWalkSound(view: WalkView | null): void {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (!view) return
    const { tone, lead, name } = stepLook(view, t)
    const now = `${view.step.kind} ${lead} ${name}`
    const isFirst = last.current === null
    const isSame = last.current === now
    last.current = now
    if (isFirst || isSame || !spoken.has(view.step.kind)) return
    const { sound, voice } = useWalkHabits.getState()
    if (sound) chime(chimes[tone])
    if (voice) speak(sentence(view, t), language)
  }, [view, t, language])
}

/** Keys of a step while no field or button has them. */
import { useEffect, useRef } from 'react'
import type { QuickAnswer } from './quick-answers.tsx'

interface StepKeys {
  readonly quick: readonly QuickAnswer[]
  readonly onBack: (() => void) | null
  readonly onNext: () => void
  readonly onQuick: (value: string) => void
}

const isOwnedBy = (target: EventTarget | null, what: string): boolean =>
  target instanceof Element && target.closest(what) !== null

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'

export function useStepKeys(keys: StepKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (isOwnedBy(event.target, FIELDS)) return
      const { quick, onBack, onNext, onQuick } = latest.current
      const chosen = quick.find(({ key }) => key === event.key.toLowerCase())
      if (event.key === 'Backspace') onBack?.()
      else if (event.key === 'Enter' && !isOwnedBy(event.target, 'button, a')) onNext()
      else if (chosen) onQuick(chosen.value)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

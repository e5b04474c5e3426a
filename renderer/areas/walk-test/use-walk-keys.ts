/** Keys of the walk while no field or dialog has them. */
import { useEffect, useRef } from 'react'

/** `1` to `9`, `Enter`, or a letter -> what it does. */
export type WalkKeys = Readonly<Record<string, (() => void) | undefined>>

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="grid"]'
const BUTTONS = 'button, a'

const isIn = (target: EventTarget | null, what: string): boolean =>
  target instanceof Element && target.closest(what) !== null

export function useWalkKeys(keys: WalkKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (isIn(event.target, FIELDS) || (event.key === 'Enter' && isIn(event.target, BUTTONS))) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/**
 * Ctrl+J opens the box for an entry from wherever one is. Taken before anything else sees it: a terminal would send the
 * switch a line feed, a browser would show its downloads. Who types on before the box has the focus loses no key, and
 * ticks, closes and sends nothing on the screen below.
 */
import { useEffect } from 'react'
import { useQuickEntry } from '../state/quick-entry.ts'
import { useSite } from '../state/site.ts'

/** On the element of the box. */
export const QUICK_ENTRY = 'data-quick-entry'

const isOurs = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'j' && (ctrlKey || metaKey) && !altKey && !shiftKey

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function onKey(event: KeyboardEvent): void {
  const { isOpen, isReady, open } = useQuickEntry.getState()
  if (isOurs(event) && useSite.getState().site !== null) {
    take(event)
    if (!isOpen) open()
  } else if (isOpen && !isReady) keepEarly(event)
}

function keepEarly(event: KeyboardEvent): void {
  const { draft, edit, send, close } = useQuickEntry.getState()
  if (isLetter(event)) edit({ text: draft.text + event.key })
  else if (event.key === 'Enter') send(event.ctrlKey || event.metaKey ? 'incident' : 'note')
  else if (event.key === 'Escape') close()
  else return
  take(event)
}

export function useQuickEntryKey(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

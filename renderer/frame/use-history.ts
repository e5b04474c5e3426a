/** Undo and redo, by their buttons and by their keys. */
import { useHotkeys } from '@mantine/hooks'
import { useMemo } from 'react'
import { client } from '../rpc.ts'
import { useSite } from '../state/site.ts'
import { allStored } from '../state/storing.ts'
import { useAct } from '../ui/act.ts'

/** A text field undoes its own typing; one whose text is on its way to the core has none left. */
function isTyping({ target }: KeyboardEvent): boolean {
  const field = target instanceof Element ? target.closest('input, textarea, select') : null
  return field !== null && field.getAttribute('aria-busy') !== 'true'
}

const onlyOutsideFields =
  (act: () => unknown) =>
  (event: KeyboardEvent): void => {
    if (isTyping(event)) return
    event.preventDefault()
    act()
  }

async function undoLast(): Promise<void> {
  const hasJustStored = await allStored()
  if (hasJustStored || useSite.getState().site?.undo) await client.site.undo()
}

async function redoLast(): Promise<void> {
  await allStored()
  if (useSite.getState().site?.redo) await client.site.redo()
}

export interface History {
  readonly undo: () => unknown
  readonly redo: () => unknown
}

export function useHistory(): History {
  const act = useAct()
  return useMemo(() => ({ undo: () => act(undoLast), redo: () => act(redoLast) }), [act])
}

/** Listens to Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y as long as the frame stands. */
export function useHistoryKeys({ undo, redo }: History): void {
  const options = { preventDefault: false }
  useHotkeys(
    [
      ['mod+Z', onlyOutsideFields(undo), options],
      ['mod+shift+Z', onlyOutsideFields(redo), options],
      ['mod+Y', onlyOutsideFields(redo), options],
    ],
    [],
  )
}

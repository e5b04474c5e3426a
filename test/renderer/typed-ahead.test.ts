/** Keys struck while a cell is being stored do afterwards what they would have done then. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Editing } from '../../renderer/ui/data-table/editing.ts'
import { actOnKeys, struckKeyOf } from '../../renderer/ui/data-table/typed-ahead.ts'

const event = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => ({
  ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
})
const open = (text: string, isTyped = true): Editing => ({
  ...{ rowId: 1, columnKey: 'note', text, isTyped },
  ...{ isSaving: false, error: null },
})
const opens = (typed?: string): Editing | null => (typed === undefined ? open('before', false) : open(typed))
const act = (keys: readonly string[], editing: Editing | null, opened = opens, shiftKey = false) =>
  actOnKeys(
    keys.map((key) => ({ key, shiftKey })),
    editing,
    opened,
  )
const left = (keys: readonly string[], editing: Editing | null) => act(keys, editing).editing

describe('a key struck meanwhile', () => {
  it('waits where it fills cells, and goes through where it is a shortcut', () => {
    for (const key of ['a', 'É', ' ', 'Enter', 'Tab', 'Backspace', 'Escape'])
      expect(struckKeyOf(event(key))).toMatchObject({ key })
    expect(struckKeyOf(event('z', { ctrlKey: true }))).toBeNull()
    expect(struckKeyOf(event('Shift', { shiftKey: true }))).toBeNull()
    expect(struckKeyOf(event('ArrowDown'))).toBeNull()
  })

  it('opens the cell at the cursor', () => {
    expect(left(['a'], null)).toEqual(open('a'))
    expect(left(['Enter'], null)).toEqual(open('before', false))
    expect(left(['Backspace'], null)).toBeNull()
  })

  it('does nothing in a cell that takes no edit', () => {
    expect(act(['a', 'Enter', 'b'], null, () => null)).toEqual({ editing: null, commit: null, waiting: [] })
  })

  it('goes on in the open one', () => {
    expect(left(['b', 'c'], open('a'))).toEqual(open('abc'))
    expect(left(['Backspace'], open('ab'))).toEqual(open('a'))
    expect(left(['Escape'], open('ab'))).toBeNull()
  })

  it('takes the place of what stood in a cell that was only opened', () => {
    expect(left(['b', 'c'], open('before', false))).toEqual(open('bc'))
    expect(left(['Backspace', 'b', 'c'], open('before', false))).toEqual(open('bc'))
  })

  it('chooses nothing where the cell opens as a list', () => {
    const asList = () => open('trunk', false)
    expect(act(['a', 'b'], null, asList).editing).toEqual(open('trunk', false))
  })

  it('stores it, and those after it wait for that', () => {
    const b = { key: 'b', shiftKey: false }
    const enter = { key: 'Enter', shiftKey: false }
    expect(act(['a', 'Enter', 'b', 'Enter'], null)).toEqual({
      ...{ editing: open('a'), commit: 'down', waiting: [b, enter] },
    })
    expect(act(['Enter'], open('a'), opens, true).commit).toBe('up')
    expect(act(['Tab'], open('a')).commit).toBe('right')
  })

  it('comes to the same however the keys are split up', () => {
    const key = fc.constantFrom('a', ' ', 'é', 'Backspace', 'Escape', 'Enter')
    fc.assert(
      fc.property(fc.array(key), fc.nat(), (keys, cut) => {
        const whole = stored(keys)
        const at = keys.length === 0 ? 0 : cut % keys.length
        const first = stored(keys.slice(0, at))
        const then = stored(keys.slice(at), first.editing)
        expect({ texts: [...first.texts, ...then.texts], editing: then.editing }).toEqual(whole)
      }),
    )
  })
})

/** All of them, each cell being stored at once. */
function stored(keys: readonly string[], before: Editing | null = null) {
  const texts: string[] = []
  let at = act(keys, before)
  while (at.commit) {
    texts.push(at.editing?.text ?? '')
    at = actOnKeys(at.waiting, null, opens)
  }
  return { texts, editing: at.editing }
}

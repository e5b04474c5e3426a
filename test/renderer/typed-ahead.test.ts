/** Keys struck while a cell is being stored do afterwards what they would have done then. */
import { describe, expect, it } from 'vitest'
import type { Editing } from '../../renderer/ui/data-table/editing.ts'
import { actOfKey, struckKeyOf } from '../../renderer/ui/data-table/typed-ahead.ts'

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
const act = (key: string, editing: Editing | null, shiftKey = false) => actOfKey({ key, shiftKey }, editing)

describe('a key struck meanwhile', () => {
  it('waits where it fills cells, and goes through where it is a shortcut', () => {
    for (const key of ['a', 'É', ' ', 'Enter', 'Tab', 'Backspace', 'Escape'])
      expect(struckKeyOf(event(key))).toMatchObject({ key })
    expect(struckKeyOf(event('z', { ctrlKey: true }))).toBeNull()
    expect(struckKeyOf(event('Shift', { shiftKey: true }))).toBeNull()
    expect(struckKeyOf(event('ArrowDown'))).toBeNull()
  })

  it('opens the cell at the cursor', () => {
    expect(act('a', null)).toEqual({ kind: 'edit', typed: 'a' })
    expect(act('Enter', null)).toEqual({ kind: 'edit' })
    expect(act('Backspace', null)).toEqual({ kind: 'none' })
  })

  it('goes on in the open one', () => {
    expect(act('b', open('a'))).toEqual({ kind: 'type', text: 'ab' })
    expect(act('Backspace', open('ab'))).toEqual({ kind: 'type', text: 'a' })
    expect(act('Escape', open('ab'))).toEqual({ kind: 'cancel' })
  })

  it('takes the place of what stood in a cell that was only opened', () => {
    expect(act('b', open('before', false))).toEqual({ kind: 'edit', typed: 'b' })
    expect(act('Backspace', open('before', false))).toEqual({ kind: 'type', text: '' })
  })

  it('stores it', () => {
    expect(act('Enter', open('a'))).toEqual({ kind: 'commit', move: 'down' })
    expect(act('Enter', open('a'), true)).toEqual({ kind: 'commit', move: 'up' })
    expect(act('Tab', open('a'))).toEqual({ kind: 'commit', move: 'right' })
  })
})

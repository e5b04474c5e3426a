import { describe, expect, it } from 'vitest'
import { moveCursor } from '../../renderer/ui/data-table/cursor.ts'
import { commitMoveOf } from '../../renderer/ui/data-table/editing.ts'
import {
  keepExisting,
  noSelection,
  selectAll,
  selectRange,
  toggleRow,
} from '../../renderer/ui/data-table/selection.ts'
import { nextSorting } from '../../renderer/ui/data-table/sorting.ts'

const bounds = { rows: 100, columns: 5, page: 20 }
const at = (row: number, column: number) => ({ row, column })

describe('the cursor', () => {
  it.each([
    ['ArrowDown', false, at(3, 2), at(4, 2)],
    ['ArrowUp', false, at(0, 2), at(0, 2)],
    ['ArrowRight', false, at(3, 4), at(3, 4)],
    ['ArrowLeft', false, at(3, 2), at(3, 1)],
    ['ArrowDown', true, at(3, 2), at(99, 2)],
    ['Home', false, at(3, 2), at(3, 0)],
    ['End', false, at(3, 2), at(3, 4)],
    ['Home', true, at(3, 2), at(0, 0)],
    ['End', true, at(3, 2), at(99, 4)],
    ['PageDown', false, at(90, 1), at(99, 1)],
    ['PageUp', false, at(30, 1), at(10, 1)],
  ] as const)('goes with %s (far: %s) from %o to %o', (key, isFar, from, to) => {
    expect(moveCursor(key, isFar, from, bounds)).toEqual(to)
  })

  it('leaves other keys alone', () => {
    expect(moveCursor('Tab', false, at(1, 1), bounds)).toBeNull()
  })
})

describe('while a cell is edited', () => {
  const key = (name: string, shiftKey = false, ctrlKey = false) =>
    commitMoveOf({ key: name, shiftKey, ctrlKey, metaKey: false })

  it('Enter goes down and Tab goes right, with Shift the other way', () => {
    expect([key('Enter'), key('Enter', true), key('Tab'), key('Tab', true)]).toEqual([
      'down',
      'up',
      'right',
      'left',
    ])
  })

  it('Ctrl Enter gives the value to all selected rows', () => {
    expect(key('Enter', false, true)).toBe('all')
  })

  it('arrows belong to the text', () => {
    expect(key('ArrowLeft')).toBeNull()
  })
})

describe('the selection', () => {
  const shown = ['a', 'b', 'c', 'd', 'e']
  const ids = (selection: { ids: ReadonlySet<number | string> }) => [...selection.ids]

  it('takes a range from where it began, growing and shrinking', () => {
    const begun = selectRange(noSelection, shown, 'b', 'd')
    expect(ids(begun)).toEqual(['b', 'c', 'd'])
    expect(ids(selectRange(begun, shown, 'd', 'c'))).toEqual(['b', 'c'])
    expect(ids(selectRange(begun, shown, 'd', 'a'))).toEqual(['a', 'b'])
  })

  it('begins anew where its beginning is filtered away', () => {
    const begun = selectRange(noSelection, shown, 'a', 'b')
    expect(ids(selectRange(begun, ['c', 'd', 'e'], 'c', 'e'))).toEqual(['c', 'd', 'e'])
  })

  it('adds and takes single rows', () => {
    const one = toggleRow(noSelection, 'c')
    expect(ids(toggleRow(one, 'a'))).toEqual(['c', 'a'])
    expect(ids(toggleRow(one, 'c'))).toEqual([])
  })

  it('forgets rows that are gone, and nothing else', () => {
    const all = selectAll(shown)
    expect(ids(keepExisting(all, new Set(['a', 'e'])))).toEqual(['a', 'e'])
    expect(keepExisting(all, new Set(shown))).toBe(all)
  })
})

describe('a click on a column head', () => {
  it('sorts up, then down, then not at all', () => {
    const up = nextSorting([], 'stand', false)
    const down = nextSorting(up, 'stand', false)
    expect([up, down, nextSorting(down, 'stand', false)]).toEqual([
      [{ id: 'stand', desc: false }],
      [{ id: 'stand', desc: true }],
      [],
    ])
  })

  it('keeps the other orders with Shift', () => {
    const both = nextSorting([{ id: 'switch', desc: false }], 'port', true)
    expect(both.map((one) => one.id)).toEqual(['switch', 'port'])
    expect(nextSorting(both, 'switch', true)[0]).toEqual({ id: 'switch', desc: true })
  })
})

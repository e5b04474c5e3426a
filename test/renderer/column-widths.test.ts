import { expect, it } from 'vitest'
import type { TableColumn } from '../../renderer/ui/data-table/column.ts'
import { fitColumns } from '../../renderer/ui/data-table/column-widths.ts'

const unit: TableColumn = { key: 'unit', label: 'column.kind', width: 90 }
const fitted = (texts: readonly string[]): number => {
  const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter === 'm' ? 14 : 7), 0)
  const [column] = fitColumns(
    [unit],
    texts.length,
    (row) => texts[row] ?? '',
    () => '',
    widthOf,
  )
  return column?.width ?? 0
}

it('makes room for the widest text, though another has as many letters and comes first', () => {
  expect(fitted(['pieces', 'pieces', 'metres'])).toBe(fitted(['metres']))
})

it('makes room for the widest text, though another has a letter more', () => {
  expect(fitted(['pieces!', 'mmetre'])).toBe(fitted(['mmetre']))
})

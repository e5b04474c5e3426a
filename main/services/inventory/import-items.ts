/**
 * An inventory sheet (a `recensement`) into the inventory: the first row names columns in French or English, each further
 * one is an item by its name, made or changed. One edit of all rows; a fault names sheet, row and column.
 */

import type { Workbook } from '../../../shared/import/workbook.ts'
import { columnWords, fieldOfHeader } from '../../../shared/inventory/item-words.ts'
import type { PlanDraft } from '../../../shared/model/draft.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import { createRow, EditError, editRow } from '../../../shared/plan/edits/index.ts'
import { WorkError } from '../../work-error.ts'

export interface ImportedItems {
  readonly added: number
  readonly changed: number
}

type Sheet = Workbook['sheets'][number]

/** Header cells by column number. Throws WorkError `no_columns`. */
function readHeader(file: string, sheet: Sheet): ReadonlyMap<number, string> {
  const [first] = sheet.rows
  const fields = new Map(
    (first?.cells ?? []).flatMap(({ column, text }): [number, string][] => {
      const field = text === '' ? null : fieldOfHeader(text)
      return field === null ? [] : [[column, field]]
    }),
  )
  const unknown = [...fields.values()].filter((field) => !Object.hasOwn(columnWords, field))
  if (![...fields.values()].includes('name') || unknown.length > 0)
    throw new WorkError(
      'no_columns',
      `${file}, sheet ${sheet.name}, row ${first?.index ?? 1}: ${
        unknown.length > 0 ? `column "${unknown.join('", "')}" is not known` : 'there is no column "name"'
      }; columns are ${Object.keys(columnWords).join(', ')}. Nothing was imported.`,
      { file, sheet: sheet.name },
    )
  return fields
}

/** Makes the edit on `draft`. Throws WorkError `no_columns`, `bad_row`. */
export function importItems(draft: PlanDraft, file: string, book: Workbook): ImportedItems {
  let [added, changed] = [0, 0]
  for (const sheet of book.sheets) {
    if (sheet.rows.length === 0) continue
    const header = readHeader(file, sheet)
    for (const row of sheet.rows.slice(1)) {
      const cells = row.cells.flatMap(({ column, text }): [string, string][] => {
        const field = header.get(column)
        return field && text !== '' ? [[field, text]] : []
      })
      if (cells.length === 0) continue
      const { name = '', ...fields } = Object.fromEntries(cells)
      const known = [...draft.rows('inventoryItem')].some((item) => nameKey(item.name) === nameKey(name))
      try {
        if (known) editRow(draft, 'item', name, fields)
        else createRow(draft, 'item', name, fields)
      } catch (error) {
        if (!(error instanceof EditError)) throw error
        throw new WorkError(
          'bad_row',
          `${file}, sheet ${sheet.name}, row ${row.index}: ${error.message}. Nothing was imported.`,
          { file, sheet: sheet.name, row: row.index },
        )
      }
      if (known) changed++
      else added++
    }
  }
  return { added, changed }
}

/** Corrections of a mapping as a technician makes them; each gives a new mapping and leaves the old one alone. */
import type { SheetRow } from '../../../shared/contract/import.ts'
import type { Field } from '../../../shared/import/fields.ts'
import type { ImportRules, SheetMapping, WorkbookMapping } from '../../../shared/import/mapping.ts'
import { columnLetters, columnNumber } from '../../../shared/import/workbook.ts'

export function correctSheet(
  mapping: WorkbookMapping,
  name: string,
  change: (sheet: SheetMapping) => SheetMapping,
): WorkbookMapping {
  return { ...mapping, sheets: mapping.sheets.map((sheet) => (sheet.sheet === name ? change(sheet) : sheet)) }
}

export const correctRules = (mapping: WorkbookMapping, rules: Partial<ImportRules>): WorkbookMapping => ({
  ...mapping,
  rules: { ...mapping.rules, ...rules },
})

/** What a person says is certain. A column nobody proposed is added. */
export function correctColumn(
  sheet: SheetMapping,
  column: string,
  header: string,
  field: Field | null,
): SheetMapping {
  const isKnown = sheet.columns.some((known) => known.column === column)
  const told = { column, header, field, confidence: 1, group: 0 }
  return {
    ...sheet,
    columns: isKnown
      ? sheet.columns.map((known) => (known.column === column ? { ...known, field, confidence: 1 } : known))
      : [...sheet.columns, told],
  }
}

/** The header from row `first` to row `last`; 0: none. Columns keep their fields and take their new names. */
export function correctHeader(
  sheet: SheetMapping,
  first: number,
  last: number,
  rows: readonly SheetRow[],
): SheetMapping {
  const count = first < 1 ? 0 : Math.min(5, Math.max(1, last - first + 1))
  const headerRows = Array.from({ length: count }, (_, at) => first + at)
  const texts = rows.filter(({ index }) => headerRows.includes(index)).map((row) => row.texts)
  const nameOf = (column: number) =>
    texts
      .map((row) => row[column - 1] ?? '')
      .filter(Boolean)
      .join(' ')
  const known = sheet.columns.map((column) => ({ ...column, header: nameOf(columnNumber(column.column)) }))
  const widest = Math.max(0, ...texts.map((row) => row.length))
  const added = Array.from({ length: widest }, (_, at) => at + 1)
    .map((column) => ({ column: columnLetters(column), header: nameOf(column) }))
    .filter(({ column, header }) => header !== '' && !known.some((one) => one.column === column))
    .map((one) => ({ ...one, field: null, confidence: 1, group: 0 }))
  return { ...sheet, headerRows, columns: [...known, ...added] }
}

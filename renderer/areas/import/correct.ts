/** Corrections of a mapping as a technician makes them; each gives a new mapping and leaves the old one alone. */
import type { Field } from '../../../shared/import/fields.ts'
import type { SheetMapping, WorkbookMapping } from '../../../shared/import/mapping.ts'

export function correctSheet(
  mapping: WorkbookMapping,
  name: string,
  change: (sheet: SheetMapping) => SheetMapping,
): WorkbookMapping {
  return { ...mapping, sheets: mapping.sheets.map((sheet) => (sheet.sheet === name ? change(sheet) : sheet)) }
}

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

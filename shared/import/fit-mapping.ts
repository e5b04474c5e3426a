/** Lays a saved or remembered map over the proposal for the workbook at hand. */
import type { WorkbookMapping } from './mapping.ts'

const headersOf = (sheet: WorkbookMapping['sheets'][number]): string =>
  sheet.columns.map(({ header }) => header).join('|')

/**
 * A map made for another edition of the workbook: a sheet is found by its name, else by its headers; where the header
 * now stands, and the facts above it, are those of the workbook at hand.
 */
export function fitMapping(map: WorkbookMapping | null, proposed: WorkbookMapping): WorkbookMapping {
  if (!map) return proposed
  const sheets = proposed.sheets.map((sheet) => {
    const byName = map.sheets.find((one) => one.sheet === sheet.sheet)
    const known =
      byName ?? map.sheets.find((one) => one.columns.length > 0 && headersOf(one) === headersOf(sheet))
    if (!known) return sheet
    if (byName && headersOf(byName) !== headersOf(sheet))
      return { ...byName, facts: { ...sheet.facts, ...byName.facts } }
    const fields = new Map(known.columns.map((column) => [`${column.header}/${column.group}`, column]))
    const columns =
      headersOf(known) === headersOf(sheet) && known.columns.length === sheet.columns.length
        ? sheet.columns.map((column, at) => ({
            ...column,
            field: known.columns[at]?.field ?? null,
            group: known.columns[at]?.group ?? 0,
          }))
        : sheet.columns.map((column) => ({
            ...column,
            field: fields.get(`${column.header}/${column.group}`)?.field ?? column.field,
          }))
    const facts = byName ? { ...sheet.facts, ...byName.facts } : sheet.facts
    return { ...sheet, kind: known.kind, include: known.include, columns, facts }
  })
  return { version: 1, sheets, rules: map.rules }
}

/**
 * Tables as `.xlsx` or `.csv`. A text that begins like a formula is never one: in a workbook it is stored as text, in
 * CSV, where nothing else tells them apart, it gets an apostrophe in front (an import takes it off again).
 */
import { stringify } from 'csv-stringify/sync'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { ExportTable, ExportValue } from './plan-tables.ts'

const LONGEST_SHEET_NAME = 31

/** Excel refuses some characters, more than 31 of any, and two sheets of one name. */
function sheetNames(tables: readonly ExportTable[]): string[] {
  const taken = new Set<string>()
  return tables.map(({ name }) => {
    const clean = name
      .replace(/[[\]:*?/\\]/g, '_')
      .replace(/^'|'$/g, '_')
      .slice(0, LONGEST_SHEET_NAME)
    let unique = clean
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++)
      unique = `${clean.slice(0, LONGEST_SHEET_NAME - 4)} (${copy})`
    taken.add(unique.toLowerCase())
    return unique
  })
}

const columnWidth = (table: ExportTable, column: number): number => {
  const longest = Math.max(
    ...[table.header, ...table.rows.slice(0, 200)].map((row) => String(row[column] ?? '').length),
  )
  return Math.min(40, longest + 2)
}

function sheetData({ header, rows }: ExportTable): SheetData {
  const head = header.map((text) => ({
    value: text,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#ddebf7',
  }))
  const body = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  )
  return [head, ...body] as SheetData
}

export async function writeXlsx(tables: readonly ExportTable[]): Promise<Buffer> {
  const names = sheetNames(tables)
  return writeXlsxFile(
    tables.map((table, at) => ({
      data: sheetData(table),
      sheet: names[at] ?? table.name,
      stickyRowsCount: 1,
      columns: table.header.map((_, column) => ({ width: columnWidth(table, column) })),
    })),
  ).toBuffer()
}

const guard = (value: ExportValue): ExportValue =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value

/** Semicolons and a BOM: what a French spreadsheet program opens right with a double click. */
export const writeCsv = ({ header, rows }: ExportTable, delimiter: ',' | ';' = ';'): string =>
  stringify([header, ...rows.map((row) => row.map(guard))], {
    delimiter,
    bom: true,
    record_delimiter: 'windows',
  })

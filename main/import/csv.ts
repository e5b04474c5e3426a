/**
 * A `.csv`, `.tsv` or `.txt` file as a workbook of one sheet. The delimiter is the one that cuts most lines into the
 * same number of fields; `sep=;` on the first line (Excel's own hint) decides.
 */
import { parse } from 'csv-parse/sync'
import type { Cell, Row, Workbook } from '../../shared/import/workbook.ts'
import { decodeText } from './text-encoding.ts'
import { unreadableFile } from './unreadable-file.ts'

const DELIMITERS = [';', '\t', ',', '|']

/** Delimiters outside quotes, per line. */
function countFields(line: string, delimiter: string): number {
  let isQuoted = false
  let count = 0
  for (const char of line)
    if (char === '"') isQuoted = !isQuoted
    else if (char === delimiter && !isQuoted) count++
  return count
}

function scoreDelimiter(lines: readonly string[], delimiter: string): number {
  const tally = new Map<number, number>()
  for (const line of lines) {
    const count = countFields(line, delimiter)
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...[...tally].map(([count, lines]) => lines * 10 + Math.min(count, 9)))
}

export function detectDelimiter(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, 200).filter((line) => line.trim() !== '')
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreDelimiter(lines, delimiter) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

function cellOf(text: string, row: number, column: number): Cell | null {
  // A spreadsheet export guards formulas with an apostrophe: '=1+1 is the text =1+1.
  const shown = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
  if (shown === '') return null
  return { row, column, value: shown, text: shown, fill: null, struck: false, formula: null, trouble: null }
}

/** Reads the bytes of `file`. Throws `workbook_damaged` where quotes do not close, naming the line. */
export function readCsv(file: string, name: string, bytes: Uint8Array): Workbook {
  const whole = decodeText(bytes)
  const hint = /^sep=(.)\r?\n/i.exec(whole)
  const text = hint ? whole.slice(hint[0].length) : whole
  let records: string[][]
  try {
    records = parse(text, {
      delimiter: hint?.[1] ?? detectDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw unreadableFile(file, 'damaged', `cannot be read as CSV: ${reason}. Check the quotes on that line.`)
  }
  const first = hint ? 2 : 1
  const rows = records.flatMap((record, at): Row[] => {
    const index = first + at
    const cells = record
      .map((field, column) => cellOf(field, index, column + 1))
      .filter((cell) => cell !== null)
    return cells.length > 0 ? [{ index, hidden: false, cells }] : []
  })
  const sheetName = name.replace(/\.[^.]+$/, '')
  return { name, sheets: [{ name: sheetName, hidden: false, rows, merges: [], hiddenColumns: new Set() }] }
}

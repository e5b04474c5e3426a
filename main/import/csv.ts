/**
 * A `.csv`, `.tsv` or `.txt` file as a workbook of one sheet. The delimiter is the one that cuts most lines into the
 * same number of fields; `sep=;` on the first line (Excel's own hint) decides.
 */
import type { Cell, Row, Workbook } from '../../shared/import/workbook.ts'
import { readRecords } from './delimited-records.ts'
import { decodeText } from './text-encoding.ts'

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

function cellOf(text: string, row: number, column: number, isBroken: boolean): Cell | null {
  // A spreadsheet export guards formulas with an apostrophe: '=1+1 is the text =1+1.
  const shown = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
  if (shown === '' && !isBroken) return null
  const trouble = isBroken ? 'quote' : null
  return { row, column, value: shown, text: shown, fill: null, struck: false, formula: null, trouble }
}

/** Reads the bytes of a file. A cell whose quote is never closed says so (`trouble`), the rest is read all the same. */
export function readCsv(name: string, bytes: Uint8Array): Workbook {
  const whole = decodeText(bytes)
  const hint = /^sep=(.)\r?\n/i.exec(whole)
  const text = hint ? whole.slice(hint[0].length) : whole
  const { records, broken } = readRecords(text, hint?.[1] ?? detectDelimiter(text))
  const isBroken = new Set(broken.map(({ record, field }) => `${record}:${field}`))
  const first = hint ? 2 : 1
  const rows = records.flatMap((record, at): Row[] => {
    const index = first + at
    const cells = record
      .map((field, column) => cellOf(field, index, column + 1, isBroken.has(`${at}:${column}`)))
      .filter((cell) => cell !== null)
    return cells.length > 0 ? [{ index, hidden: false, cells }] : []
  })
  const sheetName = name.replace(/\.[^.]+$/, '')
  return { name, sheets: [{ name: sheetName, hidden: false, rows, merges: [], hiddenColumns: new Set() }] }
}

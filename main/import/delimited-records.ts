/**
 * The records of a delimited text, quotes as RFC 4180 has them and some people do not. A quote that is never closed
 * would swallow the rest of the file: it is taken for a character of its cell, which is told, and reading goes on.
 */

export interface BrokenQuote {
  /** 0-based places of the cell. */
  readonly record: number
  readonly field: number
}

export interface DelimitedRecords {
  readonly records: readonly (readonly string[])[]
  readonly broken: readonly BrokenQuote[]
}

/** End of the line break at `at`; `at` itself where there is none. */
const afterBreak = (text: string, at: number): number =>
  text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : text[at] === '\r' || text[at] === '\n' ? at + 1 : at

/** Where an unquoted field ends: at a delimiter, a line break, or the end. */
function endOfField(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** A bare quote right behind a line break or delimiter opens another field: the one before was not closed. */
const opensAnother = (text: string, quote: number, delimiter: string): boolean =>
  /[\r\n]/.test(text[quote - 1] ?? '') || text[quote - 1] === delimiter

/** Place of the closing quote of the field opened at `open`; null where it is never closed. */
function closingQuote(text: string, open: number, delimiter: string): number | null {
  let spansLines = false
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\n' || text[at] === '\r') spansLines = true
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') {
      at++
      continue
    }
    const next = endOfBlanks(text, at + 1)
    if (next >= text.length || text[next] === delimiter || text[next] === '\n' || text[next] === '\r')
      return at
    if (spansLines && opensAnother(text, at, delimiter)) return null
  }
  return null
}

function endOfBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

export function readRecords(text: string, delimiter: string): DelimitedRecords {
  const records: string[][] = []
  const broken: BrokenQuote[] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    let from = at
    const close = text[at] === '"' ? closingQuote(text, at, delimiter) : null
    let end: number
    if (close !== null) {
      record.push(text.slice(at + 1, close).replaceAll('""', '"'))
      end = endOfBlanks(text, close + 1)
    } else {
      if (text[at] === '"') {
        broken.push({ record: records.length, field: record.length })
        from = at + 1
      }
      end = endOfField(text, from, delimiter)
      record.push(text.slice(from, end))
    }
    if (text[end] === delimiter) {
      at = end + 1
      if (at < text.length) continue
      record.push('')
    } else at = afterBreak(text, end)
    records.push(record)
    record = []
  }
  return { records, broken }
}

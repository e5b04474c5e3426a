/** Tables of switches as neutral rows, from whatever a terminal, a live session or a file gives. */
import { cleanLines, isSameCommand } from './clean-text.ts'
import { findTable } from './find-table.ts'
import { findPlatform } from './platforms.ts'
import { readLines } from './read-table.ts'
import type { ShowOutput } from './rows.ts'
import { splitSections } from './sections.ts'

export { findTable } from './find-table.ts'
export { findPlatform, PLATFORMS, type Platform } from './platforms.ts'
export type { Row, ShowOutput, Value } from './rows.ts'
export { type RowOf, rowsOf, type TableName } from './vocabulary.ts'

/**
 * Rows of what `command` printed, or null where the platform or the command has no parser. Of a session with several
 * commands the outputs of the others are told as not understood. Never throws on a text.
 */
export function parseShowOutput(platform: string, command: string, text: string): ShowOutput | null {
  const tables = findPlatform(platform)?.tables ?? []
  const table = findTable(tables, command)
  if (!table) return null
  const { own, others } = splitSections(cleanLines(text), command, (typed) => {
    const meant = findTable(tables, typed)
    return meant === table || (meant === null && isSameCommand(typed, command))
  })
  const outputs = own.map((lines) => readLines(table, command, lines))
  return {
    rows: outputs.flatMap(({ rows }) => rows),
    unparsed: [...outputs.flatMap(({ unparsed }) => unparsed), ...others],
  }
}

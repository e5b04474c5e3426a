/** Tables of switches as neutral rows, from whatever a terminal, a live session or a file gives. */
import { findTable } from './find-table.ts'
import { findPlatform } from './platforms.ts'
import { readTable } from './read-table.ts'
import type { ShowOutput } from './rows.ts'

export { findTable } from './find-table.ts'
export { findPlatform, PLATFORMS, type Platform } from './platforms.ts'
export type { Row, ShowOutput, Value } from './rows.ts'
export { type RowOf, rowsOf, type TableName } from './vocabulary.ts'

/** Rows of what `command` printed, or null where the platform or the command has no parser. Never throws on a text. */
export function parseShowOutput(platform: string, command: string, text: string): ShowOutput | null {
  const table = findTable(findPlatform(platform)?.tables ?? [], command)
  return table ? readTable(table, command, text) : null
}

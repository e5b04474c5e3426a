/**
 * The form of a table's parser: data, read from top to bottom for every line; the first rule that matches wins. Named
 * groups of a pattern are the fields of the row. A surprising fact: the rules of a section (`begins`) stay in force until
 * another section begins, and are tried before those of the table, which stay in force all the time.
 */
import type { Fields, Row } from './rows.ts'

export type LineRule = {
  /**
   * `row`: the line begins a row, which stays open. `aside`: it is a row in itself, the open row stays open. `add`: its
   * fields go to the open row, or open one. `fill`: the same while the open row has none of them, else it begins a row.
   * `carry`: its fields go to every later row. `skip`: understood, nothing to keep. `leave`: the section ends, the line
   * is read again by the rules of the table.
   */
  readonly does: 'row' | 'aside' | 'add' | 'fill' | 'carry' | 'skip' | 'leave'
  readonly pattern: RegExp
  /** Fields that follow from the line being there. */
  readonly set?: Fields
  /** Fields of a `row` that every later row has too, until another row gives them. */
  readonly carries?: readonly string[]
  /** The section that begins with this line. */
  readonly begins?: readonly Rule[]
}

/** From title to field, in the order of the line; several fields where a title stands there several times. */
export type Titles = Readonly<Record<string, string | readonly string[]>>

export type ColumnsRule = {
  readonly does: 'columns'
  /** The line with the titles; null: the columns are those of the next line of dashes, titled by the lines above it. */
  readonly header: RegExp | null
  /** A line under the titles becomes a row, its cells cut where the titles (or dashes) begin. */
  readonly titles: Titles
  /** What some cells must look like for the line to be a row of this table, by field. */
  readonly cells: Readonly<Record<string, RegExp>>
  /** Fields that go on in the next line, whose first column is blank then. */
  readonly wraps: readonly string[]
}

/** A line of several `3 input errors` or `Mode: trunk`, each of which is a field of the open row. */
export type PairsRule = {
  readonly does: 'pairs'
  /** What the whole line looks like. */
  readonly line: RegExp
  /** Finds every `key` and `value` (named groups) in it. */
  readonly pair: RegExp
  /** Field of a key, written in lower case; other keys name their own: `input errors` -> `inputErrors`. */
  readonly names: Readonly<Record<string, string>>
}

export type Rule = LineRule | ColumnsRule | PairsRule

export interface Table {
  /** The kind of row, the same on every platform. */
  readonly table: string
  /** In full words: `show interfaces [interface] status`; brackets mean what may be missing. */
  readonly commands: readonly string[]
  readonly rules: readonly Rule[]
  /** Fields that hold lists, with what stands between the items; every value found is appended. */
  readonly lists?: Readonly<Record<string, RegExp>>
  /** Fields whose values are joined by line breaks when found again; of other fields the last value stays. */
  readonly texts?: readonly string[]
  /** A row whose values in these fields equal those of an earlier row completes that row. */
  readonly mergeBy?: readonly string[]
  /** Log messages between the lines are data of this table, not noise. */
  readonly keepsSyslog?: boolean
  /** Last touch on a row; several rows or none may come of it. */
  readonly finish?: (row: Row) => Row | readonly Row[]
  /** Last touch on all rows together, in their order: what stands in one line and holds for others. */
  readonly join?: (rows: readonly Row[]) => readonly Row[]
}

type More = Pick<LineRule, 'set' | 'carries' | 'begins'>

export const row = (pattern: RegExp, more: More = {}): LineRule => ({ does: 'row', pattern, ...more })
export const aside = (pattern: RegExp, more: More = {}): LineRule => ({ does: 'aside', pattern, ...more })
export const add = (pattern: RegExp, more: More = {}): LineRule => ({ does: 'add', pattern, ...more })
export const fill = (pattern: RegExp, more: More = {}): LineRule => ({ does: 'fill', pattern, ...more })
export const carry = (pattern: RegExp, more: More = {}): LineRule => ({ does: 'carry', pattern, ...more })
export const skip = (pattern: RegExp, more: More = {}): LineRule => ({ does: 'skip', pattern, ...more })
export const leave = (pattern: RegExp): LineRule => ({ does: 'leave', pattern })

export const pairs = (line: RegExp, pair: RegExp, names: PairsRule['names'] = {}): PairsRule => ({
  does: 'pairs',
  line,
  pair,
  names,
})

/** `Label: value` and `Label = value`, one a line. */
export const labels = (names: PairsRule['names'] = {}): PairsRule =>
  pairs(/^ *[A-Za-z][^:=]{1,60}[:=]/, /^ *(?<key>[^:=]{2,60}?) *[:=] *(?<value>.*)$/g, names)

type ColumnOptions = Partial<Pick<ColumnsRule, 'cells' | 'wraps'>>

/** Columns that begin where the titles in the `header` line begin. Titles are told in their order. */
export const columns = (
  header: RegExp,
  titles: Titles,
  { cells = {}, wraps = [] }: ColumnOptions = {},
): ColumnsRule => ({ does: 'columns', header, titles, cells, wraps })

/** Columns that a line of dashes rules off; a title is what stands above a group of dashes, lines joined by a blank. */
export const dashedColumns = (
  titles: Titles,
  { cells = {}, wraps = [] }: ColumnOptions = {},
): ColumnsRule => ({ does: 'columns', header: null, titles, cells, wraps })

/**
 * Which table an answer is: by its command, and where that is not shown or not known, by what it looks like. Every table
 * that a reading is made of is tried, of the device's own platform first; the one with the most rows that say something
 * wins, then the one that leaves the fewest lines.
 */
import { findTable } from '../show-output/find-table.ts'
import { PLATFORMS, type Platform } from '../show-output/platforms.ts'
import { readLines } from '../show-output/read-table.ts'
import type { Row, ShowOutput } from '../show-output/rows.ts'
import type { Table } from '../show-output/table.ts'
import type { SessionPart } from './session-parts.ts'
import { isCounted, isOfReading, isSummary, isUsable } from './usable-rows.ts'

/** What was asked, in the words of ./usable-rows.ts, and what came; no rows: the device said that there is nothing. */
export interface Answer {
  readonly table: string
  readonly rows: readonly Row[]
  /** It came to its end and nothing was left out: a prompt followed, or the count that the device puts below it is the count of its rows. */
  readonly isWhole: boolean
}

export interface Recognised {
  readonly answers: readonly Answer[]
  readonly unparsed: readonly string[]
}

interface Tried extends ShowOutput {
  readonly table: Table
  readonly usable: number
  /** Lines that it does not know, and rows of which nothing follows: those are another table's. */
  readonly strange: number
}

/** Lines from which a table is told; all of them are read by it then. */
const SAMPLE = 200
/** Configurations hold lines that look like any table. */
const NO_TABLE = /^(?:do )?sho?w? (?:run|start|conf|tech|hist|log\w* conf)/i

const withLetters = (line: string): boolean => /[A-Za-z\d]/.test(line)

/** The device's own platform first; of dialects with the same tables one is enough. */
const platformsFor = (own: string | null): readonly Platform[] => {
  const distinct = PLATFORMS.filter(
    ({ tables }, place) => PLATFORMS.findIndex((other) => other.tables === tables) === place,
  )
  return distinct.sort((a, b) => Number(b.name === own) - Number(a.name === own))
}

/** Several outputs of a platform print the same table; `show mac address-table` is asked of the rules, not of the name. */
const tablesOf = ({ tables }: Platform): readonly Table[] => tables.filter(({ table }) => isOfReading(table))

function tryTable(table: Table, command: string, lines: readonly string[]): Tried {
  const { rows, unparsed } = readLines(table, command, lines)
  const usable = rows.filter(isUsable).length
  const useless = rows.filter((row) => isOfReading(row.table)).length - usable
  return { table, rows, unparsed, usable, strange: unparsed.length + useless }
}

/** A row among so many lines of another kind is there by chance. */
const BY_CHANCE = 6

/** Those that say something, the one that fits best first. */
const byFit = (tried: readonly Tried[]): readonly Tried[] =>
  tried
    .filter(({ usable, strange }) => usable > 0 && strange <= usable * BY_CHANCE)
    .sort((a, b) => a.strange - b.strange || b.usable - a.usable)

/** `platform`: any of the device's names for it, or null where nobody knows it. */
export function recognise(part: SessionPart, platform: string | null): Recognised {
  const platforms = platformsFor(platform)
  const { command, lines } = part
  const asked = command === null ? null : answerOf(part, command, platforms)
  if (asked) return asked
  const isForeign = command !== null && NO_TABLE.test(command)
  return isForeign ? { answers: [], unparsed: lines.filter(withLetters) } : byLooks(lines, platforms)
}

/** By the command; null where no platform has a table for it that fits these lines. */
function answerOf(part: SessionPart, command: string, platforms: readonly Platform[]): Recognised | null {
  const tables = platforms.flatMap(({ tables }) => findTable(tables, command) ?? [])
  const tried = tables.map((table) => tryTable(table, command, part.lines))
  const found = byFit(tried)[0] ?? tried.find((one) => isEmpty(one, part))
  if (!found) return null
  const isWhole = !isFiltered(command) && (part.isClosed || isCounted(found.rows))
  return { answers: [{ table: found.table.table, rows: found.rows, isWhole }], unparsed: found.unparsed }
}

/** `| include`, or of one VLAN, port or address: what is not in it may be there all the same. */
const isFiltered = (command: string): boolean =>
  /[|]|\d|\b(?:vlan|int\w*|addres\w*|ethernet) \S/i.test(command)

/** A table of nothing but titles and counts, or silence up to the next prompt. */
const isEmpty = ({ rows, unparsed }: Tried, { isClosed, lines }: SessionPart): boolean =>
  rows.every(isSummary) && unparsed.length === 0 && (isClosed || lines.some(withLetters))

/**
 * Several tables may stand one after the other, so each table of the platform that fits best reads all lines; one is taken
 * as long as it knows lines that those taken before do not.
 */
function byLooks(lines: readonly string[], platforms: readonly Platform[]): Recognised {
  const likely = likelyTable(lines, platforms)
  const taken = likely ? readBy(likely, lines) : emptyTable(lines, platforms)
  const unparsed = taken.length === 0 ? lines : linesLeft(taken)
  return {
    answers: taken.map(({ table, rows }) => ({
      table: table.table,
      rows: rows.filter(isUsable),
      isWhole: isCounted(rows),
    })),
    unparsed: unparsed.filter(withLetters),
  }
}

interface Likely {
  readonly table: Table
  readonly platform: Platform
}

/** Where one table knows every line, the others need not read them. */
function readBy({ table, platform }: Likely, lines: readonly string[]): readonly Tried[] {
  const first = tryTable(table, '', lines)
  if (first.strange === 0) return [first]
  const others = tablesOf(platform).filter((other) => other !== table)
  return takeUseful(byFit([first, ...others.map((other) => tryTable(other, '', lines))]))
}

function takeUseful(fitting: readonly Tried[]): readonly Tried[] {
  const taken: Tried[] = []
  for (const one of fitting) {
    const unread = new Set(one.unparsed)
    const knowsMore = linesLeft(taken).some((line) => !unread.has(line))
    const isSure = taken.every(({ strange, unparsed }) => strange === unparsed.length)
    if (taken.length === 0 || knowsMore || !isSure) taken.push(one)
  }
  return taken
}

/** What none of the tables knows. */
function linesLeft(taken: readonly Tried[]): readonly string[] {
  const [first, ...others] = taken.map(({ unparsed }) => unparsed)
  const unread = others.map((lines) => new Set(lines))
  return (first ?? []).filter((line) => unread.every((lines) => lines.has(line)))
}

/** The table of which there is nothing but titles, which a rule has to know all. */
function emptyTable(lines: readonly string[], platforms: readonly Platform[]): readonly Tried[] {
  if (lines.length > SAMPLE || !lines.some((line) => /[A-Za-z]{3}/.test(line))) return []
  const tried = platforms.flatMap((platform) => tablesOf(platform).map((table) => tryTable(table, '', lines)))
  const part: SessionPart = { command: null, host: null, lines, isClosed: false }
  return tried.filter((one) => isEmpty(one, part)).slice(0, 1)
}

/** Looked for window by window, so that a long text costs no more than it is long. */
function likelyTable(lines: readonly string[], platforms: readonly Platform[]): Likely | null {
  for (let from = 0; from < lines.length; from += SAMPLE) {
    const window = lines.slice(from, from + SAMPLE)
    const tried = platforms.flatMap((platform) =>
      byFit(tablesOf(platform).map((table) => tryTable(table, '', window)))
        .slice(0, 1)
        .map((found) => ({ ...found, platform })),
    )
    const [winner] = tried.sort((a, b) => a.strange - b.strange || b.usable - a.usable)
    if (winner) return winner
  }
  return null
}

/**
 * Colours that stand for VLANs: a legend anywhere in the workbook (`Légende`, a sheet of colours, `VLAN 101` in or beside
 * a filled cell), or the fills of the list of VLANs. A colour that is given two meanings means nothing.
 */
import type { Grid } from './grid.ts'
import { plainWords } from './words.ts'
import type { Cell } from './workbook.ts'

const MARKER = /^(legende|legend|couleurs?|code couleurs?|codes couleurs?|colou?rs?|key)\b/
const LEGEND_ROWS = 40

/** `Légende`, `Code couleurs`: what follows explains colours. */
export const isLegendTitle = (text: string): boolean => text.length < 60 && MARKER.test(plainWords(text))

/** The VLAN a legend's text means: `VLAN 101 - Exposants`, `101`, `Exposants (101)`, or a listed name. */
function vlanOf(text: string, byName: ReadonlyMap<string, number>, isLegend: boolean): number | null {
  const marked = /\bvlan\s*(?:n°|id)?\s*[:=]?\s*(\d{1,4})\b/i.exec(text)
  if (marked) return Number(marked[1])
  if (!isLegend) return null
  const number =
    /^(\d{1,4})\b(?!\s*(ports?|prises?))/.exec(text.trim()) ?? /[(=:]\s*(\d{1,4})\s*\)?$/.exec(text.trim())
  if (number) return Number(number[1])
  return byName.get(plainWords(text)) ?? byName.get(plainWords(text.replace(/\(.*\)|^vlan\s+/gi, ''))) ?? null
}

interface Region {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A legend beside the table begins at its own column, one above it ends before the table: a port is no VLAN number. */
function regionFrom(cell: Cell, tableRows: readonly number[]): Region {
  const next = Math.min(...tableRows.filter((row) => row > cell.row))
  const isBeside = tableRows.some((row) => row <= cell.row)
  return {
    top: cell.row,
    left: isBeside ? cell.column : cell.column - 1,
    bottom: Math.min(cell.row + LEGEND_ROWS, next - 1),
    right: cell.column + 8,
  }
}

function legendRegions(grid: Grid, { isLegend, tableRows }: LegendSheet): Region[] {
  if (isLegend) return [{ top: 1, left: 1, bottom: grid.lastRow, right: grid.lastColumn }]
  return grid.rows.flatMap((row) =>
    row.cells.filter(({ text }) => isLegendTitle(text)).map((cell) => regionFrom(cell, tableRows)),
  )
}

const within = (cell: Cell, regions: readonly Region[]): boolean =>
  regions.some(
    ({ top, left, bottom, right }) =>
      cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right,
  )

/** The text that explains a filled cell: its own, or to its right; in a table of colours also to its left. */
function explanations(grid: Grid, cell: Cell): string[] {
  const right = [1, 2, 3]
    .map((step) => grid.own(cell.row, cell.column + step))
    .find((one) => one && one.text !== '')
  const left = [1, 2, 3]
    .map((step) => grid.own(cell.row, cell.column - step))
    .find((one) => one && one.text !== '')
  return [cell.text, right?.text ?? '', left?.text ?? ''].filter((text) => text !== '')
}

export interface LegendSheet {
  readonly grid: Grid
  /** The whole sheet is a legend, or a list of VLANs. */
  readonly isLegend: boolean
  /** Rows where its tables begin: headers, or the numbers of a drawn panel. */
  readonly tableRows: readonly number[]
}

/** `#rrggbb` → VLAN number over all sheets. */
export function readLegend(
  sheets: readonly LegendSheet[],
  byName: ReadonlyMap<string, number>,
): Map<string, number> {
  const meanings = new Map<string, Set<number>>()
  for (const sheet of sheets) {
    const { grid } = sheet
    const regions = legendRegions(grid, sheet)
    for (const row of grid.rows)
      for (const cell of row.cells) {
        if (cell.fill === null) continue
        const isInside = within(cell, regions)
        const texts = isInside ? explanations(grid, cell) : [cell.text]
        const vid = texts.map((text) => vlanOf(text, byName, isInside)).find((one) => one !== null)
        if (vid === undefined || vid === null) continue
        const known = meanings.get(cell.fill)
        if (known) known.add(vid)
        else meanings.set(cell.fill, new Set([vid]))
      }
  }
  return new Map(
    [...meanings].flatMap(([fill, vids]) => (vids.size === 1 ? [[fill, [...vids][0] ?? 0] as const] : [])),
  )
}

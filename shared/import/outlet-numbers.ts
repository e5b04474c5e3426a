/**
 * Whether the numbers of an outlet column count inside their stand (1 of A12 is A12-1), on their panel (1 of B2 is its
 * first position, B2-1) or over the whole venue (outlet 57). They count inside a stand where most stands begin with 1,
 * on a panel where no column tells positions and a number comes again on another panel.
 */
import { nameKey } from '../model/name-key.ts'
import type { RawRow } from './extract/raw-rows.ts'
import type { ImportRules } from './mapping.ts'

const FIRST = /^\D{0,8}(\d{1,4})/

export function isNumberedByStand(rows: readonly RawRow[], rules: ImportRules): (sheet: string) => boolean {
  const known = new Map<string, boolean>()
  for (const [sheet, own] of Map.groupBy(rows, (row) => row.sheet))
    known.set(sheet, rules.outletsNumberedByStand ?? startsAtOne(own))
  return (sheet) => known.get(sheet) ?? false
}

function startsAtOne(rows: readonly RawRow[]): boolean {
  const lowest = new Map<string, number>()
  for (const row of rows) {
    const stand = row.values.get('stand')?.text
    const number = Number(FIRST.exec(row.values.get('outlet')?.text ?? '')?.[1] ?? Number.NaN)
    if (!stand || !Number.isFinite(number)) continue
    const key = nameKey(stand)
    lowest.set(key, Math.min(lowest.get(key) ?? number, number))
  }
  const ones = [...lowest.values()].filter((number) => number <= 1).length
  return lowest.size > 0 && ones * 2 >= lowest.size
}

/** Over all sheets: panels are often one sheet each. */
export function isNumberedByPanel(rows: readonly RawRow[], rules: ImportRules): boolean {
  if (rules.noPanels) return false
  const panelOf = new Map<string, string>()
  return rows.some((row) => {
    const panel = row.values.get('panel')?.text
    const number = /^\d{1,3}(?!\d)/.exec(row.values.get('outlet')?.text ?? '')?.[0]
    if (row.has.has('panelPort') || !panel || number === undefined) return false
    const first = panelOf.get(number) ?? nameKey(panel)
    panelOf.set(number, first)
    return first !== nameKey(panel)
  })
}

/** What an import leaves in the site file besides the plan: the mapping with what the workbook said, and rows set aside. */
import type { PlanDraft } from '../model/draft.ts'
import type { Plan } from '../model/plan.ts'
import type { RawRow } from './extract/raw-rows.ts'
import type { Finding } from './finding.ts'
import type { ImportItem } from './items.ts'
import { type RememberedRow, recallShape } from './memory.ts'
import type { MappedBook } from './plan-import.ts'

interface AppliedImport {
  readonly draft: PlanDraft
  readonly plan: Plan
  readonly source: string
  readonly items: readonly ImportItem[]
  readonly remembered: readonly RememberedRow[] | null
  /** Only some sheets were read: the rows of the others are remembered still. */
  readonly keepsOthers: boolean
  /** Keys of faulty rows: what they said when they were right is remembered. */
  readonly faultyKeys: ReadonlySet<string>
}

/** Keeps the mappings by shape, and the rows beside the first one. */
export function rememberImport(applied: AppliedImport, books: readonly MappedBook[]): void {
  const { draft, plan, source, items, remembered, keepsOthers, faultyKeys } = applied
  const now = items.map(({ key, outletKey, hash }): RememberedRow => [key, outletKey, hash])
  const keys = new Set(now.flatMap(([key, outlet]) => [key ?? '', outlet ?? '']))
  const isKept = ([key, outlet]: RememberedRow) =>
    !keys.has(key ?? '') && (keepsOthers || faultyKeys.has(key ?? '') || faultyKeys.has(outlet ?? ''))
  const rows = [...now, ...(remembered ?? []).filter(isKept)]
  for (const [at, { workbook, mapping, fingerprint }] of books.entries()) {
    const { id, memory } = recallShape(plan, fingerprint)
    const sources = at === 0 ? { ...memory.sources, [source]: rows } : memory.sources
    const rules = { version: 1, mapping, sources }
    if (id !== null) draft.update('mapping', id, { rules, name: workbook.name })
    else if (![...draft.rows('mapping')].some((row) => row.fingerprint === fingerprint))
      draft.insert('mapping', { fingerprint, name: workbook.name, rules })
  }
}

/** The rows set aside now replace those of these workbooks set aside before: what is no longer faulty was mended. */
export function keepSetAside(
  draft: PlanDraft,
  plan: Plan,
  books: readonly MappedBook[],
  faulty: ReadonlySet<RawRow>,
  findings: readonly Finding[],
): void {
  const names = new Set(books.map(({ workbook }) => workbook.name))
  const rows = [...faulty].flatMap((row) => {
    const finding = findings.find((one) => one.row === row && one.severity === 'error')
    if (!finding) return []
    const values = Object.fromEntries(
      [...row.values].flatMap(([field, { text }]) => (text === '' ? [] : [[field, text]])),
    )
    const { sheet, cell, code, message } = finding
    return [{ workbook: row.workbook, sheet, cell, code, message, values }]
  })
  const text = (row: object) => JSON.stringify({ ...row, id: 0 })
  const before = plan.setAside.filter(({ workbook }) => names.has(workbook))
  const unchanged = new Set(rows.map((row) => text({ id: 0, ...row })))
  const stay = new Set(before.filter((row) => unchanged.has(text(row))).map((row) => text(row)))
  for (const row of before) if (!stay.has(text(row))) draft.remove('setAside', row.id)
  for (const row of rows) if (!stay.has(text({ id: 0, ...row }))) draft.insert('setAside', row)
}

/** Writes a morning check into the journal, and tells what changed since the one before. */
import {
  compareMornings,
  type KeptProblem,
  keepProblems,
  type MorningChanges,
} from '../../../shared/morning-check/compare-mornings.ts'
import type { MorningCheck } from '../../../shared/morning-check/morning-check.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'

interface KeptMorning {
  readonly services: readonly string[]
  readonly problems: readonly KeptProblem[]
}

/** A site open for reading only is told the difference and keeps nothing. */
export function noteMorning(
  site: SiteFile,
  services: readonly string[],
  check: MorningCheck,
): MorningChanges {
  const now: KeptMorning = { services, problems: keepProblems(check.problems) }
  const before = lastMorning(site)
  const changes = compareMornings(before, now)
  if (site.readOnly) return changes
  const count = (severity: string) => check.problems.filter((one) => one.severity === severity).length
  const text = check.ok
    ? `Morning check: all is well on ${services.join(', ')}`
    : `Morning check: ${count('error')} errors, ${count('warning')} warnings on ${services.join(', ')}`
  site.record(() => appendJournal(site.db, site.recorder, { kind: 'service', text, data: { morning: now } }))
  return changes
}

function lastMorning({ db }: SiteFile): (KeptMorning & { readonly at: string }) | null {
  const row = db
    .prepare(
      `SELECT at, json_extract(data, '$.morning') AS morning FROM journal
       WHERE kind = 'service' AND json_extract(data, '$.morning') IS NOT NULL ORDER BY at DESC, seq DESC LIMIT 1`,
    )
    .get() as { readonly at: string; readonly morning: string } | undefined
  return row ? { at: row.at, ...(JSON.parse(row.morning) as KeptMorning) } : null
}

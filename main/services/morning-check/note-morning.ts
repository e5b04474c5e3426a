/** Writes a morning check into the journal, and tells what changed since yesterday's. */
import {
  compareMornings,
  type KeptProblem,
  keepProblems,
  type MorningChanges,
} from '../../../shared/morning-check/compare-mornings.ts'
import type { MorningCheck } from '../../../shared/morning-check/morning-check.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'

export interface KeptMorning {
  readonly services: readonly string[]
  readonly problems: readonly KeptProblem[]
}

/** What is new since the check of an earlier day, and what is over. Only reads. */
export function changesSince(
  site: SiteFile,
  services: readonly string[],
  check: MorningCheck,
): { readonly changes: MorningChanges; readonly now: KeptMorning } {
  const now: KeptMorning = { services, problems: keepProblems(check.problems) }
  return { changes: compareMornings(since(site.recorder.timestamp(), readMornings(site)), now), now }
}

/** A site open for reading only keeps nothing. */
export function noteMorning(site: SiteFile, check: MorningCheck, now: KeptMorning): void {
  if (site.readOnly) return
  const { services } = now
  const count = (severity: string) => check.problems.filter((one) => one.severity === severity).length
  const text = check.ok
    ? `Morning check: all is well on ${services.join(', ')}`
    : `Morning check: ${count('error')} errors, ${count('warning')} warnings on ${services.join(', ')}`
  site.record(() => appendJournal(site.db, site.recorder, { kind: 'service', text, data: { morning: now } }))
}

/** Of the last check that was noted. */
export function keptChanges(site: SiteFile): MorningChanges {
  const [last, ...earlier] = readMornings(site)
  return last ? compareMornings(since(last.at, earlier), last) : { since: null, appeared: [], gone: [] }
}

type NotedMorning = KeptMorning & { readonly at: string }

/** The last of an earlier day, so that looking twice in a morning hides nothing; before there is one, the last. */
function since(at: string, mornings: readonly NotedMorning[]): NotedMorning | null {
  const today = new Date(at).toDateString()
  return mornings.find((one) => new Date(one.at).toDateString() !== today) ?? mornings[0] ?? null
}

/** More than a fair has days, with several looks a day. The newest first. */
const MOST_MORNINGS = 200

function readMornings({ db }: SiteFile): NotedMorning[] {
  const rows = db
    .prepare(
      `SELECT at, json_extract(data, '$.morning') AS morning FROM journal
       WHERE kind = 'service' AND json_extract(data, '$.morning') IS NOT NULL
       ORDER BY at DESC, seq DESC LIMIT ${MOST_MORNINGS}`,
    )
    .all() as { readonly at: string; readonly morning: string }[]
  return rows.map(({ at, morning }) => ({ at, ...(JSON.parse(morning) as KeptMorning) }))
}

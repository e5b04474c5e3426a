/** What becomes of findings, as it is written down: seen, gone, and what people say of each. */
import type { Finding } from '../../../shared/verify/finding.ts'
import type { ProofOfEnd } from '../../../shared/verify/finding-proof.ts'
import {
  type FindingRecordKind,
  type KnownFinding,
  knownFindings,
  lifeChange,
  mistakeOf,
} from '../../../shared/verify/finding-record.ts'
import { sayFinding } from '../../../shared/verify/say-finding.ts'
import { appendFindingRecords, readFindingRecords } from '../../db/finding-records.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'

/** What a person says: so be it, not now, or wanted again after all. */
export type Judging = Exclude<FindingRecordKind, 'seen' | 'gone'>

const JUDGED: Readonly<Record<Judging, string>> = {
  accepted: 'Accepted',
  muted: 'Muted',
  reopened: 'Opened again',
}

/** Writes down what is new and what is gone, in one transaction; returns what is known then. */
export function writeDownLife(
  site: SiteFile,
  findings: readonly Finding[],
  known: ReadonlyMap<string, KnownFinding>,
  isOver: ProofOfEnd,
): ReadonlyMap<string, KnownFinding> {
  const { seen, gone } = lifeChange(findings, known, isOver)
  if (site.readOnly || seen.length + gone.length === 0) return known
  appendFindingRecords(site.db, site.recorder, [
    ...gone.map((findingId) => ({ findingId, kind: 'gone' as const })),
    ...seen.map((finding) => ({ findingId: finding.id, kind: 'seen' as const, about: mistakeOf(finding) })),
  ])
  return knownFindings(readFindingRecords(site.db))
}

/** Throws WorkError `unknown_finding`, `no_reason`; then nothing was written. */
export function judgeFinding(site: SiteFile, id: string, kind: Judging, reason: string, by: string): void {
  const known = knownFindings(readFindingRecords(site.db)).get(id)
  if (!known)
    throw new WorkError('unknown_finding', `Nothing is known of the finding ${id}.`, { finding: id })
  if (kind !== 'reopened' && reason === '')
    throw new WorkError('no_reason', 'Say why: whoever comes after you will want to know.')
  const { message } = sayFinding(site.plan(), known.about, 'en')
  const recorder = { ...site.recorder, who: by }
  site.record(() => {
    appendFindingRecords(site.db, recorder, [{ findingId: id, kind, reason: reason || null }])
    appendJournal(site.db, recorder, {
      kind: 'finding',
      text: `${JUDGED[kind]}${reason ? ` (${reason})` : ''}: ${message}`,
      data: { finding: id, kind },
    })
  })
}

/**
 * From the readings of a site to findings with their life: gathered, judged, given the ids by which they were known. The same
 * plan and readings are judged once, however many screens ask.
 */
import type { Plan } from '../../../shared/model/plan.ts'
import type { Finding, Verdict } from '../../../shared/verify/finding.ts'
import { proofOfEnds, unseenFinding } from '../../../shared/verify/finding-proof.ts'
import { type KnownFinding, keepIds, knownFindings, unseenOf } from '../../../shared/verify/finding-record.ts'
import type { Evidence } from '../../../shared/verify/reading.ts'
import { readFindingRecords } from '../../db/finding-records.ts'
import { lastReadingKept } from '../../db/reading-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { createLatest } from '../latest.ts'
import { writeDownLife } from './finding-life.ts'
import type { SiteEvidence } from './site-evidence.ts'
import { createVerdictDesk } from './verdict-desk.ts'

export interface WorkedFindings {
  readonly evidence: Evidence
  readonly verdict: Verdict
  /** Of the verdict, under the ids by which they were known. */
  readonly findings: readonly Finding[]
  /** Found by earlier readings; the newest neither show them nor prove that they are over. None of the past. */
  readonly unseen: readonly Finding[]
  readonly known: ReadonlyMap<string, KnownFinding>
}

type Judged = Pick<WorkedFindings, 'evidence' | 'verdict'>

/** Moments kept, for somebody who scrolls to and fro. */
const MOST_KEPT = 20

export interface FindingWork {
  /** `at` null: now; then what is new and what is gone is written down. Throws WorkError `verdict_stopped`. */
  workOut(site: SiteFile, at: string | null): Promise<WorkedFindings>
  /** How much is done of a verdict that takes long, 0 to 1; null: none is being worked out, or it is quick. */
  followShare(signal?: AbortSignal): AsyncGenerator<number | null, void>
  /** Ends what is being worked out; whoever waits for it is told so. */
  stop(): void
}

export function createFindingWork(source: SiteEvidence): FindingWork {
  const desk = createVerdictDesk()
  const share = createLatest<number | null>(null)
  const running = new Set<AbortController>()
  let kept = new Map<string, { readonly plan: Plan; readonly judged: Promise<Judged> }>()
  const judge = async (site: SiteFile, at: string | null): Promise<Judged> => {
    const evidence = source.gather(site, at)
    const controller = new AbortController()
    running.add(controller)
    try {
      const waiting = { signal: controller.signal, report: share.set }
      return { evidence, verdict: await desk.verify(site.plan(), evidence, waiting) }
    } finally {
      running.delete(controller)
      if (running.size === 0) share.set(null)
    }
  }
  const judgeOnce = (site: SiteFile, at: string | null): Promise<Judged> => {
    const [plan, key] = [site.plan(), at ?? `newest ${lastReadingKept(site.db)}`]
    const known = kept.get(key)
    if (known?.plan === plan) return known.judged
    const judged = judge(site, at)
    if (kept.size >= MOST_KEPT) kept = new Map()
    kept.set(key, { plan, judged })
    judged.catch(() => kept.delete(key))
    return judged
  }
  return {
    async workOut(site, at) {
      const judged = await judgeOnce(site, at)
      if (!site.db.open) throw new WorkError('no_site', 'The site was closed meanwhile.')
      const known = knownFindings(readFindingRecords(site.db))
      const findings = keepIds(judged.verdict.findings, known)
      if (at !== null) return { ...judged, findings, unseen: [], known }
      const isOver = proofOfEnds(site.plan(), judged.evidence, judged.verdict)
      const later = writeDownLife(site, findings, known, isOver)
      return { ...judged, findings, unseen: unseenOf(findings, later).map(unseenFinding), known: later }
    },
    followShare: share.follow,
    stop() {
      for (const controller of running)
        controller.abort(
          new WorkError('verdict_stopped', 'It was stopped before it was worked out what is wrong.'),
        )
    },
  }
}

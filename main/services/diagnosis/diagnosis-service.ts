/** Diagnoses for screens: followed as they go, and written into the journal when they are done. */
import { diagnosisLinks, type OutletDiagnosis } from '../../../shared/diagnosis/diagnosis.ts'
import { type DiagnosisView, diagnosisText, worstFirst } from '../../../shared/diagnosis/diagnosis-view.ts'
import type { SiteKnowledge } from '../../../shared/diagnosis/gather-facts.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { indexPlan } from '../../../shared/model/plan-index.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import type { Verdict } from '../../../shared/verify/finding.ts'
import type { Evidence } from '../../../shared/verify/reading.ts'
import { outletsAt } from '../../../shared/walk/outlets-named.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { readChecklist } from '../checklist/read-checklist.ts'
import type { Computer } from '../computer.ts'
import { writeEntry } from '../journal/write-entry.ts'
import { createLatest } from '../latest.ts'
import type { Workspace } from '../workspace.ts'
import { type DiagnosisRun, runDiagnosis } from './run-diagnosis.ts'

export interface DiagnosisRequest {
  readonly point: PlanPoint
  readonly isHere: boolean
  readonly by?: string | undefined
  readonly language: 'en' | 'fr'
}

export interface DiagnosisService {
  /** Throws WorkError `no_outlet`. */
  run(request: DiagnosisRequest, signal?: AbortSignal): AsyncGenerator<DiagnosisView, void>
}

export interface DiagnosisServiceOptions {
  readonly workspace: Workspace
  readonly computer: Computer
  readonly evidence: (site: SiteFile) => Evidence
  readonly judge: (plan: Plan, evidence: Evidence) => Promise<Verdict>
  readonly askPort: DiagnosisRun['askPort']
}

export function createDiagnosisService(options: DiagnosisServiceOptions): DiagnosisService {
  const { workspace, computer, askPort } = options
  return {
    async *run({ point, isHere, by, language }, given) {
      const site = workspace.site()
      const outletIds = needOutlets(site.plan(), point)
      const ended = new AbortController()
      const signal = given ? AbortSignal.any([given, ended.signal]) : ended.signal
      const name = nameOf(site.plan(), point)
      const views = createLatest<DiagnosisView>(viewOf(name, [], outletIds.length, 0, null))
      const show = (outlets: readonly OutletDiagnosis[], secondsLeft: number | null, entry: string | null) =>
        views.set(viewOf(name, outlets, outletIds.length, secondsLeft, entry))
      const work = async () => {
        const outlets = await runDiagnosis({
          ...{ outletIds, isSaidHere: isHere, computer, askPort, signal },
          knowledge: await knowledgeOf(options, site),
          onChange: (found, secondsLeft) => show(found, secondsLeft, null),
        })
        const text = diagnosisText(viewOf(name, outlets, outletIds.length, null, null), language)
        const recorder = by === undefined ? site.recorder : { ...site.recorder, who: by }
        const { id } = writeEntry(site, recorder, { kind: 'diagnosis', text, chosen: [refOf(point)] })
        show(outlets, null, id)
        workspace.touch()
      }
      let failure: unknown = null
      void work().catch((error: unknown) => {
        failure = error
        ended.abort()
      })
      try {
        for await (const view of views.follow(signal)) {
          yield view
          if (view.entry !== null) return
        }
      } finally {
        ended.abort()
      }
      if (failure !== null && given?.aborted !== true) throw failure
    },
  }
}

async function knowledgeOf(
  { evidence, judge }: DiagnosisServiceOptions,
  site: SiteFile,
): Promise<SiteKnowledge> {
  const plan = site.plan()
  const gathered = evidence(site)
  return {
    plan,
    evidence: gathered,
    verdict: await judge(plan, gathered),
    checklist: readChecklist(site),
  }
}

/** Throws WorkError `no_outlet`. */
export function needOutlets(plan: Plan, point: PlanPoint): number[] {
  const outlets = outletsAt(plan, point)
  if (outlets.length > 0) return outlets
  throw new WorkError('no_outlet', 'No outlet is planned there: nothing can be compared with it.')
}

const refOf = ({ kind, id }: PlanPoint) => ({ kind: kind === 'stand' ? 'stand' : 'outlet', id }) as const

function nameOf(plan: Plan, { kind, id }: PlanPoint): string {
  const index = indexPlan(plan)
  return (kind === 'stand' ? index.stand : index.outlet).get(id)?.name ?? String(id)
}

const viewOf = (
  name: string,
  outlets: readonly OutletDiagnosis[],
  count: number,
  secondsLeft: number | null,
  entry: string | null,
): DiagnosisView => ({
  ...{ name, secondsLeft, entry },
  outlets: worstFirst(outlets),
  done: outlets.reduce((sum, { links }) => sum + links.length, 0),
  total: count * diagnosisLinks.length,
})

/** The facts about an outlet out of everything that is known of the site. */
import type { CheckedItem } from '../checklist/checklist.ts'
import type { Plan } from '../model/plan.ts'
import { cablesOf } from '../plan/cables-of.ts'
import type { Verdict } from '../verify/finding.ts'
import type { Evidence } from '../verify/reading.ts'
import { plannedPlace } from '../walk/planned-place.ts'
import type { DiagnosisFacts, LaptopPlace } from './facts.ts'

export interface SiteKnowledge {
  readonly plan: Plan
  readonly checklist: readonly CheckedItem[]
  readonly evidence: Evidence
  readonly verdict: Verdict
}

/** Null where the plan has no such outlet. */
export function gatherFacts(
  { plan, checklist, evidence, verdict }: SiteKnowledge,
  outletId: number,
  laptop: LaptopPlace,
): DiagnosisFacts | null {
  const place = plannedPlace(plan, outletId)
  if (!place) return null
  const { deviceId } = place
  const before = evidence.earlier
    .filter((reading) => reading.deviceId === deviceId && reading.counters !== null)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return {
    ...{ plan, place, laptop },
    items: itemsAbout(plan, checklist, outletId),
    findings: verdict.findings.filter(({ outletIds }) => outletIds.includes(outletId)),
    isProvenRight: verdict.right.includes(outletId),
    reading: evidence.now.find((reading) => reading.deviceId === deviceId) ?? null,
    before: before[0] ?? null,
    readings: evidence.now,
    notAsked: null,
  }
}

/** Of the outlet, its stand, and the cables on its way. */
function itemsAbout(plan: Plan, checklist: readonly CheckedItem[], outletId: number): CheckedItem[] {
  const cables = new Set(cablesOf(plan, { kind: 'outlet', id: outletId }).map(({ id }) => id))
  return checklist.filter(({ subjectKind, subjectId }) =>
    subjectKind === 'cable' ? cables.has(subjectId) : subjectKind === 'outlet' && subjectId === outletId,
  )
}

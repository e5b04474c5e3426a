/** Findings as rows for people and programs: names instead of ids, sentences instead of facts. */

import { compareNaturally } from '../model/natural-order.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { CannotTell, Explanation, Finding, FindingKind, FindingSeverity } from './finding.ts'
import { sayFinding, saySilence } from './say-finding.ts'

export interface ExplanationRow {
  readonly kind: FindingKind
  readonly outlets: readonly string[]
  /** Of the first outlet; null where it is on none. */
  readonly panel: string | null
  /** Positions of the outlets that are on a panel, in the order of `outlets`. */
  readonly panelPorts: readonly number[]
  readonly switch: string | null
  readonly interface: string | null
  readonly message: string
  readonly act: string
}

export interface FindingRow extends ExplanationRow {
  readonly id: string
  readonly severity: FindingSeverity
  readonly count: number
  readonly confidence: number
  readonly alternatives: readonly ExplanationRow[]
}

export interface SilenceRow {
  readonly outlet: string
  readonly reason: string
}

export function describeFinding(plan: Plan, finding: Finding, language: 'en' | 'fr' = 'en'): FindingRow {
  const { id, severity, count, confidence, alternatives } = finding
  const row = describeExplanation(plan, finding, language)
  const others = alternatives.map((one) => describeExplanation(plan, one, language))
  return { id, ...row, severity, count, confidence, alternatives: others }
}

function describeExplanation(plan: Plan, explanation: Explanation, language: 'en' | 'fr'): ExplanationRow {
  const index = indexPlan(plan)
  const { kind, outletIds, panelPortIds, deviceId, interfaceId } = explanation
  const places = panelPortIds.flatMap((id) => index.panelPort.get(id) ?? [])
  return {
    kind,
    outlets: outletIds.map((id) => index.outlet.get(id)?.name ?? String(id)),
    panel: index.panel.get(places[0]?.panelId ?? 0)?.name ?? null,
    panelPorts: places.map(({ position }) => position),
    switch: index.device.get(deviceId ?? 0)?.name ?? null,
    interface: index.interface.get(interfaceId ?? 0)?.name ?? null,
    ...sayFinding(plan, explanation, language),
  }
}

/** In the order people look for outlets. */
export const describeSilences = (
  plan: Plan,
  silences: readonly CannotTell[],
  language: 'en' | 'fr' = 'en',
): SilenceRow[] =>
  silences
    .map((one) => ({
      outlet: indexPlan(plan).outlet.get(one.outletId)?.name ?? String(one.outletId),
      reason: saySilence(plan, one, language),
    }))
    .sort((a, b) => compareNaturally(a.outlet, b.outlet))

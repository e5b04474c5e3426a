/** Fills in what follows from what a finding is about: panel positions, the switch, how many. */
import { indexPlan } from '../model/plan-index.ts'
import type { Comparison, FindingDraft } from './comparison.ts'
import type { Explanation, FindingFacts, FindingKind, Mending } from './finding.ts'

export interface About {
  readonly kind: FindingKind
  readonly outletIds?: readonly number[]
  readonly interfaceId?: number | null
  /** Where there is no port; else that of the port. */
  readonly deviceId?: number | null
  readonly facts?: FindingFacts
}

export interface Weight {
  readonly confidence: number
  readonly mending: Mending
  readonly isNotice?: boolean
  readonly count?: number
  readonly alternatives?: readonly Explanation[]
}

type Known = Pick<Comparison, 'plan' | 'cords'>

export function explain({ plan, cords }: Known, about: About): Explanation {
  const { kind, outletIds = [], interfaceId = null, deviceId = null, facts = {} } = about
  const port = interfaceId === null ? undefined : indexPlan(plan).interface.get(interfaceId)
  return {
    kind,
    outletIds,
    panelPortIds: outletIds.flatMap((id) => cords.panelPort.get(id) ?? []),
    deviceId: port?.deviceId ?? deviceId,
    interfaceId,
    facts,
  }
}

export function draftFinding(known: Known, about: About, weight: Weight): FindingDraft {
  const { confidence, mending, isNotice = false, count, alternatives = [] } = weight
  const explanation = explain(known, about)
  return {
    ...explanation,
    severity: isNotice ? 'notice' : 'fault',
    count: count ?? Math.max(1, explanation.outletIds.length),
    confidence,
    mending,
    alternatives,
  }
}

/** About one port, and the outlet planned in it where there is one. */
export function draftPortFinding(
  known: Known,
  kind: FindingKind,
  portId: number,
  facts: FindingFacts,
  weight: Weight,
): FindingDraft {
  const outlet = known.cords.outletAt.get(portId)
  const outletIds = outlet === undefined ? [] : [outlet]
  return draftFinding(known, { kind, outletIds, interfaceId: portId, facts }, weight)
}

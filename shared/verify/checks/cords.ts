/** Crossed cords, shifted rows, cords in unplanned ports and wrong panels: the simplest story that the hosts tell. */
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { interfaceName, panelPortName } from '../../plan/names.ts'
import type { Comparison, FindingDraft } from '../comparison.ts'
import type { Act, CordFinding } from '../cords/arrangement.ts'
import { explainCords } from '../cords/explain-cords.ts'
import { type About, draftFinding, explain } from '../draft-finding.ts'
import type { Explanation, FindingFacts } from '../finding.ts'

export interface CordVerdict {
  readonly findings: readonly FindingDraft[]
  /** Outlets that cannot be where they belong, and were not heard elsewhere. */
  readonly displaced: ReadonlySet<number>
}

export function checkCords(comparison: Comparison): CordVerdict {
  const { cords, sightings, hearing } = comparison
  const isQuiet = (portId: number) => isPortRead(comparison, portId) && !hearing.macsAt.has(portId)
  const found = explainCords(cords, sightings.seen, isQuiet)
  return {
    findings: found.map((finding) => toFinding(comparison, finding)),
    displaced: new Set(found.flatMap(({ displaced }) => displaced)),
  }
}

function isPortRead({ plan, hearing }: Comparison, portId: number): boolean {
  return hearing.heardDevices.has(indexPlan(plan).interface.get(portId)?.deviceId ?? 0)
}

function toFinding(comparison: Comparison, finding: CordFinding): FindingDraft {
  const about = aboutAct(comparison, finding.act, finding)
  const alternatives = [
    ...finding.alternatives.map((act) => explain(comparison, aboutAct(comparison, act))),
    ...carriedInstead(comparison, finding),
  ]
  return draftFinding(comparison, about, {
    confidence: confidenceIn(comparison, finding),
    mending: 'patch',
    alternatives,
  })
}

const kindOf: Readonly<Record<Act['kind'], About['kind']>> = {
  swap: 'swap',
  shift: 'shift_by_one',
  move: 'on_unplanned_port',
  panel: 'wrong_panel',
}

/** With the outlets in the order of a row for a shift, else in that of the plan. */
function aboutAct(comparison: Comparison, act: Act, finding?: CordFinding): About {
  const { cords, sightings } = comparison
  const others = finding?.outlets.filter((outlet) => !act.outlets.includes(outlet)) ?? []
  const ordered = act.kind === 'shift' ? act.outlets : [...act.outlets].sort((a, b) => a - b)
  const victims = act.kind === 'panel' ? (finding?.displaced ?? []) : []
  const outletIds = [...new Set([...ordered, ...others, ...victims])]
  const [first] = outletIds
  const isElsewhere = act.kind === 'move' || act.kind === 'panel'
  const port = first === undefined ? undefined : (isElsewhere ? sightings.seen : cords.planned).get(first)
  return { kind: kindOf[act.kind], outletIds, interfaceId: port ?? null, facts: factsOf(comparison, act) }
}

function factsOf({ plan, cords, sightings }: Comparison, act: Act): FindingFacts {
  if (act.kind === 'move') return { isPlanned: cords.planned.has(act.outlets[0]) ? 1 : 0 }
  if (act.kind === 'panel')
    return { cords: act.outlets.flatMap((id) => rightPlace(plan, cords, sightings, id)).join(', ') }
  const heard = act.outlets.find((outlet) => sightings.seen.has(outlet))
  if (act.kind !== 'shift' || heard === undefined) return {}
  return { by: act.by, heard, at: sightings.seen.get(heard) ?? 0 }
}

/** `SW1 FastEthernet0/5 → PB 5`: where the cord in the port in which `outlet` was heard belongs. */
function rightPlace(
  plan: Plan,
  { outletAt, panelPort }: Comparison['cords'],
  { seen }: Comparison['sightings'],
  outlet: number,
): string[] {
  const port = seen.get(outlet) ?? 0
  const place = panelPort.get(outletAt.get(port) ?? 0)
  return place === undefined ? [] : [`${interfaceName(plan, port)} → ${panelPortName(plan, place)}`]
}

/** Only one of two crossed cords was heard: its host may have been carried to the other outlet. */
function carriedInstead(comparison: Comparison, { act, outlets, displaced }: CordFinding): Explanation[] {
  const [outlet] = outlets
  if (act.kind !== 'swap' || outlets.length !== 1 || displaced.length !== 1 || outlet === undefined) return []
  const port = comparison.sightings.seen.get(outlet) ?? null
  return [explain(comparison, { kind: 'moved', outletIds: [outlet], interfaceId: port })]
}

/**
 * How sure: a story told by every outlet in it is nearly certain; each outlet that has to be guessed makes it less so, and
 * another story that costs as little leaves it open.
 */
function confidenceIn({ cords, hearing }: Comparison, finding: CordFinding): number {
  const { act, outlets, displaced, alternatives } = finding
  if (alternatives.length > 0) return 0.55
  const silent = act.outlets.filter((outlet) => !outlets.includes(outlet))
  if (silent.length === 0) return displaced.length > 0 && act.kind === 'move' ? 0.85 : 0.97
  const isSomethingThere = outlets.some((outlet) => hearing.macsAt.has(cords.planned.get(outlet) ?? 0))
  const share = outlets.length / act.outlets.length
  return Math.min(0.89, 0.5 + 0.4 * share + (isSomethingThere ? 0.1 : 0))
}

/**
 * From where outlets were heard to what somebody did with the cords: the simplest explanation of all of it together, as
 * few acts as possible. What all cheapest explanations have in common is found; where they differ, one finding says so.
 */
import { type Act, type Arrangement, actKey, type CordFinding, type Seen } from './arrangement.ts'
import { findClusters } from './clusters.ts'
import { type Explanation, explainCluster } from './explanations.ts'
import { findWrongPanels, twinOf } from './panels.ts'
import { findRuns } from './runs.ts'

/**
 * Pure. `isQuiet` tells whether nothing at all was heard at a port, which is what tells a wrong panel from a crossing.
 * No port may be in `seen` twice.
 */
export function explainCords(
  arrangement: Arrangement,
  seen: Seen,
  isQuiet: (portId: number) => boolean,
): CordFinding[] {
  const panels = findWrongPanels(arrangement, seen)
  const explained = new Set(panels.flatMap(({ act }) => act.outlets))
  const rest = new Map([...seen].filter(([outlet]) => !explained.has(outlet)))
  const occupied = new Map([...rest, ...heardAt(seen, explained)])
  const clusters = findClusters(arrangement, rest, findRuns(arrangement, occupied))
  return [
    ...panels.map(({ act, displaced }) => ({ act, outlets: act.outlets, displaced, alternatives: [] })),
    ...clusters
      .flatMap((cluster) => agree(explainCluster(arrangement, rest, cluster), rest))
      .map((finding) => preferPanel(arrangement, rest, finding, isQuiet)),
  ]
}

/** Outlets already explained still take their ports. */
const heardAt = (seen: Seen, explained: ReadonlySet<number>) =>
  [...seen].filter(([outlet]) => explained.has(outlet))

/** What all explanations share, each alone; then one finding for what they do not. */
function agree(explanations: readonly Explanation[], seen: Seen): CordFinding[] {
  const [preferred] = explanations.toSorted((a, b) => rankOf(a) - rankOf(b))
  if (!preferred) return []
  const isShared = (act: Act) =>
    explanations.every(({ acts }) => acts.some((other) => actKey(other) === actKey(act)))
  const isHeard = (outlet: number) => seen.has(outlet)
  const shared = preferred.acts.filter(isShared)
  const open = preferred.acts.filter((act) => !isShared(act))
  const findings = shared.map((act) => ({
    act,
    outlets: act.outlets.filter(isHeard),
    displaced: act.outlets.filter((outlet) => !isHeard(outlet)),
    alternatives: [],
  }))
  const [first] = open.toSorted((a, b) => PREFERENCE[a.kind] - PREFERENCE[b.kind])
  const doubtful = first && {
    act: first,
    outlets: [...new Set(open.flatMap(({ outlets }) => outlets))].filter(isHeard),
    displaced: [...new Set(open.flatMap(({ outlets }) => outlets))].filter((outlet) => !isHeard(outlet)),
    alternatives: othersThan(first, explanations, isShared),
  }
  return withDisplaced(doubtful ? [...findings, doubtful] : findings, preferred)
}

/** Outlets that nobody heard and that no act names are put to the first finding: they are where nobody knows. */
function withDisplaced(findings: readonly CordFinding[], { displaced }: Explanation): CordFinding[] {
  const named = new Set(findings.flatMap((finding) => finding.displaced))
  const unnamed = displaced.filter((outlet) => !named.has(outlet))
  return findings.map((finding, at) =>
    at === 0 ? { ...finding, displaced: [...finding.displaced, ...unnamed] } : finding,
  )
}

const PREFERENCE: Readonly<Record<Act['kind'], number>> = { shift: 0, panel: 1, swap: 2, move: 3 }

/** Crossed cords are more frequent than a row that is off; of longer stories the row is the more likely one. */
function rankOf({ acts }: Explanation): number {
  const isPair = acts.length === 1 && acts[0]?.kind === 'swap' && acts[0].outlets.length === 2
  return isPair ? -1 : acts.filter(({ kind }) => kind !== 'shift').length
}

function othersThan(
  first: Act,
  explanations: readonly Explanation[],
  isShared: (act: Act) => boolean,
): Act[] {
  const acts = explanations.flatMap((explanation) => explanation.acts).filter((act) => !isShared(act))
  const others = new Map(acts.map((act) => [actKey(act), act]))
  others.delete(actKey(first))
  return [...others.values()].toSorted((a, b) => PREFERENCE[a.kind] - PREFERENCE[b.kind])
}

/** One outlet in the port of its twin on another panel, and nothing at its own: the panel was mistaken. */
function preferPanel(
  arrangement: Arrangement,
  seen: Seen,
  finding: CordFinding,
  isQuiet: (portId: number) => boolean,
): CordFinding {
  const { act, displaced } = finding
  const [outlet] = finding.outlets
  if (outlet === undefined || finding.outlets.length !== 1 || displaced.length !== 1) return finding
  const twin = twinOf(arrangement, outlet, seen.get(outlet) ?? 0)
  const own = arrangement.planned.get(outlet)
  if (twin === null || (own !== undefined && !isQuiet(own))) return finding
  const alternatives = act.kind === 'swap' ? [act, ...finding.alternatives] : finding.alternatives
  return { ...finding, act: { kind: 'panel', outlets: [outlet] }, alternatives }
}

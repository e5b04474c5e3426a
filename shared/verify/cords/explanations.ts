/**
 * The cheapest explanations of one cluster. Which of the possible runs are believed is tried; what is left is a graph in
 * which an outlet is an arrow from the port where it belongs to the port where it is, and every port has at most one
 * arrow out and one in. So there are only rings and chains, and what each costs is known.
 *
 *   ring of two        a swap: 1            chain into a free port        every cord moved: 1 each
 *   ring of n          n - 1                chain into the port of an     that outlet is taken to be where the chain
 *   ring with a run    1 an arrow           outlet nobody heard           begins: a swap, or a ring
 */
import { type Act, type Arrangement, actKey, costOf, type Seen } from './arrangement.ts'
import { type Cluster, homeOf } from './clusters.ts'
import type { Run } from './runs.ts'

export interface Explanation {
  readonly acts: readonly Act[]
  readonly cost: number
  /** Outlets that were not heard and cannot be where they belong. */
  readonly displaced: readonly number[]
}

/** One outlet or a whole run, from where (the first) belongs to where (the last) is. */
interface Arrow {
  readonly from: number
  readonly to: number
  readonly act: Act
  readonly isRun: boolean
  readonly outlets: readonly number[]
  /** Of those, the ones that were not heard. */
  readonly silent: readonly number[]
}

/** More possible runs than this are taken longest first instead of being tried in every combination. */
const MANY_RUNS = 10

/** All explanations that cost least; of those, the ones that displace fewest unheard outlets. Never empty. */
export function explainCluster(arrangement: Arrangement, seen: Seen, cluster: Cluster): Explanation[] {
  const found = choicesOf(cluster.runs).flatMap((runs) => {
    const arrows = arrowsOf(arrangement, seen, cluster, runs)
    return arrows === null ? [] : [explainArrows(arrangement, arrows)]
  })
  const best = found.reduce((a, b) => (compare(b, a) < 0 ? b : a))
  const cheapest = found.filter((one) => compare(one, best) === 0)
  return [...new Map(cheapest.map((one) => [one.acts.map(actKey).sort().join(' '), one])).values()]
}

const compare = (a: Explanation, b: Explanation): number =>
  a.cost - b.cost || a.displaced.length - b.displaced.length

/** Sets of runs that share no outlet and no port. */
function choicesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  if (runs.length > MANY_RUNS) return [[], runs.reduce<Run[]>(addIfApart, [])]
  const choices: Run[][] = [[]]
  for (const run of runs)
    choices.push(...choices.filter((choice) => isApart(choice, run)).map((choice) => [...choice, run]))
  return choices
}

const addIfApart = (chosen: Run[], run: Run): Run[] => (isApart(chosen, run) ? [...chosen, run] : chosen)

const isApart = (chosen: readonly Run[], run: Run): boolean =>
  chosen.every(
    (other) =>
      other.outlets.every((outlet) => !run.outlets.includes(outlet)) &&
      other.ports.every((port) => !run.ports.includes(port)),
  )

/** Null where two would be in one port. */
function arrowsOf(
  arrangement: Arrangement,
  seen: Seen,
  cluster: Cluster,
  runs: readonly Run[],
): Arrow[] | null {
  const inRuns = new Set(runs.flatMap(({ outlets }) => outlets))
  const single = cluster.outlets
    .filter((outlet) => !inRuns.has(outlet))
    .map((outlet): Arrow => {
      const to = seen.get(outlet) ?? 0
      const act: Act = { kind: 'move', outlets: [outlet], to }
      return { from: homeOf(arrangement, outlet), to, act, isRun: false, outlets: [outlet], silent: [] }
    })
  const whole = runs.map(({ outlets, from, to, by }): Arrow => {
    const inOrder = by === 1 ? outlets : [...outlets].reverse()
    const home = from ?? -(outlets[0] ?? 0)
    const silent = outlets.filter((outlet) => !seen.has(outlet))
    return { from: home, to, act: { kind: 'shift', outlets: inOrder, by }, isRun: true, outlets, silent }
  })
  const arrows = [...single, ...whole]
  const taken = [...single.map(({ to }) => to), ...runs.flatMap(({ ports }) => ports)]
  return new Set(taken).size === taken.length ? arrows : null
}

function explainArrows(arrangement: Arrangement, arrows: readonly Arrow[]): Explanation {
  const byHome = new Map(arrows.map((arrow) => [arrow.from, arrow]))
  const targets = new Set(arrows.map(({ to }) => to))
  const left = new Set(arrows)
  const parts: Explanation[] = []
  const follow = (first: Arrow): Arrow[] => {
    const chain: Arrow[] = []
    for (let at: Arrow | undefined = first; at && left.has(at); at = byHome.get(at.to)) {
      left.delete(at)
      chain.push(at)
    }
    return chain
  }
  for (const arrow of arrows)
    if (!targets.has(arrow.from)) parts.push(explainChain(arrangement, follow(arrow)))
  for (const arrow of arrows) if (left.has(arrow)) parts.push(explainRing(follow(arrow)))
  return {
    acts: parts.flatMap(({ acts }) => acts),
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    displaced: [...parts.flatMap(({ displaced }) => displaced), ...arrows.flatMap(({ silent }) => silent)],
  }
}

const together = (acts: readonly Act[], displaced: readonly number[], more = 0): Explanation => ({
  acts,
  cost: acts.reduce((sum, act) => sum + costOf(act), more),
  displaced,
})

const singly = (arrows: readonly Arrow[]): readonly Act[] => arrows.map(({ act }) => act)

function explainRing(arrows: readonly Arrow[]): Explanation {
  if (arrows.some(({ isRun }) => isRun)) return together(singly(arrows), [])
  return together([{ kind: 'swap', outlets: arrows.flatMap(({ outlets }) => outlets) }], [])
}

function explainChain(arrangement: Arrangement, arrows: readonly Arrow[]): Explanation {
  const end = arrangement.outletAt.get(arrows.at(-1)?.to ?? 0)
  if (end === undefined) return together(singly(arrows), [])
  const beginsNowhere = (arrows[0]?.from ?? 0) < 0
  if (beginsNowhere) return together(singly(arrows), [end])
  if (arrows.some(({ isRun }) => isRun)) return together(singly(arrows), [end], 1)
  return together([{ kind: 'swap', outlets: [...arrows.flatMap(({ outlets }) => outlets), end] }], [end])
}

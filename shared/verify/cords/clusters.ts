/** Groups of misplaced cords that have to do with each other: those of different groups are explained on their own. */
import type { Arrangement, Seen } from './arrangement.ts'
import type { Run } from './runs.ts'

export interface Cluster {
  /** Heard in a port that is not theirs. */
  readonly outlets: readonly number[]
  readonly runs: readonly Run[]
}

export function findClusters(arrangement: Arrangement, seen: Seen, runs: readonly Run[]): Cluster[] {
  const misplaced = [...seen].filter(([outlet, port]) => arrangement.planned.get(outlet) !== port)
  const groups = createGroups()
  for (const [outlet, port] of misplaced) groups.join(homeOf(arrangement, outlet), port)
  for (const run of runs) for (const outlet of run.outlets) groups.join(homeOf(arrangement, outlet), run.to)
  const outletsOf = Map.groupBy(misplaced, ([, port]) => groups.rootOf(port))
  const runsOf = Map.groupBy(runs, (run) => groups.rootOf(run.to))
  return [...outletsOf].map(([root, members]) => ({
    outlets: members.map(([outlet]) => outlet),
    runs: runsOf.get(root) ?? [],
  }))
}

/** The port where an outlet belongs; one of its own, that exists nowhere, where the plan gives it none. */
export const homeOf = (arrangement: Arrangement, outlet: number): number =>
  arrangement.planned.get(outlet) ?? -outlet

function createGroups() {
  const parents = new Map<number, number>()
  const rootOf = (one: number): number => {
    let root = one
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    parents.set(one, root)
    return root
  }
  return {
    rootOf,
    join(a: number, b: number): void {
      const [rootA, rootB] = [rootOf(a), rootOf(b)]
      if (rootA !== rootB) parents.set(rootA, rootB)
    },
  }
}

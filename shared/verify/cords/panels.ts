/**
 * Cords put into the right positions of the wrong panel. Several in a row are one mistake, made once; a single one looks
 * like a crossing of two cords, and is told from it by the silence where the other end would be.
 */
import type { Act, Arrangement, PanelPlace, Seen } from './arrangement.ts'

export interface WrongPanel {
  readonly act: Extract<Act, { kind: 'panel' }>
  /** Outlets whose ports were taken and that were not heard. */
  readonly displaced: readonly number[]
}

interface Misplaced {
  readonly outlet: number
  readonly place: PanelPlace
  /** The outlet planned in the port where it was heard. */
  readonly victim: number
}

/** Runs of at least two outlets, each heard where the outlet of the same position of one other panel belongs. */
export function findWrongPanels(arrangement: Arrangement, seen: Seen): WrongPanel[] {
  const misplaced = [...seen].flatMap(([outlet, port]) => misplacedAt(arrangement, outlet, port) ?? [])
  const groups = Map.groupBy(misplaced, (one) => pairOf(arrangement, one))
  return [...groups.values()].flatMap((group) => runsOf(group).map((run) => wrongPanelOf(run, seen)))
}

/** The outlet whose port `outlet` was heard in, where it has the same position on another panel; else null. */
export function twinOf(arrangement: Arrangement, outlet: number, port: number): number | null {
  return misplacedAt(arrangement, outlet, port)?.victim ?? null
}

function misplacedAt({ outletAt, panelPlace }: Arrangement, outlet: number, port: number): Misplaced | null {
  const victim = outletAt.get(port)
  const place = panelPlace.get(outlet)
  const right = victim === undefined ? undefined : panelPlace.get(victim)
  if (victim === undefined || !place || !right) return null
  return place.panelId !== right.panelId && place.position === right.position
    ? { outlet, place, victim }
    : null
}

/** Both directions between two panels are one group: they were taken for each other. */
function pairOf({ panelPlace }: Arrangement, { place, victim }: Misplaced): string {
  const other = panelPlace.get(victim)?.panelId ?? 0
  return [place.panelId, other].sort((a, b) => a - b).join(' ')
}

/** Of consecutive positions, at least two. */
function runsOf(group: readonly Misplaced[]): Misplaced[][] {
  const runs: Misplaced[][] = []
  for (const one of group.toSorted((a, b) => a.place.position - b.place.position)) {
    const last = runs.at(-1)
    const before = last?.at(-1)?.place.position
    if (last && before !== undefined && one.place.position - before <= 1) last.push(one)
    else runs.push([one])
  }
  return runs.filter((run) => new Set(run.map(({ place }) => place.position)).size > 1)
}

function wrongPanelOf(run: readonly Misplaced[], seen: Seen): WrongPanel {
  return {
    act: { kind: 'panel', outlets: run.map(({ outlet }) => outlet) },
    displaced: run.map(({ victim }) => victim).filter((victim) => !seen.has(victim)),
  }
}

/**
 * Runs of cords that may all stand one place too far. A run holds outlets that were heard one place on, and silent ones
 * between them. It may go on over silent ones until a free port, because then nobody has to be elsewhere, and begin with
 * a silent one whose port is taken, because that one is elsewhere anyway.
 *
 *   planned   A1 A2 A3 A4 --         A1..A4 shifted by one: A1 heard at the port of A2, A3 at that of A4
 *   real      -- A1 A2 A3 A4
 */
import type { Arrangement, Row, Seen, Slot } from './arrangement.ts'

export interface Run {
  /** In the direction of the shift: each is in the port planned for the next. */
  readonly outlets: readonly number[]
  /** Port where the first belongs; null: it has none. */
  readonly from: number | null
  /** Port where the last is. */
  readonly to: number
  /** Ports that its outlets are in. */
  readonly ports: readonly number[]
  readonly heard: number
  /** Along the row, or against it. */
  readonly by: 1 | -1
}

/** Every run worth considering, longest first, each set of outlets once. */
export function findRuns(arrangement: Arrangement, seen: Seen): Run[] {
  const takenBy = new Map([...seen].map(([outlet, port]) => [port, outlet]))
  const runs = arrangement.rows.flatMap((row) => [
    ...runsAlong(row, 1, seen, takenBy),
    ...runsAlong([...row].reverse(), -1, seen, takenBy),
  ])
  const known = new Map(runs.map((run) => [run.outlets.join(','), run]))
  return [...known.values()].sort((a, b) => b.heard - a.heard || b.outlets.length - a.outlets.length)
}

type Standing = 'heard' | 'silent' | 'no'

/** A row looked along in one direction. */
interface Line {
  readonly row: Row
  readonly by: 1 | -1
  /** Whether the outlet of each place is, or may be, in the port of the next place. */
  readonly standings: readonly Standing[]
  readonly seen: Seen
  readonly takenBy: ReadonlyMap<number, number>
}

function runsAlong(row: Row, by: 1 | -1, seen: Seen, takenBy: ReadonlyMap<number, number>): Run[] {
  const standings = row.map((slot, at) => standingOf(slot, row[at + 1], seen, takenBy))
  const line: Line = { row, by, standings, seen, takenBy }
  const runs: Run[] = []
  for (let start = 0; start < row.length; start++) {
    if (standings[start] === 'no') continue
    let end = start
    while (standings[end + 1] !== undefined && standings[end + 1] !== 'no') end++
    runs.push(...runsWithin(line, start, end))
    start = end
  }
  return runs
}

function standingOf(
  slot: Slot,
  next: Slot | undefined,
  seen: Seen,
  takenBy: ReadonlyMap<number, number>,
): Standing {
  if (slot.outletId === null || next === undefined || next.portId === null) return 'no'
  const port = seen.get(slot.outletId)
  if (port !== undefined) return port === next.portId ? 'heard' : 'no'
  return slot.portId === null || takenBy.has(next.portId) ? 'no' : 'silent'
}

/** Runs in the places from `start` to `end`, none of which is a no. */
function runsWithin(line: Line, start: number, end: number): Run[] {
  const places = [...line.row.keys()].slice(start, end + 1)
  const heard = places.filter((at) => line.standings[at] === 'heard')
  const [first] = heard
  if (first === undefined) return []
  const blocks = [...blocksOf(heard), [first, heard.at(-1) ?? first] as const]
  const spans = blocks.flatMap(([from, to]) => {
    const froms = [from, expelledStart(line, from, start)]
    const tos = [to, freeEnd(line, to, end)]
    return froms.flatMap((one) => tos.map((last) => [one, last] as const))
  })
  return spans.flatMap(([from, to]) => makeRun(line, from, to) ?? [])
}

/** Groups of numbers without a gap, as first and last. */
function blocksOf(places: readonly number[]): (readonly [number, number])[] {
  const blocks: [number, number][] = []
  for (const at of places) {
    const last = blocks.at(-1)
    if (last && last[1] === at - 1) last[1] = at
    else blocks.push([at, at])
  }
  return blocks
}

/** The place from which the shift ends in a port that nobody needs; `to` itself where there is none. */
function freeEnd({ row, seen, takenBy }: Line, to: number, end: number): number {
  for (let at = to; at <= end; at++) {
    const next = row[at + 1]
    const isTaken = at > to && next?.portId != null && takenBy.has(next.portId)
    if (next && !isTaken && isLeft(next, at === end, seen)) return at
  }
  return to
}

/** Free by plan, or left by an outlet that was heard elsewhere and is no part of the run. */
const isLeft = ({ outletId }: Slot, isBehindRun: boolean, seen: Seen): boolean =>
  outletId === null || (isBehindRun && seen.has(outletId))

/** The place of a silent outlet that is elsewhere anyway: another is in its port. `from` itself where there is none. */
function expelledStart({ row, takenBy }: Line, from: number, start: number): number {
  for (let at = from - 1; at >= start; at--) if (takenBy.has(row[at]?.portId ?? 0)) return at
  return from
}

/** Null where it is no run: a single cord, or one in which most are guessed. */
function makeRun({ row, by, standings }: Line, from: number, to: number): Run | null {
  const slots = row.slice(from, to + 1)
  const heard = standings.slice(from, to + 1).filter((standing) => standing === 'heard').length
  if (slots.length < 2 || heard * 2 < slots.length) return null
  const ports = row.slice(from + 1, to + 2).flatMap(({ portId }) => portId ?? [])
  const last = ports.at(-1)
  if (last === undefined) return null
  return {
    outlets: slots.flatMap(({ outletId }) => outletId ?? []),
    from: slots[0]?.portId ?? null,
    to: last,
    ports,
    heard,
    by,
  }
}

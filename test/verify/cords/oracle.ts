/**
 * The cheapest explanations of a tiny site by trying everything: every way the cords could really be that agrees with
 * what was heard, and every way of putting it down to acts. Slow, short, and made without a thought of the code it judges.
 */
import {
  type Act,
  type Arrangement,
  actKey,
  costOf,
  type Row,
  type Seen,
} from '../../../shared/verify/cords/arrangement.ts'

/** Outlet -> the port it is really in; null: in none. */
type Reality = ReadonlyMap<number, number | null>

export interface Story {
  /** Of outlets that were heard; what is only guessed of silent ones is not part of it. */
  readonly acts: readonly Act[]
  readonly cost: number
  readonly guessed: number
}

export function cheapestStories(arrangement: Arrangement, ports: readonly number[], seen: Seen): Story[] {
  const stories = realities(arrangement, ports, seen).flatMap((reality) =>
    storiesOf(arrangement, seen, reality),
  )
  const least = stories.reduce((a, b) => ((b.cost - a.cost || b.guessed - a.guessed) < 0 ? b : a))
  const best = stories.filter(({ cost, guessed }) => cost === least.cost && guessed === least.guessed)
  return [...new Map(best.map((story) => [story.acts.map(actKey).sort().join(' '), story])).values()]
}

function realities(arrangement: Arrangement, ports: readonly number[], seen: Seen): Reality[] {
  const heardIn = new Set(seen.values())
  let found: ReadonlyMap<number, number | null>[] = [new Map<number, number | null>(seen)]
  for (const outlet of arrangement.planned.keys()) {
    if (seen.has(outlet)) continue
    const options = [...ports.filter((port) => !heardIn.has(port)), null]
    found = found.flatMap((reality) =>
      options
        .filter((port) => port === null || ![...reality.values()].includes(port))
        .map((port) => new Map([...reality, [outlet, port]])),
    )
  }
  return found
}

function storiesOf(arrangement: Arrangement, seen: Seen, reality: Reality): Story[] {
  const displaced = [...reality.keys()].filter(
    (outlet) => reality.get(outlet) !== arrangement.planned.get(outlet),
  )
  const guessed = displaced.filter((outlet) => !seen.has(outlet)).length
  return partitions(actsIn(arrangement, seen, reality, displaced), displaced).map((acts) => ({
    acts: acts.filter((act) => act.outlets.some((outlet) => seen.has(outlet))),
    cost: acts.reduce((sum, act) => sum + costOf(act), 0),
    guessed,
  }))
}

/** Every choice of acts in which each displaced outlet is in exactly one. */
function partitions(acts: readonly Act[], displaced: readonly number[]): Act[][] {
  const [first, ...rest] = displaced
  if (first === undefined) return [[]]
  return acts
    .filter(({ outlets }) => outlets.includes(first) && outlets.every((outlet) => displaced.includes(outlet)))
    .flatMap((act) =>
      partitions(
        acts,
        rest.filter((outlet) => !act.outlets.includes(outlet)),
      ).map((others) => [act, ...others]),
    )
}

function actsIn(arrangement: Arrangement, seen: Seen, reality: Reality, displaced: readonly number[]): Act[] {
  const moves = displaced.map(
    (outlet): Act => ({ kind: 'move', outlets: [outlet], to: reality.get(outlet) ?? -1 }),
  )
  const shifts = arrangement.rows.flatMap((row) => [
    ...shiftsAlong(row, 1, seen, reality),
    ...shiftsAlong([...row].reverse(), -1, seen, reality),
  ])
  return [...moves, ...rings(arrangement, reality, displaced), ...shifts]
}

function rings({ outletAt }: Arrangement, reality: Reality, displaced: readonly number[]): Act[] {
  return displaced.flatMap((start): Act[] => {
    const ring = [start]
    for (let at = outletAt.get(reality.get(start) ?? -1); at !== start; ) {
      if (at === undefined || ring.includes(at) || !displaced.includes(at)) return []
      ring.push(at)
      at = outletAt.get(reality.get(at) ?? -1)
    }
    return start === Math.min(...ring) ? [{ kind: 'swap', outlets: ring }] : []
  })
}

function shiftsAlong(row: Row, by: 1 | -1, seen: Seen, reality: Reality): Act[] {
  return row.flatMap((_, from) =>
    row.flatMap((_, to): Act[] => {
      const slots = row.slice(from, to + 1)
      const isShifted = slots.every(({ outletId }, at) => {
        const next = row[from + at + 1]?.portId
        return outletId !== null && next != null && reality.get(outletId) === next
      })
      const outlets = slots.flatMap(({ outletId }) => outletId ?? [])
      const heard = outlets.filter((outlet) => seen.has(outlet)).length
      if (!isShifted || outlets.length < 2 || heard * 2 < outlets.length) return []
      return [{ kind: 'shift', outlets: by === 1 ? outlets : outlets.reverse(), by }]
    }),
  )
}

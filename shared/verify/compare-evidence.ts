/**
 * What changed between two times, by what the switches said: who moved, who appeared, who is gone, which links went up or
 * down, and which do so again and again. Nothing is told of a switch that was read at one of the two times only.
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { cordPlanOf } from './cord-plan.ts'
import { type HeardPlaces, hearPlaces } from './heard-places.ts'
import type { SwitchReading } from './reading.ts'
import { resolveReading } from './resolved-reading.ts'

export const READING_CHANGES = ['moved', 'appeared', 'gone', 'up', 'down', 'flapping'] as const
export type ReadingChangeKind = (typeof READING_CHANGES)[number]

export interface ChangedPlace {
  readonly switch: string
  readonly interface: string
  readonly outlet: string | null
  readonly stand: string | null
}

export interface ReadingChange {
  readonly kind: ReadingChangeKind
  /** Null: it is about a port. */
  readonly mac: string | null
  /** What the plan calls the host. */
  readonly host: string | null
  readonly from: ChangedPlace | null
  readonly to: ChangedPlace | null
  /** How often the link changed, of a flapping one; else 1. */
  readonly count: number
  /** When it was seen to be so. */
  readonly at: string
}

export interface EvidenceSpan {
  /** The last reading of each switch at the beginning and at the end. */
  readonly before: readonly SwitchReading[]
  readonly after: readonly SwitchReading[]
  /** All readings in between, in any order. */
  readonly between: readonly SwitchReading[]
}

/** A link that changed so often is loose, not used. */
const FLAPS = 3

/** Hosts first, each in the order of their addresses; then ports in the order of the plan. */
export function compareEvidence(
  plan: Plan,
  { before, after, between }: EvidenceSpan,
): readonly ReadingChange[] {
  const both = new Set(before.map(({ deviceId }) => deviceId))
  const now = after.filter(({ deviceId }) => both.has(deviceId))
  const [then, present] = [hearPlaces(plan, before), hearPlaces(plan, now)]
  return [...hostChanges(plan, then, present), ...portChanges(plan, then, present, between)]
}

const order: Readonly<Record<string, number>> = { moved: 0, appeared: 1, gone: 2 }

function hostChanges(plan: Plan, then: HeardPlaces, now: HeardPlaces): ReadingChange[] {
  const atOf = timesOf(now)
  const found: ReadingChange[] = []
  for (const mac of new Set([...then.portOf.keys(), ...now.portOf.keys()])) {
    const [from, to] = [then.portOf.get(mac), now.portOf.get(mac)]
    if (from === to) continue
    const kind = from === undefined ? 'appeared' : to === undefined ? 'gone' : 'moved'
    const at = atOf(to ?? from ?? 0)
    if (at === null || !isTold(plan, kind === 'appeared' ? then : now, kind, from ?? to ?? 0)) continue
    found.push({ ...about(plan, from, to), kind, mac, host: hostOf(plan, mac), count: 1, at })
  }
  return found.sort(
    (a, b) => (order[a.kind] ?? 0) - (order[b.kind] ?? 0) || (String(a.mac) < String(b.mac) ? -1 : 1),
  )
}

/** Somebody is gone, or was not there, only by a table of that switch that came to its end. */
function isTold(plan: Plan, heard: HeardPlaces, kind: ReadingChangeKind, port: number): boolean {
  if (kind === 'moved') return true
  return heard.wholeDevices.has(indexPlan(plan).interface.get(port)?.deviceId ?? 0)
}

/** By port: when its switch said it. */
function timesOf({ readings }: HeardPlaces): (port: number) => string | null {
  const at = new Map(
    readings.flatMap(({ reading, macs, statuses }) =>
      [...(macs ?? []).map(({ portId }) => portId), ...statuses.keys()].map(
        (port) => [port, reading.at] as const,
      ),
    ),
  )
  const newest =
    readings
      .map(({ reading }) => reading.at)
      .sort()
      .at(-1) ?? null
  return (port) => at.get(port) ?? newest
}

function portChanges(
  plan: Plan,
  then: HeardPlaces,
  now: HeardPlaces,
  between: readonly SwitchReading[],
): ReadingChange[] {
  const [before, after] = [linksOf(then), linksOf(now)]
  const turns = countTurns(plan, [...then.readings.map(({ reading }) => reading), ...between])
  return [...after].flatMap(([port, { isUp, at }]): ReadingChange[] => {
    const count = turns.get(port) ?? 0
    const entry = { ...about(plan, undefined, port), mac: null, host: null, at }
    if (count >= FLAPS) return [{ ...entry, kind: 'flapping', count }]
    const was = before.get(port)
    return was === undefined || was.isUp === isUp ? [] : [{ ...entry, kind: isUp ? 'up' : 'down', count: 1 }]
  })
}

function linksOf({
  readings,
}: HeardPlaces): ReadonlyMap<number, { readonly isUp: boolean; readonly at: string }> {
  return new Map(
    readings.flatMap(({ reading: { at }, statuses }) =>
      [...statuses].flatMap(([port, { isUp }]) => (isUp === null ? [] : [[port, { isUp, at }] as const])),
    ),
  )
}

/** How often each link went up or down. */
function countTurns(plan: Plan, readings: readonly SwitchReading[]): ReadonlyMap<number, number> {
  const last = new Map<number, boolean>()
  const turns = new Map<number, number>()
  for (const reading of readings.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
    for (const [port, { isUp }] of resolveReading(plan, reading).statuses) {
      if (isUp === null) continue
      const was = last.get(port)
      if (was !== undefined && was !== isUp) turns.set(port, (turns.get(port) ?? 0) + 1)
      last.set(port, isUp)
    }
  return turns
}

const about = (plan: Plan, from: number | undefined, to: number | undefined) => ({
  from: placeOf(plan, from),
  to: placeOf(plan, to),
})

/** Null where the plan has no such port. */
export function placeOf(plan: Plan, portId: number | undefined): ChangedPlace | null {
  const index = indexPlan(plan)
  const port = portId === undefined ? undefined : index.interface.get(portId)
  if (!port) return null
  const outlet = index.outlet.get(cordPlanOf(plan).outletAt.get(port.id) ?? 0)
  return {
    switch: index.device.get(port.deviceId)?.name ?? '',
    interface: port.name,
    outlet: outlet?.name ?? null,
    stand: index.stand.get(outlet?.standId ?? 0)?.name ?? null,
  }
}

const hostOf = (plan: Plan, mac: string): string | null =>
  plan.host.find((host) => host.mac === mac)?.name ?? null

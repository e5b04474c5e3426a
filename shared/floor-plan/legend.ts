/**
 * What colours mean, and which things a meaning covers: the legend is also the filter. Colours come with a letter or a
 * hatch, because a third of the readers of a photocopy see no colour, and one in twelve men not all of them.
 */
import type { WorkState } from '../model/plan.ts'
import type { LiveStateName, LiveStates } from '../verify/live-states.ts'
import type { PlacedThing } from './layout.ts'

/** `live`: what the switches said last. */
export type ColorBy = 'vlan' | 'switch' | 'state' | 'live'

/** By id of stand and outlet. */
export type LiveOf = Pick<LiveStates, 'stands' | 'outlets'>

export interface LegendEntry {
  /** `vlan:112`, `switch:SW1`, `state:fault`, `live:up`, `none`. */
  readonly key: string
  readonly by: ColorBy
  /** The number, name or state; null: nothing is known. */
  readonly value: string | null
  readonly count: number
}

/** The meaning of one thing: that of its only connection, or `several` where they differ. `live` is for that meaning only. */
export function legendKey(view: PlacedThing, by: ColorBy, live: LiveOf | null = null): string {
  if (by === 'live') return `live:${liveState(view, live)}`
  if (by === 'state') return view.state === null ? 'none' : `state:${view.state}`
  const values = new Set(view.connections.flatMap((one) => one[by] ?? []))
  if (values.size === 0) return 'none'
  return values.size > 1 ? 'several' : `${by}:${[...values][0]}`
}

const liveState = ({ objectKind, objectId }: PlacedThing, live: LiveOf | null): LiveStateName =>
  (objectKind === 'stand' ? live?.stands : live?.outlets)?.[objectId]?.state ?? 'unknown'

/** Whether a thing takes part in colours: only what can be connected does. */
export const hasMeaning = ({ objectKind }: PlacedThing): boolean =>
  objectKind === 'stand' || objectKind === 'outlet'

const stateOrder: readonly string[] = [
  ...(['planned', 'connected', 'tested', 'fault'] satisfies WorkState[]),
  ...(['wrong', 'up', 'down', 'unknown'] satisfies LiveStateName[]),
]

/** In numeric or natural order, `several` and `none` last. */
export function makeLegend(
  views: readonly PlacedThing[],
  by: ColorBy,
  compare: (a: string, b: string) => number,
  live: LiveOf | null = null,
): LegendEntry[] {
  const counts = new Map<string, number>()
  for (const view of views)
    if (hasMeaning(view)) {
      const key = legendKey(view, by, live)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const entries = [...counts].map(([key, count]): LegendEntry => {
    const [, value = null] = /^\w+:(.*)$/.exec(key) ?? []
    return { key, by, value, count }
  })
  const rank = ({ key, value }: LegendEntry): number =>
    key === 'none'
      ? 1e9
      : key === 'several'
        ? 1e8
        : by === 'state' || by === 'live'
          ? stateOrder.indexOf(value ?? '')
          : 0
  return entries.toSorted((a, b) => rank(a) - rank(b) || compare(a.value ?? '', b.value ?? ''))
}

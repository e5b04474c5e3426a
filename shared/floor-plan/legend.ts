/**
 * What colours mean, and which things a meaning covers: the legend is also the filter. Colours come with a letter or a
 * hatch, because a third of the readers of a photocopy see no colour, and one in twelve men not all of them.
 */
import type { WorkState } from '../model/plan.ts'
import type { LookState } from '../service-check/service-look.ts'
import type { LiveStateName } from '../verify/live-states.ts'
import type { PlacedThing } from './layout.ts'

/** `live`: what the switches said last; `service`: whether the services looked at there answer. */
export type ColorBy = 'vlan' | 'switch' | 'state' | 'live' | 'service'

/** What was seen, by id of stand and outlet: by the switches, or of services. Absent: nobody looked. */
export interface SeenOf {
  readonly stands: Readonly<Record<number, { readonly state: string }>>
  readonly outlets: Readonly<Record<number, { readonly state: string }>>
}

export interface LegendEntry {
  /** `vlan:112`, `switch:SW1`, `state:fault`, `live:up`, `service:down`, `none`. */
  readonly key: string
  readonly by: ColorBy
  /** The number, name or state; null: nothing is known. */
  readonly value: string | null
  readonly count: number
}

/** The meaning of one thing: that of its only connection, or `several` where they differ. `seen` is for what is seen only. */
export function legendKey(view: PlacedThing, by: ColorBy, seen: SeenOf | null = null): string {
  if (by === 'live') return `live:${seenState(view, seen) ?? 'unknown'}`
  if (by === 'service') {
    const state = seenState(view, seen)
    return state === null ? 'none' : `service:${state}`
  }
  if (by === 'state') return view.state === null ? 'none' : `state:${view.state}`
  const values = new Set(view.connections.flatMap((one) => one[by] ?? []))
  if (values.size === 0) return 'none'
  return values.size > 1 ? 'several' : `${by}:${[...values][0]}`
}

const seenState = ({ objectKind, objectId }: PlacedThing, seen: SeenOf | null): string | null =>
  (objectKind === 'stand' ? seen?.stands : seen?.outlets)?.[objectId]?.state ?? null

/** Whether a thing takes part in colours: only what can be connected does. */
export const hasMeaning = ({ objectKind }: PlacedThing): boolean =>
  objectKind === 'stand' || objectKind === 'outlet'

const orders: Partial<Readonly<Record<ColorBy, readonly string[]>>> = {
  state: ['planned', 'connected', 'tested', 'fault'] satisfies WorkState[],
  live: ['wrong', 'up', 'down', 'unknown'] satisfies LiveStateName[],
  service: ['down', 'unknown', 'up'] satisfies LookState[],
}

/** In numeric or natural order, `several` and `none` last. */
export function makeLegend(
  views: readonly PlacedThing[],
  by: ColorBy,
  compare: (a: string, b: string) => number,
  seen: SeenOf | null = null,
): LegendEntry[] {
  const counts = new Map<string, number>()
  for (const view of views)
    if (hasMeaning(view)) {
      const key = legendKey(view, by, seen)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const entries = [...counts].map(([key, count]): LegendEntry => {
    const [, value = null] = /^\w+:(.*)$/.exec(key) ?? []
    return { key, by, value, count }
  })
  const rank = ({ key, value }: LegendEntry): number =>
    key === 'none' ? 1e9 : key === 'several' ? 1e8 : (orders[by]?.indexOf(value ?? '') ?? 0)
  return entries.toSorted((a, b) => rank(a) - rank(b) || compare(a.value ?? '', b.value ?? ''))
}

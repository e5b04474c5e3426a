/**
 * The layout of a floor plan for screens: made in slices, handed out part by part as the screen asks, so that nothing queues
 * up before it; and to who has the one before, only what is other since. Surprising: the core remembers the last two that it
 * told of each floor plan, whoever asked for them.
 */
import { randomUUID } from 'node:crypto'
import { LAYOUT_PART, type LayoutHead, type LayoutThings } from '../../../shared/contract/floor-plan.ts'
import { type FloorLayout, layoutInSlices, type MadeLayout } from '../../../shared/floor-plan/layout.ts'
import { type LayoutDifference, layoutDifference } from '../../../shared/floor-plan/layout-difference.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Sliced } from '../../../shared/sliced.ts'
import { type OfPlan, ofPlan } from '../of-plan.ts'

interface Told extends MadeLayout {
  readonly version: string
  /** From the one told before. */
  readonly since: { readonly version: string; readonly difference: LayoutDifference } | null
}

export interface LayoutDesk {
  /** `known`: the version the screen has; null: none. `current`: the plan as it is now; throws what it throws. */
  tell(id: number, known: string | null, current: () => Plan): Promise<LayoutHead>
  /** Things from number `from` on; null: that version is an old one by now, and has to be asked for anew. */
  more(part: {
    readonly id: number
    readonly version: string
    readonly since: string | null
    readonly from: number
  }): LayoutThings | null
  /** Lets go of what was told: the site is closed. */
  forget(): void
}

interface OfFloorPlan {
  readonly latest: OfPlan<Told>
  /** The newest first. */
  readonly told: Told[]
}

export function createLayoutDesk(): LayoutDesk {
  const floorPlans = new Map<number, OfFloorPlan>()
  const of = (id: number): OfFloorPlan => {
    const known = floorPlans.get(id) ?? createOfFloorPlan(id)
    floorPlans.set(id, known)
    return known
  }
  return {
    async tell(id, known, current) {
      const told = await of(id).latest(current)
      const since = known === told.version || known === told.since?.version ? known : null
      const { placements, unplaced, gone, noLonger, pathways } = differenceTo(told, since)
      return {
        ...{ version: told.version, since, gone, noLonger, pathways },
        count: placements.length + unplaced.length,
      }
    },
    more({ id, version, since, from }) {
      const told = of(id).told.find((one) => one.version === version)
      return told ? thingsFrom(differenceTo(told, since), from) : null
    },
    forget: () => floorPlans.clear(),
  }
}

function createOfFloorPlan(id: number): OfFloorPlan {
  const told: Told[] = []
  function* make(plan: Plan): Sliced<Told> {
    const [last = null] = told
    const layout = yield* layoutInSlices(plan, { id }, last)
    const since = last && {
      version: last.version,
      difference: yield* layoutDifference(last.layout, layout),
    }
    const next: Told = { plan, layout, version: randomUUID(), since }
    told.splice(0, told.length, next, ...told.slice(0, 1))
    return next
  }
  return { latest: ofPlan(make), told }
}

/** `since`: this very version, or the one before; null: the difference to nothing. */
function differenceTo({ version, layout, since: before }: Told, since: string | null): LayoutDifference {
  if (since === version) return { ...wholeOf(layout), placements: [], unplaced: [] }
  return before && since === before.version ? before.difference : wholeOf(layout)
}

const wholeOf = (layout: FloorLayout): LayoutDifference => ({ ...layout, gone: [], noLonger: [] })

function thingsFrom({ placements, unplaced }: LayoutDifference, from: number): LayoutThings {
  const own = placements.slice(from, from + LAYOUT_PART)
  const next = Math.max(0, from - placements.length)
  return { placements: own, unplaced: unplaced.slice(next, next + LAYOUT_PART - own.length) }
}

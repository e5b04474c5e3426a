/** Which look each switch has on a floor plan: areas and outlets it serves are hatched alike. */
import type { Device } from '../model/entities.ts'
import type { Placement } from '../model/floor-plan.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from '../plan/chain.ts'
import { type Hatch, hatches, PLAIN } from './hatch.ts'
import { byName } from './natural.ts'

export interface SwitchKeys {
  /** Switches that serve something placed, each with its look. */
  readonly entries: readonly { readonly device: Device; readonly hatch: Hatch }[]
  /** Something placed is a stand or outlet that no switch serves. */
  readonly hasUnserved: boolean
  /** By the first outlet that leads somewhere; of nothing: plain. */
  readonly hatchOf: (stand: Served) => Hatch
}

/** A placed stand or outlet by its row; null: neither. */
export type Served = { readonly kind: 'stand' | 'outlet'; readonly id: number } | null

function switchOfOutlet(plan: Plan, outletId: number): number | null {
  const port = chainThrough(plan, { kind: 'outlet', id: outletId }).nodes.findLast(
    ({ kind }) => kind === 'interface',
  )
  return indexPlan(plan).interface.get(port?.id ?? -1)?.deviceId ?? null
}

function switchOf(plan: Plan, thing: Served): number | null {
  if (!thing) return null
  if (thing.kind === 'outlet') return switchOfOutlet(plan, thing.id)
  const outlets = indexPlan(plan).outletsOfStand.get(thing.id) ?? []
  return outlets.map(({ id }) => switchOfOutlet(plan, id)).find((id) => id !== null) ?? null
}

export const servedBy = ({ objectKind, objectId }: Placement): Served =>
  objectKind === 'stand' || objectKind === 'outlet' ? { kind: objectKind, id: objectId } : null

export function switchKeys(plan: Plan, placements: readonly Placement[]): SwitchKeys {
  const served = placements.map(servedBy).filter((thing) => thing !== null)
  const found = served.map((thing) => switchOf(plan, thing))
  const ids = new Set(found)
  const devices = plan.device.filter(({ id }) => ids.has(id)).sort(byName)
  const entries = devices.map((device, at) => ({ device, hatch: hatches[at % hatches.length] ?? PLAIN }))
  const byDevice = new Map(entries.map(({ device, hatch }) => [device.id, hatch]))
  return {
    entries,
    hasUnserved: found.includes(null),
    hatchOf: (thing) => byDevice.get(switchOf(plan, thing) ?? -1) ?? PLAIN,
  }
}

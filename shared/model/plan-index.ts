/** Look-up tables over a plan, built once per table of rows and kept as long as that is. */

import { eachInSlices, finish, type Sliced } from '../sliced.ts'
import type {
  Cable,
  CableEnd,
  Device,
  Domain,
  Host,
  Interface,
  Location,
  Outlet,
  Panel,
  PanelPort,
  Prefix,
  Stand,
  Vlan,
} from './entities.ts'
import type { PlacedKind, Placement } from './floor-plan.ts'
import type { Plan } from './plan.ts'

export interface PlanIndex {
  readonly location: ReadonlyMap<number, Location>
  readonly domain: ReadonlyMap<number, Domain>
  readonly device: ReadonlyMap<number, Device>
  readonly interface: ReadonlyMap<number, Interface>
  readonly panel: ReadonlyMap<number, Panel>
  readonly panelPort: ReadonlyMap<number, PanelPort>
  readonly stand: ReadonlyMap<number, Stand>
  readonly outlet: ReadonlyMap<number, Outlet>
  readonly vlan: ReadonlyMap<number, Vlan>
  readonly host: ReadonlyMap<number, Host>
  /** Device id -> its interfaces in front-panel order, LAGs last. */
  readonly interfacesOf: ReadonlyMap<number, readonly Interface[]>
  /** LAG id -> its member ports in front-panel order. */
  readonly membersOfLag: ReadonlyMap<number, readonly Interface[]>
  readonly portsOfPanel: ReadonlyMap<number, readonly PanelPort[]>
  readonly outletsOfStand: ReadonlyMap<number, readonly Outlet[]>
  readonly vlansOfDomain: ReadonlyMap<number, readonly Vlan[]>
  readonly prefixesOfVlan: ReadonlyMap<number, readonly Prefix[]>
  readonly hostsOfOutlet: ReadonlyMap<number, readonly Host[]>
  /** `kind:id` of a thing -> where it stands, once a floor plan. */
  readonly placementsOf: ReadonlyMap<string, readonly Placement[]>
  /** `kind:id` of an end -> every cable that ends there (more than one is an error the checks report). */
  readonly cablesAt: ReadonlyMap<string, readonly Cable[]>
}

const indexes = new WeakMap<Plan, PlanIndex>()

export const endKey = (kind: CableEnd, id: number): string => `${kind}:${id}`
export const placedKey = (kind: PlacedKind, id: number): string => `${kind}:${id}`

function* byId<R extends { id: number }>(rows: readonly R[]): Sliced<Map<number, R>> {
  const found = new Map<number, R>()
  yield* eachInSlices(rows, (row) => found.set(row.id, row))
  return found
}

function put<K, R>(groups: Map<K, R[]>, key: K, row: R): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}

function* groupBy<K, R>(rows: readonly R[], key: (row: R) => K | null): Sliced<Map<K, R[]>> {
  const groups = new Map<K, R[]>()
  yield* eachInSlices(rows, (row) => {
    const k = key(row)
    if (k !== null) put(groups, k, row)
  })
  return groups
}

/** Each group in front-panel order. */
function* groupInOrder<K, R extends { position: number }>(
  rows: readonly R[],
  key: (row: R) => K | null,
): Sliced<Map<K, R[]>> {
  const groups = yield* groupBy(rows, key)
  yield* eachInSlices(groups.values(), (group) => group.sort((a, b) => a.position - b.position))
  return groups
}

function* groupEnds(cables: readonly Cable[]): Sliced<Map<string, Cable[]>> {
  const cablesAt = new Map<string, Cable[]>()
  yield* eachInSlices(cables, (cable) => {
    put(cablesAt, endKey(cable.aKind, cable.aId), cable)
    put(cablesAt, endKey(cable.bKind, cable.bId), cable)
  })
  return cablesAt
}

/** What was made of a table is kept with its rows: an edit of one table leaves those of all others as they are. */
const partsOf = new WeakMap<readonly object[], Map<string, unknown>>()

function* once<R extends object, T>(
  rows: readonly R[],
  name: keyof PlanIndex,
  build: (rows: readonly R[]) => Sliced<T>,
): Sliced<T> {
  const parts = partsOf.get(rows) ?? new Map<string, unknown>()
  partsOf.set(rows, parts)
  if (!parts.has(name)) {
    const built = yield* build(rows)
    // Somebody may have needed it at once meanwhile.
    if (!parts.has(name)) parts.set(name, built)
  }
  return parts.get(name) as T
}

function* buildIndex(plan: Plan): Sliced<PlanIndex> {
  return {
    location: yield* once(plan.location, 'location', byId),
    domain: yield* once(plan.domain, 'domain', byId),
    device: yield* once(plan.device, 'device', byId),
    interface: yield* once(plan.interface, 'interface', byId),
    panel: yield* once(plan.panel, 'panel', byId),
    panelPort: yield* once(plan.panelPort, 'panelPort', byId),
    stand: yield* once(plan.stand, 'stand', byId),
    outlet: yield* once(plan.outlet, 'outlet', byId),
    vlan: yield* once(plan.vlan, 'vlan', byId),
    host: yield* once(plan.host, 'host', byId),
    interfacesOf: yield* once(plan.interface, 'interfacesOf', (rows) =>
      groupInOrder(rows, ({ deviceId }) => deviceId),
    ),
    membersOfLag: yield* once(plan.interface, 'membersOfLag', (rows) =>
      groupInOrder(rows, ({ lagId }) => lagId),
    ),
    portsOfPanel: yield* once(plan.panelPort, 'portsOfPanel', (rows) =>
      groupInOrder(rows, ({ panelId }) => panelId),
    ),
    outletsOfStand: yield* once(plan.outlet, 'outletsOfStand', (rows) =>
      groupBy(rows, ({ standId }) => standId),
    ),
    vlansOfDomain: yield* once(plan.vlan, 'vlansOfDomain', (rows) =>
      groupBy(rows, ({ domainId }) => domainId),
    ),
    prefixesOfVlan: yield* once(plan.prefix, 'prefixesOfVlan', (rows) =>
      groupBy(rows, ({ vlanId }) => vlanId),
    ),
    hostsOfOutlet: yield* once(plan.host, 'hostsOfOutlet', (rows) =>
      groupBy(rows, ({ outletId }) => outletId),
    ),
    placementsOf: yield* once(plan.placement, 'placementsOf', (rows) =>
      groupBy(rows, ({ objectKind, objectId }) => placedKey(objectKind, objectId)),
    ),
    cablesAt: yield* once(plan.cable, 'cablesAt', groupEnds),
  }
}

/** The index of `plan`; the same object for the same plan. */
export const indexPlan = (plan: Plan): PlanIndex => indexes.get(plan) ?? finish(indexInSlices(plan))

/** The same, put down now and then. */
export function* indexInSlices(plan: Plan): Sliced<PlanIndex> {
  const known = indexes.get(plan)
  if (known) return known
  const built = yield* buildIndex(plan)
  // Somebody may have needed it at once meanwhile.
  const index = indexes.get(plan) ?? built
  indexes.set(plan, index)
  return index
}

/** Look-up tables over a plan, built once per plan object and kept as long as it is. */
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
  /** Device id -> its interfaces in front-panel order. */
  readonly interfacesOf: ReadonlyMap<number, readonly Interface[]>
  readonly portsOfPanel: ReadonlyMap<number, readonly PanelPort[]>
  readonly outletsOfStand: ReadonlyMap<number, readonly Outlet[]>
  readonly vlansOfDomain: ReadonlyMap<number, readonly Vlan[]>
  readonly prefixesOfVlan: ReadonlyMap<number, readonly Prefix[]>
  readonly hostsOfOutlet: ReadonlyMap<number, readonly Host[]>
  /** `kind:id` of an end -> every cable that ends there (more than one is an error the checks report). */
  readonly cablesAt: ReadonlyMap<string, readonly Cable[]>
}

const indexes = new WeakMap<Plan, PlanIndex>()

export const endKey = (kind: CableEnd, id: number): string => `${kind}:${id}`

const byId = <R extends { id: number }>(rows: readonly R[]): Map<number, R> =>
  new Map(rows.map((row) => [row.id, row]))

function groupBy<K, R>(rows: readonly R[], key: (row: R) => K | null): Map<K, R[]> {
  const groups = new Map<K, R[]>()
  for (const row of rows) {
    const k = key(row)
    if (k === null) continue
    const group = groups.get(k)
    if (group) group.push(row)
    else groups.set(k, [row])
  }
  return groups
}

function buildIndex(plan: Plan): PlanIndex {
  const ends = plan.cable.flatMap((cable) => [
    { key: endKey(cable.aKind, cable.aId), cable },
    { key: endKey(cable.bKind, cable.bId), cable },
  ])
  const cablesAt = new Map<string, Cable[]>()
  for (const [key, group] of groupBy(ends, (end) => end.key))
    cablesAt.set(
      key,
      group.map((end) => end.cable),
    )
  const inOrder = <R extends { position: number }>(rows: readonly R[]) =>
    [...rows].sort((a, b) => a.position - b.position)
  return {
    location: byId(plan.location),
    domain: byId(plan.domain),
    device: byId(plan.device),
    interface: byId(plan.interface),
    panel: byId(plan.panel),
    panelPort: byId(plan.panelPort),
    stand: byId(plan.stand),
    outlet: byId(plan.outlet),
    vlan: byId(plan.vlan),
    interfacesOf: groupBy(inOrder(plan.interface), (row) => row.deviceId),
    portsOfPanel: groupBy(inOrder(plan.panelPort), (row) => row.panelId),
    outletsOfStand: groupBy(plan.outlet, (row) => row.standId),
    vlansOfDomain: groupBy(plan.vlan, (row) => row.domainId),
    prefixesOfVlan: groupBy(plan.prefix, (row) => row.vlanId),
    hostsOfOutlet: groupBy(plan.host, (row) => row.outletId),
    cablesAt,
  }
}

/** The index of `plan`; the same object for the same plan. */
export function indexPlan(plan: Plan): PlanIndex {
  const known = indexes.get(plan)
  if (known) return known
  const index = buildIndex(plan)
  indexes.set(plan, index)
  return index
}

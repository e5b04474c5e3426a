/**
 * One row a switch port, or one row an outlet, with the cabling followed: the tables people work in. A port without
 * cabling and an outlet without a port have the same columns, with null where nothing is known.
 */
import type { Interface, PortMode } from '../../model/entities.ts'
import type { Plan, WorkState } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { type ChainNode, type ChainState, chainThrough } from '../chain.ts'
import { derivedDescription } from '../description.ts'
import { carrierOf, portsOf } from '../lag.ts'
import { locationName } from '../names.ts'
import { forbiddenVlansOf, taggedVlansOf } from '../served-vlans.ts'

export interface ConnectionRow {
  readonly [column: string]: unknown
  readonly stand: string | null
  readonly outlet: string | null
  /** Technical room of the panel or switch, else the place of the outlet. */
  readonly room: string | null
  /** The panel nearest to the outlet, and the position on it. */
  readonly panel: string | null
  readonly panelPort: number | null
  readonly switch: string | null
  /** Full name: FastEthernet0/1. */
  readonly interface: string | null
  /** Number on the front panel. */
  readonly port: number | null
  readonly mode: PortMode
  /** Untagged VLAN number. */
  readonly vlan: number | null
  readonly taggedVlans: readonly number[]
  readonly state: WorkState
  readonly service: string | null
  readonly exhibitor: string | null
  readonly occupied: boolean | null
  readonly description: string | null
  readonly enabled: boolean | null
  readonly uplink: boolean
  /** Name of the LAG the port is a member of. */
  readonly lag: string | null
  readonly forbiddenVlans: readonly number[]
  readonly note: string | null
  /** Place of the outlet itself, or of its stand; `room` is where it is patched. */
  readonly location: string | null
  /** How far the cabling goes. */
  readonly cabling: ChainState
  readonly outletId: number | null
  readonly interfaceId: number | null
}

/** A row for every interface of every switch, in front-panel order. */
export function portRows(plan: Plan): ConnectionRow[] {
  return plan.device
    .filter((device) => device.role === 'switch')
    .flatMap((device) => portsOf(plan, device.id))
    .map((port) => connectionRow(plan, { kind: 'interface', id: port.id }))
}

/** A row for every outlet, network or not. */
export const outletRows = (plan: Plan): ConnectionRow[] =>
  plan.outlet.map((outlet) => connectionRow(plan, { kind: 'outlet', id: outlet.id }))

/** The row of one outlet or interface. */
export function connectionRow(plan: Plan, start: ChainNode): ConnectionRow {
  const index = indexPlan(plan)
  const { nodes, state } = chainThrough(plan, start)
  const outletNode = nodes.find((node) => node.kind === 'outlet')
  const outlet = outletNode && index.outlet.get(outletNode.id)
  const portNode = start.kind === 'interface' ? start : nodes.findLast((node) => node.kind === 'interface')
  const port = portNode && index.interface.get(portNode.id)
  const stand = outlet?.standId == null ? undefined : index.stand.get(outlet.standId)
  const location = locationName(plan, outlet?.locationId ?? stand?.locationId)
  return {
    stand: stand?.name ?? null,
    outlet: outlet?.name ?? null,
    room: roomOf(plan, nodes, port) ?? location,
    ...panelColumns(plan, nodes),
    ...portColumns(plan, port),
    state: stateOf(plan, outlet?.id, port?.id),
    service: outlet?.service ?? null,
    exhibitor: stand?.exhibitor ?? null,
    occupied: outlet?.occupied ?? null,
    note: outlet?.note ?? null,
    location,
    cabling: state,
    outletId: outlet?.id ?? null,
    interfaceId: port?.id ?? null,
  }
}

/** Of a member of a LAG, mode and VLANs are the LAG's. */
function portColumns(plan: Plan, port: Interface | undefined) {
  const index = indexPlan(plan)
  const carrier = port && carrierOf(plan, port)
  return {
    switch: (port && index.device.get(port.deviceId)?.name) ?? null,
    interface: port?.name ?? null,
    port: port?.position ?? null,
    mode: carrier?.mode ?? ('unused' as const),
    vlan: carrier?.vlanId == null ? null : (index.vlan.get(carrier.vlanId)?.vid ?? null),
    taggedVlans: port ? taggedVlansOf(plan, port) : [],
    description: port ? (port.description ?? derivedDescription(plan, port)) : null,
    enabled: port?.enabled ?? null,
    uplink: carrier?.uplink ?? false,
    lag: port && carrier && port.id !== carrier.id ? carrier.name : null,
    forbiddenVlans: carrier ? forbiddenVlansOf(plan, carrier) : [],
  }
}

function panelColumns(plan: Plan, nodes: readonly ChainNode[]) {
  const index = indexPlan(plan)
  const node = nodes.find((one) => one.kind === 'panelPort')
  const port = node && index.panelPort.get(node.id)
  return {
    panel: (port && index.panel.get(port.panelId)?.name) ?? null,
    panelPort: port?.position ?? null,
  }
}

function roomOf(plan: Plan, nodes: readonly ChainNode[], port: Interface | undefined): string | null {
  const index = indexPlan(plan)
  for (const node of nodes) {
    if (node.kind !== 'panelPort') continue
    const panel = index.panel.get(index.panelPort.get(node.id)?.panelId ?? -1)
    const name = locationName(plan, panel?.locationId)
    if (name !== null) return name
  }
  return locationName(plan, port && index.device.get(port.deviceId)?.locationId)
}

const rank: Readonly<Record<WorkState, number>> = { planned: 0, connected: 1, tested: 2, fault: 3 }

/** The furthest of what was recorded on the outlet and on the port; a fault on either shows. */
export function stateOf(
  plan: Plan,
  outletId: number | undefined,
  interfaceId: number | undefined,
): WorkState {
  const states = [
    outletId === undefined ? undefined : plan.workStates.get(`outlet:${outletId}`),
    interfaceId === undefined ? undefined : plan.workStates.get(`interface:${interfaceId}`),
  ]
  return states.reduce<WorkState>(
    (best, state) => (state && rank[state] > rank[best] ? state : best),
    'planned',
  )
}

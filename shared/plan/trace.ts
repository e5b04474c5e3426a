/**
 * The whole way of a connection, from any point of it: stand, outlet, panel ports, interface, VLAN, prefix, gateway.
 * Never stored. `segments` hold the things one can touch, in cabling order; the network part is beside them.
 */
import { effectivePrefix } from '../addressing/effective-prefix.ts'
import { type TraceFault, traceReason } from '../i18n/trace-reasons.ts'
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { type Chain, type ChainNode, type ChainState, chainThrough } from './chain.ts'
import { carrierOf } from './lag.ts'
import { interfaceName, locationName, panelPortName, vlanName } from './names.ts'
import { taggedVlansOf } from './served-vlans.ts'

export type SegmentKind = 'stand' | 'outlet' | 'panel_port' | 'interface'

export interface TraceSegment {
  readonly kind: SegmentKind
  readonly id: number
  /** `A12`, `A12-1`, `P1A 12`, `SW1 FastEthernet0/3`. */
  readonly name: string
  /** Room of a panel or switch, place of a stand or outlet. */
  readonly location: string | null
}

export interface Trace {
  /** The cabling is whole and the port leads into a network: a VLAN with a prefix, tagged VLANs, or a routed port. */
  readonly complete: boolean
  readonly state: ChainState
  /** Why it is not complete; null when it is. */
  readonly fault: TraceFault | null
  /** The same in English. */
  readonly reason: string | null
  readonly segments: readonly TraceSegment[]
  readonly vlan: number | null
  readonly vlanId: number | null
  readonly vlanName: string | null
  readonly taggedVlans: readonly number[]
  readonly prefix: string | null
  readonly gateway: string | null
  readonly dhcpFirst: string | null
  readonly dhcpLast: string | null
  readonly hosts: readonly { readonly name: string | null; readonly mac: string }[]
}

/** Anything a trace can start from. */
export interface PlanPoint {
  readonly kind:
    | 'stand'
    | 'outlet'
    | 'panelPort'
    | 'interface'
    | 'vlan'
    | 'host'
    | 'prefix'
    | 'device'
    | 'panel'
  readonly id: number
}

/** The trace through one outlet, panel port or interface. */
export function traceNode(plan: Plan, node: ChainNode): Trace {
  return traceChain(plan, chainThrough(plan, node))
}

export function traceChain(plan: Plan, chain: Chain): Trace {
  const index = indexPlan(plan)
  const last = chain.nodes.at(-1)
  const first = chain.nodes[0]
  const port = last?.kind === 'interface' ? index.interface.get(last.id) : undefined
  const network = networkOf(plan, port)
  const isLink = first?.kind === 'interface' && last?.kind === 'interface' && first.id !== last.id
  const fault = cablingFault(plan, chain) ?? (isLink ? null : network.fault)
  return {
    ...network,
    complete: fault === null,
    state: chain.state,
    fault,
    reason: fault && traceReason(fault),
    segments: segmentsOf(plan, chain),
    hosts: (first?.kind === 'outlet' ? (index.hostsOfOutlet.get(first.id) ?? []) : []).map(
      ({ name, mac }) => ({
        name,
        mac,
      }),
    ),
  }
}

type Network = Omit<Trace, 'complete' | 'state' | 'reason' | 'segments' | 'hosts'>

const noNetwork: Network = {
  fault: null,
  vlan: null,
  vlanId: null,
  vlanName: null,
  taggedVlans: [],
  prefix: null,
  gateway: null,
  dhcpFirst: null,
  dhcpLast: null,
}

/** VLAN, prefix and gateway, alone: what a VLAN without ports still has. */
export function networkOfVlan(plan: Plan, vlanId: number): Network {
  const vlan = indexPlan(plan).vlan.get(vlanId)
  if (!vlan) return noNetwork
  const prefix = effectivePrefix(plan, vlanId)
  return {
    fault: prefix ? null : { code: 'no_prefix', where: vlanName(plan, vlanId) },
    vlan: vlan.vid,
    vlanId,
    vlanName: vlan.name,
    taggedVlans: [],
    prefix: prefix?.cidr ?? null,
    gateway: prefix?.gateway ?? null,
    dhcpFirst: prefix?.dhcpFirst ?? null,
    dhcpLast: prefix?.dhcpLast ?? null,
  }
}

function networkOf(plan: Plan, socket: Interface | undefined): Network {
  if (!socket) return noNetwork
  const port = carrierOf(plan, socket)
  if (port.mode === 'routed') return noNetwork
  const where = interfaceName(plan, port.id)
  if (port.mode === 'unused') return { ...noNetwork, fault: { code: 'port_unused', where } }
  const taggedVlans = taggedVlansOf(plan, port)
  if (port.vlanId !== null) return { ...networkOfVlan(plan, port.vlanId), taggedVlans }
  const isFed = port.mode === 'tagged' && taggedVlans.length > 0
  return { ...noNetwork, taggedVlans, fault: isFed ? null : { code: 'port_without_vlan', where } }
}

function cablingFault(plan: Plan, chain: Chain): TraceFault | null {
  if (chain.state === 'complete') return null
  const { stoppedAt } = chain
  const [first] = chain.nodes
  if (!stoppedAt) return { code: 'two_outlets', where: first ? endName(plan, 'outlet', first.id) : '' }
  const where = endName(plan, stoppedAt.kind, stoppedAt.id)
  if (chain.state === 'split') return { code: 'two_cables', where }
  return { code: chain.state === 'loop' ? 'loop' : 'nothing_connected', where }
}

function endName(plan: Plan, kind: 'outlet' | 'rear' | 'front' | 'interface', id: number): string {
  if (kind === 'outlet') return `outlet ${indexPlan(plan).outlet.get(id)?.name ?? id}`
  if (kind === 'interface') return interfaceName(plan, id)
  return `${panelPortName(plan, id)} (${kind})`
}

function segmentsOf(plan: Plan, chain: Chain): TraceSegment[] {
  return chain.nodes.flatMap((node) => {
    if (node.kind === 'outlet') return outletSegments(plan, node.id)
    return [node.kind === 'panelPort' ? panelSegment(plan, node.id) : interfaceSegment(plan, node.id)]
  })
}

function outletSegments(plan: Plan, id: number): TraceSegment[] {
  const index = indexPlan(plan)
  const outlet = index.outlet.get(id)
  const stand = outlet?.standId == null ? undefined : index.stand.get(outlet.standId)
  const location = locationName(plan, outlet?.locationId) ?? locationName(plan, stand?.locationId)
  const own: TraceSegment = { kind: 'outlet', id, name: outlet?.name ?? String(id), location }
  return stand ? [standSegment(plan, stand.id), own] : [own]
}

export function standSegment(plan: Plan, id: number): TraceSegment {
  const stand = indexPlan(plan).stand.get(id)
  return {
    kind: 'stand',
    id,
    name: stand?.name ?? String(id),
    location: locationName(plan, stand?.locationId),
  }
}

function panelSegment(plan: Plan, id: number): TraceSegment {
  const index = indexPlan(plan)
  const port = index.panelPort.get(id)
  const panel = port && index.panel.get(port.panelId)
  const location = locationName(plan, panel?.locationId)
  return { kind: 'panel_port', id, name: panelPortName(plan, id), location }
}

function interfaceSegment(plan: Plan, id: number): TraceSegment {
  const index = indexPlan(plan)
  const port = index.interface.get(id)
  const device = port && index.device.get(port.deviceId)
  return {
    kind: 'interface',
    id,
    name: interfaceName(plan, id),
    location: locationName(plan, device?.locationId),
  }
}

/**
 * Which VLANs an uplink carries: those its switch serves, plus those of the switches behind it in the same domain, plus
 * management. A link between two switches carries what the side away from the routers needs, no more.
 *
 *   router ── [SW4] ──┬── [SW1]     SW4's port to SW1, and SW1's to SW4: VLANs of SW1
 *                     └── [SW2]     SW4's port to the router: VLANs of SW1, SW2 and SW4
 *
 * Several cables of one LAG are one link, and it is the LAG's.
 */
import { usedVlans } from '../addressing/effective-prefix.ts'
import type { Device, Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from './chain.ts'
import { carrierOf } from './lag.ts'

interface Link {
  /** The interface of this device, a LAG where the cable is in one, and the device at the other end. */
  readonly interfaceId: number
  readonly peer: Device
}

const linksByPlan = new WeakMap<Plan, Map<number, Link[]>>()

/** Device id -> its links to other devices, through panels too. */
export function linksOf(plan: Plan, deviceId: number): readonly Link[] {
  let links = linksByPlan.get(plan)
  if (!links) {
    links = findLinks(plan)
    linksByPlan.set(plan, links)
  }
  return links.get(deviceId) ?? []
}

function findLinks(plan: Plan): Map<number, Link[]> {
  const index = indexPlan(plan)
  const links = new Map<number, Link[]>()
  for (const port of plan.interface) {
    if (!index.cablesAt.has(`interface:${port.id}`)) continue
    const { nodes } = chainThrough(plan, { kind: 'interface', id: port.id })
    const [first, last] = [nodes[0], nodes.at(-1)]
    if (first?.kind !== 'interface' || last?.kind !== 'interface' || nodes.length < 2) continue
    const far = index.interface.get(first.id === port.id ? last.id : first.id)
    const peer = far && index.device.get(far.deviceId)
    if (!peer || peer.id === port.deviceId) continue
    const known = links.get(port.deviceId) ?? []
    const interfaceId = port.lagId ?? port.id
    const isNamed = known.some((link) => link.interfaceId === interfaceId && link.peer.id === peer.id)
    if (!isNamed) links.set(port.deviceId, [...known, { interfaceId, peer }])
  }
  return links
}

const sameDomain = (a: Device, b: Device): boolean => b.role === 'switch' && a.domainId === b.domainId

/** The switches of one domain reached from `start` without the link at `cut`, `start` included. */
function reach(plan: Plan, start: Device, cut: number): Device[] {
  const seen = new Map([[start.id, start]])
  for (const device of seen.values())
    for (const link of linksOf(plan, device.id))
      if (!(device.id === start.id && link.interfaceId === cut) && sameDomain(device, link.peer))
        seen.set(link.peer.id, link.peer)
  return [...seen.values()]
}

/** The switch that stands for the way out where no router is drawn: the one with most links, then the lowest id. */
function rootOf(plan: Plan, devices: readonly Device[]): Device | undefined {
  return [...devices].sort(
    (a, b) => linksOf(plan, b.id).length - linksOf(plan, a.id).length || a.id - b.id,
  )[0]
}

const hasRouter = (plan: Plan, devices: readonly Device[]): boolean =>
  devices.some((device) => linksOf(plan, device.id).some((link) => link.peer.role === 'router'))

/** The switches whose VLANs the port at `interfaceId` has to carry. */
function switchesBehind(plan: Plan, device: Device, interfaceId: number): readonly Device[] {
  const own = reach(plan, device, interfaceId)
  const link = linksOf(plan, device.id).find((one) => one.interfaceId === interfaceId)
  if (!link || !sameDomain(device, link.peer)) return own
  const back = linksOf(plan, link.peer.id).find((one) => one.peer.id === device.id)
  const far = reach(plan, link.peer, back?.interfaceId ?? -1)
  if (far.some((one) => one.id === device.id)) return own
  const [ownOut, farOut] = [hasRouter(plan, own), hasRouter(plan, far)]
  if (ownOut !== farOut) return farOut ? own : far
  const root = rootOf(plan, [...own, ...far])
  if (ownOut) return [...own, ...far]
  return far.some((one) => one.id === root?.id) ? own : far
}

const servedByPlan = new WeakMap<Plan, Map<number, readonly number[]>>()

/** Numbers of the VLANs an uplink port carries tagged, ascending; its native VLAN is not among them. */
function uplinkVlans(plan: Plan, port: Interface): readonly number[] {
  let known = servedByPlan.get(plan)
  if (!known) {
    known = new Map()
    servedByPlan.set(plan, known)
  }
  const found = known.get(port.id) ?? deriveUplinkVlans(plan, port)
  known.set(port.id, found)
  return found
}

function deriveUplinkVlans(plan: Plan, port: Interface): readonly number[] {
  const index = indexPlan(plan)
  const device = index.device.get(port.deviceId)
  if (!device) return []
  const ids = new Set(port.taggedVlanIds)
  for (const one of switchesBehind(plan, device, port.id))
    for (const id of usedVlans(plan, one.id)) ids.add(id)
  const vids = new Set([...ids].flatMap((id) => index.vlan.get(id)?.vid ?? []))
  if (plan.site.managementVlan !== null) vids.add(plan.site.managementVlan)
  const native = port.vlanId === null ? undefined : index.vlan.get(port.vlanId)?.vid
  if (native !== undefined) vids.delete(native)
  return [...vids].sort((a, b) => a - b)
}

/**
 * Numbers of the VLANs a port carries tagged, ascending, derived ones of an uplink included. A member of a LAG carries
 * what the LAG does.
 */
export function taggedVlansOf(plan: Plan, port: Interface): readonly number[] {
  const carrier = carrierOf(plan, port)
  if (carrier.mode !== 'tagged') return []
  const forbidden = new Set(forbiddenVlansOf(plan, carrier))
  if (carrier.uplink) return uplinkVlans(plan, carrier).filter((vid) => !forbidden.has(vid))
  const index = indexPlan(plan)
  const vids = carrier.taggedVlanIds
    .filter((id) => id !== carrier.vlanId)
    .flatMap((id) => index.vlan.get(id)?.vid ?? [])
    .filter((vid) => !forbidden.has(vid))
  return [...new Set(vids)].sort((a, b) => a - b)
}

/** Numbers of the VLANs a port must never carry, ascending. */
export const forbiddenVlansOf = (plan: Plan, port: Interface): readonly number[] =>
  port.forbiddenVlanIds.flatMap((id) => indexPlan(plan).vlan.get(id)?.vid ?? []).sort((a, b) => a - b)

/** Ids of the VLANs a switch has to know: those its ports use and those its uplinks pass on. */
export function vlansOnSwitch(plan: Plan, device: Device): readonly number[] {
  const index = indexPlan(plan)
  const ids = new Set(usedVlans(plan, device.id))
  const vids = new Set<number>()
  for (const port of index.interfacesOf.get(device.id) ?? []) {
    if (port.mode === 'tagged') for (const vid of taggedVlansOf(plan, port)) vids.add(vid)
    if (port.mode === 'tagged' && port.vlanId !== null) ids.add(port.vlanId)
  }
  if (plan.site.managementVlan !== null) vids.add(plan.site.managementVlan)
  const ofDomain = device.domainId === null ? [] : (index.vlansOfDomain.get(device.domainId) ?? [])
  for (const vlan of ofDomain) if (vids.has(vlan.vid)) ids.add(vlan.id)
  return [...ids].sort((a, b) => (index.vlan.get(a)?.vid ?? 0) - (index.vlan.get(b)?.vid ?? 0))
}

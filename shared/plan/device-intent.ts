/**
 * The plan as one switch is to be configured: its planned ports, the VLANs it serves, its management interface. Ports
 * marked unused are left out unless someone shut or described them: they are not ours to change.
 */
import type { DeviceIntent, ManagementIntent, PlanSource, PortIntent, VlanIntent } from '../config/intent.ts'
import type { Device, Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { rulesOf } from '../routers/rules.ts'
import { chainThrough } from './chain.ts'
import { derivedDescription } from './description.ts'
import { vlanNamesFor } from './device-names.ts'
import { deviceTypeOf } from './device-type-of.ts'
import { carrierOf, isLag, membersOf } from './lag.ts'
import { managementAddressOf } from './management-address.ts'
import { interfaceName } from './names.ts'
import { forbiddenVlansOf, taggedVlansOf, vlansOnSwitch } from './served-vlans.ts'

/** Name of the management VLAN where the plan has no row for it. */
const MANAGEMENT_NAME = 'MANAGEMENT'

/** What the device is to be. Throws where there is no device of that id: a caller's bug. */
export function deviceIntent(plan: Plan, deviceId: number): DeviceIntent {
  const index = indexPlan(plan)
  const device = index.device.get(deviceId)
  if (!device) throw new Error(`no device ${deviceId} in the plan`)
  const management = managementIntent(plan, device)
  return {
    hostname: device.name,
    vlans: vlanIntents(plan, device, management),
    ports: (index.interfacesOf.get(deviceId) ?? [])
      .filter((port) => isPlanned(plan, port))
      .map((port) => portIntent(plan, port, management?.vid ?? plan.site.managementVlan)),
    management,
    source: sourceOf(device),
  }
}

const sourceOf = (device: Device): PlanSource => ({
  table: 'device',
  id: device.id,
  text: `${device.role} ${device.name}`,
})

/** A LAG that nobody is in is nothing a device could have. */
const isPlanned = (plan: Plan, port: Interface): boolean =>
  isLag(port)
    ? membersOf(plan, port.id).length > 0
    : port.mode !== 'unused' ||
      port.uplink ||
      !port.enabled ||
      port.description !== null ||
      port.lagId !== null

function managementIntent(plan: Plan, device: Device): ManagementIntent | null {
  const found = managementAddressOf(plan, device)
  if (!found) return null
  const { vid, address, netmask, gateway, derived } = found
  const source: PlanSource = derived
    ? { table: 'site', id: plan.site.id, text: `management address of ${device.name}, by the scheme` }
    : { table: 'device', id: device.id, text: `management address of ${device.name}` }
  return { vid, address, netmask, gateway, source }
}

function vlanIntents(plan: Plan, device: Device, management: ManagementIntent | null): VlanIntent[] {
  const index = indexPlan(plan)
  const served = vlansOnSwitch(plan, device).flatMap((id) => index.vlan.get(id) ?? [])
  const ofDomain = device.domainId === null ? [] : (index.vlansOfDomain.get(device.domainId) ?? [])
  const own = ofDomain.find((vlan) => vlan.vid === management?.vid)
  const vlans = own && !served.includes(own) ? [...served, own] : served
  const limit = deviceTypeOf(plan.deviceType, device.typeSlug)?.limits.vlanName
  const names = vlanNamesFor(vlans, limit)
  const intents = vlans.map((vlan) => ({
    vid: vlan.vid,
    name: names.get(vlan.id) ?? vlan.name,
    ...(vlan.vid === rulesOf(plan).benchVlan && { querier: true }),
    source: { table: 'vlan', id: vlan.id, text: `VLAN ${vlan.vid} ${vlan.name}` } as const,
  }))
  return withMissing(plan, intents, management).sort((a, b) => a.vid - b.vid)
}

/** The management VLAN is needed on the device even where nobody made a row for it. */
function withMissing(plan: Plan, vlans: VlanIntent[], management: ManagementIntent | null): VlanIntent[] {
  const vid = management?.vid ?? plan.site.managementVlan
  if (vid === null || vid === 1 || vlans.some((vlan) => vlan.vid === vid)) return vlans
  const isTaken = vlans.some((vlan) => vlan.name.toUpperCase() === MANAGEMENT_NAME)
  const name = isTaken ? `${MANAGEMENT_NAME}-${vid}` : MANAGEMENT_NAME
  return [
    ...vlans,
    { vid, name, source: { table: 'site', id: plan.site.id, text: `management VLAN ${vid}` } },
  ]
}

function portIntent(plan: Plan, port: Interface, managementVlan: number | null): PortIntent {
  const { vlan } = indexPlan(plan)
  const carrier = carrierOf(plan, port)
  const isMember = carrier !== port
  const isSwitched = port.mode === 'access' || port.mode === 'tagged'
  return {
    name: port.name,
    mode: isMember ? 'unused' : port.mode,
    untagged: isSwitched && port.vlanId !== null ? (vlan.get(port.vlanId)?.vid ?? null) : null,
    tagged: isMember ? [] : taggedVlansOf(plan, port),
    forbidden: isSwitched ? forbiddenIntent(plan, port, managementVlan) : [],
    protocol: port.lagProtocol,
    lag: isMember ? carrier.name : null,
    edge: isEdge(port),
    uplink: carrier.uplink,
    enabled: port.enabled,
    description: port.description ?? derivedDescription(plan, port),
    source: portSource(plan, port),
  }
}

/** Where anybody may plug in. What two devices agree on is not such a place. */
const isEdge = (port: Interface): boolean => port.mode === 'access' && !port.uplink && !isLag(port)

/** Where anybody may plug in, the VLAN of the switches is forbidden too: not even GVRP may bring it there. */
function forbiddenIntent(plan: Plan, port: Interface, managementVlan: number | null): readonly number[] {
  const own = forbiddenVlansOf(plan, port)
  const untagged = port.vlanId === null ? null : (indexPlan(plan).vlan.get(port.vlanId)?.vid ?? null)
  if (!isEdge(port) || managementVlan === null || untagged === managementVlan) return own
  return [...new Set([...own, managementVlan])].sort((a, b) => a - b)
}

/** The outlet behind the port, or the port's own row. */
function portSource(plan: Plan, port: Interface): PlanSource {
  const index = indexPlan(plan)
  const [first] = chainThrough(plan, { kind: 'interface', id: port.id }).nodes
  const outlet = first?.kind === 'outlet' ? index.outlet.get(first.id) : undefined
  if (!outlet) return { table: 'interface', id: port.id, text: `port ${interfaceName(plan, port.id)}` }
  const stand = outlet.standId === null ? undefined : index.stand.get(outlet.standId)
  const place = stand ? ` of stand ${stand.name}` : ''
  return { table: 'outlet', id: outlet.id, text: `outlet ${outlet.name}${place}` }
}

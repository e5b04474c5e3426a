/**
 * Every network the plan has, before anybody asks whether it can be routed: VLANs in the order they came to be, the
 * management VLAN of domains that have no row for it, the servers' network, and the cable between the two machines.
 */
import { effectivePrefix } from '../addressing/effective-prefix.ts'
import { type AddressRange, gatewayOf, poolOf } from '../addressing/host-rules.ts'
import { type Ipv4Prefix, parseInterfaceAddress, parseIpv4, parsePrefix } from '../addressing/ipv4.ts'
import type { PlanSource } from '../config/intent.ts'
import type { Vlan } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { managementAddressOf } from '../plan/management-address.ts'
import { vlanName } from '../plan/names.ts'
import type { Carried } from './attachments.ts'
import { rulesOf } from './rules.ts'
import { type Zone, zoneOf } from './zones.ts'

export interface WantedNetwork {
  /** Null: on a card of its own. */
  readonly vlan: Carried | null
  readonly zone: Zone
  /** As the checks of the plan call it: `VLAN SW1 110`. */
  readonly title: string
  readonly prefix: Ipv4Prefix
  /** Null: nobody leaves by it. */
  readonly gateway: number | null
  readonly range: AddressRange | null
  readonly source: PlanSource
  /** The row that gives the addresses: a written prefix, else the same. */
  readonly addressed: PlanSource
}

export const rulesSource = (plan: Plan): PlanSource => ({
  table: plan.routing[0] ? 'routing' : 'site',
  id: plan.routing[0]?.id ?? plan.site.id,
  text: 'rules of the routers',
})

export const wantedNetworks = (plan: Plan): readonly WantedNetwork[] => [
  ...plan.vlan.flatMap((vlan) => ofVlan(plan, vlan) ?? []),
  ...plan.domain.flatMap(({ id }) => unwrittenManagement(plan, id) ?? []),
  ...(dmz(plan) ?? []),
  ...(betweenMachines(plan) ?? []),
]

function ofVlan(plan: Plan, vlan: Vlan): WantedNetwork | null {
  const effective = effectivePrefix(plan, vlan.id)
  if (!effective) return null
  const { prefix, row } = effective
  const [first, last] = [effective.dhcpFirst, effective.dhcpLast].map((text) => parseIpv4(text ?? ''))
  const title = `VLAN ${vlanName(plan, vlan.id)}`
  const source: PlanSource = { table: 'vlan', id: vlan.id, text: `${title} ${vlan.name}` }
  return {
    vlan: { vlanId: vlan.id, domainId: vlan.domainId, vid: vlan.vid },
    zone: zoneOf(plan, vlan),
    title,
    prefix,
    gateway: parseIpv4(effective.gateway ?? ''),
    range: first != null && last != null && first <= last ? { first, last } : null,
    source,
    addressed: row ? { table: 'prefix', id: row.id, text: `prefix ${row.cidr}` } : source,
  }
}

/** Switches have the management VLAN also where the plan has no row for it; so they need its gateway. */
function unwrittenManagement(plan: Plan, domainId: number): WantedNetwork | null {
  const vid = plan.site.managementVlan
  const index = indexPlan(plan)
  if (vid === null || index.vlansOfDomain.get(domainId)?.some((vlan) => vlan.vid === vid)) return null
  const managed = plan.device
    .filter((device) => device.role === 'switch' && device.domainId === domainId)
    .flatMap((device) => managementAddressOf(plan, device) ?? [])
    .find((one) => one.vid === vid)
  const parsed = managed && parseInterfaceAddress(`${managed.address}/${managed.length}`)
  if (!managed || !parsed) return null
  const gateway = parseIpv4(managed.gateway ?? '')
  const domain = index.domain.get(domainId)?.name ?? ''
  const title = plan.domain.length > 1 ? `VLAN ${domain} ${vid}` : `VLAN ${vid}`
  const source: PlanSource = { table: 'site', id: plan.site.id, text: `management ${title}` }
  const range = poolOf(parsed.prefix, plan.site, gateway)
  const vlan = { vlanId: null, domainId, vid }
  return {
    vlan,
    zone: zoneOf(plan, vlan),
    title,
    prefix: parsed.prefix,
    gateway,
    range,
    source,
    addressed: source,
  }
}

function dmz(plan: Plan): [WantedNetwork] | null {
  const prefix = parsePrefix(rulesOf(plan).dmzPrefix ?? '')
  if (!prefix) return null
  const gateway = gatewayOf(prefix, plan.site)
  const source = rulesSource(plan)
  return [{ vlan: null, zone: 'dmz', title: 'DMZ', prefix, gateway, range: null, source, addressed: source }]
}

function betweenMachines(plan: Plan): [WantedNetwork] | null {
  const prefix = parsePrefix(rulesOf(plan).peerPrefix)
  if (!prefix) return null
  const source = rulesSource(plan)
  const title = 'the cable between the routers'
  return [{ vlan: null, zone: 'peer', title, prefix, gateway: null, range: null, source, addressed: source }]
}

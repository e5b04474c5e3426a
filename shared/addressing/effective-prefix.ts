/**
 * Which prefix a VLAN really has: its explicit rows, else what the scheme gives. Surprising: with `{switch}` in the
 * scheme and one domain over several switches, the number is that of the only switch whose ports use the VLAN.
 */
import type { Device, Prefix, Vlan } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { gatewayOf, poolOf } from './host-rules.ts'
import { formatIpv4, type Ipv4Prefix, parseIpv4, parsePrefix } from './ipv4.ts'
import { type AddressFault, applyScheme, schemeOf } from './scheme.ts'

export interface EffectivePrefix {
  readonly vlanId: number
  readonly prefix: Ipv4Prefix
  /** `10.1.101.0/24`. */
  readonly cidr: string
  readonly gateway: string | null
  readonly dhcpFirst: string | null
  readonly dhcpLast: string | null
  /** The explicit row; null: by the scheme. */
  readonly row: Prefix | null
}

export type PrefixFault =
  | AddressFault
  | { readonly kind: 'scheme_unreadable'; readonly position: number; readonly text: string }
  | { readonly kind: 'switch_unclear'; readonly switches: readonly string[] }
  | { readonly kind: 'prefix_unreadable'; readonly cidr: string }

export interface VlanPrefixes {
  readonly prefixes: readonly EffectivePrefix[]
  /** Why there is none, or why one of the explicit rows could not be read. */
  readonly fault: PrefixFault | null
  /** The switch whose number was put into the scheme. */
  readonly owner: Device | null
}

const known = new WeakMap<Plan, Map<number, VlanPrefixes>>()

/** Every prefix of a VLAN (two are an error the checks report), computed once per plan. */
export function prefixesOf(plan: Plan, vlanId: number): VlanPrefixes {
  let byVlan = known.get(plan)
  if (!byVlan) {
    byVlan = new Map()
    known.set(plan, byVlan)
  }
  const found = byVlan.get(vlanId) ?? computePrefixes(plan, vlanId)
  byVlan.set(vlanId, found)
  return found
}

/** The prefix of a VLAN: its first explicit row, else the scheme's; null where there is none (see `prefixesOf`). */
export const effectivePrefix = (plan: Plan, vlanId: number): EffectivePrefix | null =>
  prefixesOf(plan, vlanId).prefixes[0] ?? null

function computePrefixes(plan: Plan, vlanId: number): VlanPrefixes {
  const index = indexPlan(plan)
  const vlan = index.vlan.get(vlanId)
  if (!vlan) return { prefixes: [], fault: null, owner: null }
  const rows = index.prefixesOfVlan.get(vlanId) ?? []
  if (rows.length === 0) return prefixByScheme(plan, vlan)
  const read = rows.map((row) => explicitPrefix(plan, vlanId, row))
  const broken = rows.find((_, at) => read[at] === null)
  return {
    prefixes: read.filter((prefix) => prefix !== null),
    fault: broken ? { kind: 'prefix_unreadable', cidr: broken.cidr } : null,
    owner: null,
  }
}

function explicitPrefix(plan: Plan, vlanId: number, row: Prefix): EffectivePrefix | null {
  const prefix = parsePrefix(row.cidr)
  if (!prefix) return null
  const gateway = row.gateway === null ? null : parseIpv4(row.gateway)
  const ruled = ruledPrefix(plan, vlanId, prefix, gateway)
  const own = (address: string | null, rule: string | null) => {
    const value = address === null ? null : parseIpv4(address)
    return value === null ? rule : formatIpv4(value)
  }
  return {
    ...ruled,
    dhcpFirst: own(row.dhcpFirst, ruled.dhcpFirst),
    dhcpLast: own(row.dhcpLast, ruled.dhcpLast),
    row,
  }
}

/** `own`: a gateway that someone wrote. */
function ruledPrefix(
  plan: Plan,
  vlanId: number,
  prefix: Ipv4Prefix,
  own: number | null = null,
): EffectivePrefix {
  const gateway = own ?? gatewayOf(prefix, plan.site)
  const pool = poolOf(prefix, plan.site, gateway)
  return {
    vlanId,
    prefix,
    cidr: `${formatIpv4(prefix.network)}/${prefix.length}`,
    gateway: gateway === null ? null : formatIpv4(gateway),
    dhcpFirst: pool ? formatIpv4(pool.first) : null,
    dhcpLast: pool ? formatIpv4(pool.last) : null,
    row: null,
  }
}

function prefixByScheme(plan: Plan, vlan: Vlan): VlanPrefixes {
  const scheme = schemeOf(plan.site.scheme)
  if (!scheme.ok) {
    const { position, message } = scheme.error
    return { prefixes: [], fault: { kind: 'scheme_unreadable', position, text: message }, owner: null }
  }
  const owners = scheme.value.usesSwitch ? ownersOf(plan, vlan) : []
  const owner = owners[0] ?? null
  if (owners.length > 1) {
    const switches = owners.map((device) => device.name)
    return { prefixes: [], fault: { kind: 'switch_unclear', switches }, owner: null }
  }
  const applied = applyScheme(scheme.value, { switch: owner?.number ?? null, vlan: vlan.vid })
  if (!applied.ok) return { prefixes: [], fault: applied.fault, owner }
  return { prefixes: [ruledPrefix(plan, vlan.id, applied.prefix)], fault: null, owner }
}

/** The switches whose number `{switch}` may mean for this VLAN; one is the rule. */
function ownersOf(plan: Plan, vlan: Vlan): readonly Device[] {
  const ofDomain = devicesByDomain(plan).get(vlan.domainId) ?? []
  if (ofDomain.length <= 1) return ofDomain
  const users = ofDomain.filter((device) => usedVlans(plan, device.id).has(vlan.id))
  return users.length > 0 ? users : ofDomain
}

const domainDevices = new WeakMap<Plan, Map<number, Device[]>>()

function devicesByDomain(plan: Plan): Map<number, Device[]> {
  const found = domainDevices.get(plan)
  if (found) return found
  const switches = plan.device.filter((device) => device.role === 'switch' && device.domainId !== null)
  const grouped = Map.groupBy(switches, (device) => device.domainId ?? 0)
  domainDevices.set(plan, grouped)
  return grouped
}

const portVlans = new WeakMap<Plan, Map<number, ReadonlySet<number>>>()

/** VLAN ids that the ports of a device name themselves, uplinks not counted. */
export function usedVlans(plan: Plan, deviceId: number): ReadonlySet<number> {
  let byDevice = portVlans.get(plan)
  if (!byDevice) {
    byDevice = new Map()
    portVlans.set(plan, byDevice)
  }
  const found = byDevice.get(deviceId)
  if (found) return found
  const used = new Set<number>()
  for (const port of indexPlan(plan).interfacesOf.get(deviceId) ?? []) {
    if (port.uplink || port.mode === 'unused' || port.mode === 'routed') continue
    if (port.vlanId !== null) used.add(port.vlanId)
    if (port.mode === 'tagged') for (const id of port.taggedVlanIds) used.add(id)
  }
  byDevice.set(deviceId, used)
  return used
}

/** One row a VLAN, one row a prefix; a prefix by the scheme is a row like a written one. */
import { type EffectivePrefix, prefixesOf, usedVlans } from '../../addressing/effective-prefix.ts'
import { hostCount } from '../../addressing/ipv4.ts'
import type { Interface, Prefix, Vlan } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { networkRulesOf } from '../../routers/rules.ts'
import { chainThrough } from '../chain.ts'
import { portsOfVlan, taggedPortCount } from '../vlan-ports.ts'

const byDomainAndNumber = (a: Vlan, b: Vlan): number => a.domainId - b.domainId || a.vid - b.vid

export function vlanRows(plan: Plan) {
  return [...plan.vlan].sort(byDomainAndNumber).map((vlan) => vlanRow(plan, vlan))
}

export function vlanRow(plan: Plan, vlan: Vlan) {
  const ports = portsOfVlan(plan, vlan.id)
  const { prefixes } = prefixesOf(plan, vlan.id)
  const [prefix] = prefixes
  return {
    vlan: vlan.vid,
    vid: vlan.vid,
    name: vlan.name,
    ...placeOf(plan, vlan),
    purpose: vlan.purpose,
    color: vlan.color,
    prefix: prefix?.cidr ?? null,
    gateway: prefix?.gateway ?? null,
    dhcpFirst: prefix?.dhcpFirst ?? null,
    dhcpLast: prefix?.dhcpLast ?? null,
    ...networkRules(plan, vlan),
    ports: ports.length,
    taggedPorts: taggedPortCount(plan, vlan.id),
    outlets: ports.flatMap((port) => outletAt(plan, port) ?? []),
    id: vlan.id,
  }
}

/** What the routers are told of it besides the site's rules. */
function networkRules(plan: Plan, { id }: Vlan) {
  const { clients, primaryAddress, secondaryAddress } = networkRulesOf(plan, id)
  return { clients, primaryAddress, secondaryAddress }
}

/** The domain, and the switch where the domain belongs to one (or only one uses the VLAN). */
function placeOf(plan: Plan, vlan: Vlan) {
  const switches = plan.device.filter(
    (device) => device.role === 'switch' && device.domainId === vlan.domainId,
  )
  const users =
    switches.length > 1 ? switches.filter((device) => usedVlans(plan, device.id).has(vlan.id)) : switches
  return {
    domain: indexPlan(plan).domain.get(vlan.domainId)?.name ?? null,
    switch: users.length === 1 ? (users[0]?.name ?? null) : null,
  }
}

function outletAt(plan: Plan, port: Interface): string | null {
  const [first] = chainThrough(plan, { kind: 'interface', id: port.id }).nodes
  return first?.kind === 'outlet' ? (indexPlan(plan).outlet.get(first.id)?.name ?? null) : null
}

/** Colours that people gave, by number; where several domains share a number, the first one's. */
export function vlanColors(plan: Plan): readonly (readonly [vid: number, color: string])[] {
  const colors = new Map<number, string>()
  for (const { vid, color } of plan.vlan.filter((vlan) => vlan.color !== null).sort(byDomainAndNumber))
    if (color !== null && !colors.has(vid)) colors.set(vid, color)
  return [...colors]
}

export function prefixRows(plan: Plan) {
  const byVlan = [...plan.vlan]
    .sort(byDomainAndNumber)
    .flatMap((vlan) => prefixesOf(plan, vlan.id).prefixes.map((prefix) => prefixRow(plan, vlan, prefix)))
  return [...byVlan, ...plan.prefix.filter((row) => row.vlanId === null).map(looseRow)]
}

/** The row of a written prefix; null where it could not be read, and so has none. */
export function writtenPrefixRow(plan: Plan, row: Prefix) {
  const vlan = row.vlanId === null ? undefined : indexPlan(plan).vlan.get(row.vlanId)
  if (!vlan) return row.vlanId === null ? looseRow(row) : null
  const own = prefixesOf(plan, vlan.id).prefixes.find((prefix) => prefix.row?.id === row.id)
  return own ? prefixRow(plan, vlan, own) : null
}

const looseRow = ({ cidr, gateway, note, id }: Prefix) => ({
  ...emptyPlace,
  ...{ prefix: cidr, gateway, note, id },
})

const emptyPlace = {
  vlan: null,
  name: null,
  domain: null,
  switch: null,
  dhcpFirst: null,
  dhcpLast: null,
  hosts: null,
  source: 'explicit',
}

function prefixRow(plan: Plan, vlan: Vlan, effective: EffectivePrefix) {
  return {
    prefix: effective.cidr,
    vlan: vlan.vid,
    name: vlan.name,
    ...placeOf(plan, vlan),
    gateway: effective.gateway,
    dhcpFirst: effective.dhcpFirst,
    dhcpLast: effective.dhcpLast,
    hosts: hostCount(effective.prefix),
    source: effective.row ? 'explicit' : 'scheme',
    note: effective.row?.note ?? null,
    id: effective.row?.id ?? null,
  }
}

/** VLANs to which the scheme gives no address, or whose prefixes are several or without a usable gateway. */
import { type PrefixFault, prefixesOf } from '../../addressing/effective-prefix.ts'
import { parseIpv4, prefixHolds } from '../../addressing/ipv4.ts'
import { schemeOf } from '../../addressing/scheme.ts'
import type { Device, Vlan } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { vlanName } from '../names.ts'
import { report } from './report.ts'

export function checkVlanAddresses(plan: Plan): Problem[] {
  const scheme = schemeOf(plan.site.scheme)
  if (!scheme.ok) {
    const { position, message } = scheme.error
    return [report('error', 'scheme_unreadable', plan.site.scheme, { position: position + 1, text: message })]
  }
  const findings = plan.vlan.flatMap((vlan) => checkVlan(plan, vlan))
  // A switch without a number spoils all its VLANs: one finding says it.
  return [...new Map(findings.map((problem) => [`${problem.code} ${problem.object}`, problem])).values()]
}

function checkVlan(plan: Plan, vlan: Vlan): Problem[] {
  const { prefixes, fault, owner } = prefixesOf(plan, vlan.id)
  const object = `VLAN ${vlanName(plan, vlan.id)}`
  const found: Problem[] = fault ? describeFault(plan, vlan, object, fault, owner) : []
  if (prefixes.length > 1)
    found.push(
      report('error', 'prefix_twice', object, {
        count: prefixes.length,
        prefixes: prefixes.map((prefix) => prefix.cidr).join(', '),
      }),
    )
  for (const { prefix, cidr, gateway } of prefixes) {
    const address = gateway === null ? null : parseIpv4(gateway)
    if (address !== null && prefixHolds(prefix, address)) continue
    const rule = gateway ?? `host ${plan.site.gatewayHost}`
    found.push(report('warning', 'gateway_unusable', object, { gateway: rule, prefix: cidr }))
  }
  return found
}

function describeFault(
  plan: Plan,
  vlan: Vlan,
  object: string,
  fault: PrefixFault,
  owner: Device | null,
): Problem[] {
  if (fault.kind === 'overflow')
    return [
      report('error', 'address_overflow', object, {
        octet: fault.octet,
        text: fault.text,
        value: fault.value ?? 'no number',
        vlan: vlan.vid,
        device: owner ? `${owner.name} (${owner.number})` : '-',
      }),
    ]
  if (fault.kind === 'host_bits')
    return [
      report('error', 'host_bits_set', object, {
        address: fault.address,
        length: fault.length,
        network: fault.network,
      }),
    ]
  if (fault.kind === 'prefix_unreadable')
    return [report('error', 'prefix_unreadable', object, { cidr: fault.cidr })]
  if (fault.kind === 'switch_unclear')
    return [report('warning', 'switch_unclear', object, { switches: fault.switches.join(', ') })]
  if (fault.kind === 'no_switch_number' && owner)
    return [report('error', 'switch_number_missing', owner.name)]
  if (fault.kind === 'no_switch_number')
    return [report('warning', 'switch_number_missing', domainText(plan, vlan))]
  return []
}

const domainText = (plan: Plan, vlan: Vlan): string =>
  `domain ${indexPlan(plan).domain.get(vlan.domainId)?.name ?? vlan.domainId}`

/** DHCP ranges that hold the gateway: its address would be handed out. Said once where the site's own rule does it. */
import { type EffectivePrefix, prefixesOf } from '../../addressing/effective-prefix.ts'
import { parseIpv4 } from '../../addressing/ipv4.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import { vlanName } from '../names.ts'
import { report } from './report.ts'

export function checkDhcpRanges(plan: Plan): Problem[] {
  const holding = plan.vlan.flatMap((vlan) => prefixesOf(plan, vlan.id).prefixes).filter(holdsGateway)
  const [byRule] = holding.filter((prefix) => prefix.row === null)
  const written = holding.filter((prefix) => prefix.row !== null)
  return [...(byRule ? [byRule] : []), ...written].map((prefix) =>
    report('warning', 'gateway_in_range', `VLAN ${vlanName(plan, prefix.vlanId)}`, {
      gateway: prefix.gateway ?? '',
      first: prefix.dhcpFirst ?? '',
      last: prefix.dhcpLast ?? '',
    }),
  )
}

function holdsGateway({ gateway, dhcpFirst, dhcpLast }: EffectivePrefix): boolean {
  const [address, first, last] = [gateway, dhcpFirst, dhcpLast].map((text) => parseIpv4(text ?? ''))
  return address != null && first != null && last != null && address >= first && address <= last
}

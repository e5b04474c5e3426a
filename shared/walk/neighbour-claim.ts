/** What a switch says of itself on the wire, by LLDP or CDP: its name and the port, to whoever is plugged in there. */
import { parseIpv4 } from '../addressing/ipv4.ts'
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { deviceNamed } from '../plan/device-named.ts'
import { managementAddressOf } from '../plan/management-address.ts'
import { namePortsOf } from '../verify/port-named.ts'
import { evidence } from './evidence.ts'
import { noClaim, type PortClaim } from './port-claim.ts'
import type { HeardNeighbour, Seen } from './whereabouts.ts'

/** The first that is a switch of the plan; others are said. */
export function claimOfNeighbours(plan: Plan, { heard }: Seen): PortClaim {
  const speaking = heard.filter(({ port }) => port !== null)
  const known = speaking.flatMap((neighbour) => {
    const device = deviceOf(plan, neighbour)
    return device ? [{ neighbour, device }] : []
  })
  const [first] = known
  const protocol = ({ protocol: name }: HeardNeighbour) => name.toUpperCase()
  if (!first)
    return {
      ...noClaim,
      evidence: speaking.map((one) =>
        evidence('neighbour', 'neighbour_unknown', {
          name: one.name ?? one.mac ?? one.address ?? '?',
          port: one.port ?? '?',
          protocol: protocol(one),
        }),
      ),
    }
  const { neighbour, device } = first
  const told = neighbour.port ?? ''
  const port = namePortsOf(plan, device.id, [told]).find(told)
  const name = port?.name ?? told
  const values = { switch: device.name, port: name, protocol: protocol(neighbour) }
  return {
    at: { deviceId: device.id, port, name, vid: neighbour.vlan },
    several: [],
    evidence: [evidence('neighbour', 'neighbour_at_port', values)],
  }
}

/** By its name, its own MAC address, or its management address. */
function deviceOf(plan: Plan, { name, mac, address }: HeardNeighbour): Device | null {
  const named = name === null ? null : deviceNamed(plan, name)
  if (named) return named
  const byMac = mac === null ? undefined : plan.device.find((device) => device.mac === mac)
  if (byMac) return byMac
  if (address === null || parseIpv4(address) === null) return null
  return plan.device.find((device) => managementAddressOf(plan, device)?.address === address) ?? null
}

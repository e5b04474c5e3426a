/** Which address a device at the outlet has: the laptop's own where it is plugged in there, else what routers and switches know. */
import { parseIpv4, parsePrefix, prefixHolds } from '../addressing/ipv4.ts'
import { resolveReading } from '../verify/resolved-reading.ts'
import { isSelfGiven } from '../walk/own-interface.ts'
import { type DiagnosedLink, sayOf } from './diagnosis.ts'
import type { DiagnosisFacts } from './facts.ts'

const say = sayOf('lease')

export function judgeLease(facts: DiagnosisFacts): DiagnosedLink {
  const { place, laptop } = facts
  if (place.interfaceId === null) return say.notPossible('nothing_planned')
  if (laptop.kind === 'here' && laptop.own) return judgeOwn(facts)
  return judgeHeard(facts) ?? say.unknown('no_address_known')
}

function judgeOwn({ place, laptop }: DiagnosisFacts): DiagnosedLink {
  const [first] = laptop.own?.addresses ?? []
  if (!first) return say.wrong('laptop_no_address')
  const { address } = first
  if (isSelfGiven(address)) return say.wrong('laptop_self_given', { address })
  if (!isInside(address, place.prefix))
    return say.wrong('has_other_address', {
      mac: laptop.own?.mac ?? '–',
      address,
      prefix: place.prefix ?? '–',
    })
  const server = laptop.own?.dhcpServer
  return server ? say.ok('laptop_has_lease', { address, server }) : say.ok('laptop_has_address', { address })
}

/** Of those that speak at the port; a wrong address is told before a right one. */
function judgeHeard({ plan, place, reading, readings }: DiagnosisFacts): DiagnosedLink | null {
  const { prefix } = place
  if (!reading || prefix === null) return null
  const macs = new Set(
    (resolveReading(plan, reading).macs ?? [])
      .filter(({ portId }) => portId === place.interfaceId)
      .map(({ mac }) => mac),
  )
  const known = readings.flatMap(({ addresses }) => addresses ?? []).filter(({ mac }) => macs.has(mac))
  const wrong = known.find(({ address }) => !isInside(address, prefix))
  // Whoever has a right one beside a wrong one has just been given it.
  const right = known.find(({ mac, address }) => isInside(address, prefix) && (!wrong || wrong.mac === mac))
  if (right) return say.ok('has_address', { ...right })
  return wrong ? say.wrong('has_other_address', { ...wrong, prefix }) : null
}

function isInside(address: string, cidr: string | null): boolean {
  const prefix = cidr === null ? null : parsePrefix(cidr)
  const number = parseIpv4(address)
  return prefix !== null && number !== null && prefixHolds(prefix, number)
}

/**
 * What the laptop tried: gateway, DHCP, DNS, the Internet. What fails from another network than the outlet's says nothing
 * of the outlet, and is never called wrong.
 */
import { type DiagnosedLink, type DiagnosisLink, sayOf } from './diagnosis.ts'
import type { DhcpProbe, DiagnosisFacts, Probe } from './facts.ts'

/** Whether anything can be tried at all; else why not. */
export function whyNotTried(link: DiagnosisLink, { place, laptop }: DiagnosisFacts): DiagnosedLink | null {
  const say = sayOf(link)
  if (link === 'gateway' && place.gateway === null) return say.notPossible('no_gateway_planned')
  if (laptop.kind === 'offline' || !laptop.own) return say.notPossible('offline')
  if (link === 'dhcp' && laptop.kind !== 'here')
    return say.notPossible('dhcp_not_here', { vlan: place.vlan ?? '–' })
  if (link === 'dns' && laptop.own.dns.length === 0)
    return laptop.kind === 'here' ? say.wrong('dns_none') : say.unknown('dns_none')
  return null
}

const elsewhere = (link: DiagnosisLink, { place }: DiagnosisFacts): DiagnosedLink =>
  sayOf(link).unknown('silent_elsewhere', { outlet: place.outlet })

export function judgeGateway(facts: DiagnosisFacts, probe: Probe): DiagnosedLink {
  const say = sayOf('gateway')
  const isHere = facts.laptop.kind === 'here'
  const gateway = facts.place.gateway ?? '–'
  if (probe.kind === 'not_possible') return say.notPossible('cannot_try', { why: probe.why })
  if (probe.kind === 'answered') {
    const values = { gateway, ms: Math.round(probe.ms) }
    return say.ok(isHere ? 'gateway_answers' : 'gateway_answers_elsewhere', values)
  }
  return isHere
    ? say.wrong('gateway_silent', { gateway })
    : say.unknown('gateway_silent_elsewhere', { gateway })
}

export function judgeDhcp(_: DiagnosisFacts, probe: DhcpProbe): DiagnosedLink {
  const say = sayOf('dhcp')
  if (probe.kind === 'not_possible') return say.notPossible('cannot_try', { why: probe.why })
  if (probe.kind === 'silent') return say.wrong('dhcp_silent')
  const foreign = probe.servers.find(({ isForeign }) => isForeign)
  const [first] = foreign ? [foreign] : probe.servers
  if (!first) return say.wrong('dhcp_silent')
  const values = { server: first.server, address: first.address ?? '–' }
  return foreign ? say.wrong('dhcp_foreign', values) : say.ok('dhcp_offers', values)
}

export function judgeDns(facts: DiagnosisFacts, probe: Probe): DiagnosedLink {
  const say = sayOf('dns')
  const server = facts.laptop.own?.dns[0] ?? '–'
  if (probe.kind === 'not_possible') return say.notPossible('cannot_try', { why: probe.why })
  if (probe.kind === 'answered') return say.ok('dns_answers', { server, ms: Math.round(probe.ms) })
  return facts.laptop.kind === 'here' ? say.wrong('dns_silent', { server }) : elsewhere('dns', facts)
}

export function judgeInternet(facts: DiagnosisFacts, probe: Probe): DiagnosedLink {
  const say = sayOf('internet')
  const isHere = facts.laptop.kind === 'here'
  if (probe.kind === 'not_possible') return say.notPossible('cannot_try', { why: probe.why })
  if (probe.kind === 'answered') {
    const ms = Math.round(probe.ms)
    return isHere ? say.ok('internet_answers', { ms }) : say.ok('internet_answers_elsewhere', { ms })
  }
  if (!isHere) return elsewhere('internet', facts)
  return say.wrong(probe.kind === 'diverted' ? 'internet_diverted' : 'internet_silent')
}

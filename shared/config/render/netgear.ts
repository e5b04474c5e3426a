/**
 * VLANs and ports on NETGEAR FASTPATH. Membership, tag and pvid are told one by one, and a port that is not said to
 * leave VLAN 1 stays in it.
 */
import type { Capabilities, ConfigLine, DeviceIntent, PortIntent } from '../intent.ts'
import type { RenderProfile } from './profile.ts'
import { sanitiseDescription, vlanNames } from './sanitise.ts'

export function renderVlans(
  intent: DeviceIntent,
  { igmpQuerier }: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const names = vlanNames(intent.vlans, profile.vlanNameLength)
  const lines = intent.vlans
    .filter(({ vid }) => vid !== 1)
    .flatMap(({ vid, source }) => [
      { depth: 1, text: `vlan ${vid}`, source },
      { depth: 1, text: `vlan name ${vid} "${names.get(vid) ?? ''}"`, source },
    ])
  const queriers = igmpQuerier === false ? [] : intent.vlans.filter(({ querier }) => querier)
  const asked = queriers.flatMap(({ vid, source }) => [
    { depth: 1, text: `set igmp ${vid}`, source },
    { depth: 1, text: `set igmp querier ${vid}`, source },
  ])
  // Of the whole switch as well: either alone does nothing.
  const whole = queriers
    .slice(0, 1)
    .flatMap(({ source }) => ['set igmp', 'set igmp querier'].map((text) => ({ depth: 0, text, source })))
  return lines.length > 0
    ? [{ depth: 0, text: 'vlan database', source: intent.source }, ...lines, ...asked, ...whole]
    : []
}

export const renderPorts = (
  intent: DeviceIntent,
  _capabilities: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] => [...madeLags(intent), ...intent.ports.flatMap((port) => renderPort(port, profile))]

function renderPort(port: PortIntent, profile: RenderProfile): ConfigLine[] {
  const description = sanitiseDescription(port.description, profile.descriptionLength)
  const body = [
    ...(description ? [`description '${description.replaceAll("'", ' ')}'`] : []),
    ...memberLines(port),
    ...(port.mode === 'access' && port.edge ? ['spanning-tree edgeport'] : []),
    ...(port.protocol === 'static' ? ['port-channel static'] : []),
    ...(port.protocol === 'lacp' ? ['no port-channel static'] : []),
    ...(port.lag === null ? [] : [`addport ${port.lag}`]),
    port.enabled ? 'no shutdown' : 'shutdown',
  ]
  return [
    { depth: 0, text: `interface ${port.name}`, source: port.source },
    ...body.map((text) => ({ depth: 1, text, source: port.source })),
  ]
}

/** `lag 1` is always there; where LAGs are called by slot and port, as `0/3/1`, each has to be made, in their order. */
const madeLags = (intent: DeviceIntent): ConfigLine[] =>
  intent.ports
    .filter(({ name, protocol }) => protocol !== null && !name.startsWith('lag '))
    .map(({ name, source }) => ({ depth: 0, text: `port-channel ch${/\d+$/.exec(name)?.[0] ?? 1}`, source }))

function memberLines(port: PortIntent): string[] {
  if (port.mode !== 'access' && port.mode !== 'tagged') return []
  const tagged = port.mode === 'tagged' ? port.tagged : []
  const members = [...(port.untagged === null ? [] : [port.untagged]), ...tagged]
  return [
    ...(port.untagged === null ? [] : [`vlan pvid ${port.untagged}`]),
    ...members.map((vid) => `vlan participation include ${vid}`),
    ...tagged.map((vid) => `vlan tagging ${vid}`),
    ...port.forbidden.filter((vid) => vid !== 1).map((vid) => `vlan participation exclude ${vid}`),
    ...(members.includes(1) ? [] : ['vlan participation exclude 1']),
    // Else what comes in is taken into any VLAN it names, or untagged into VLAN 1, member or not.
    'vlan ingressfilter',
    ...(port.untagged === null ? ['vlan acceptframe vlanonly'] : []),
  ]
}

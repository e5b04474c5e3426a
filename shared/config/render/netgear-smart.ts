/**
 * VLANs and ports on NETGEAR's newer smart switches. Every port is a hybrid one as it comes, and stays in VLAN 1 until
 * it is told to leave. How the ends of a LAG agree is told by its members.
 */
import type { LagProtocol } from '../../model/entities.ts'
import type { Capabilities, ConfigLine, DeviceIntent, PortIntent } from '../intent.ts'
import type { RenderProfile } from './profile.ts'
import { sanitiseDescription, vlanNames } from './sanitise.ts'

export function renderVlans(
  intent: DeviceIntent,
  { igmpQuerier }: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const names = vlanNames(intent.vlans, profile.vlanNameLength)
  const vlans = intent.vlans.filter(({ vid }) => vid !== 1)
  const queriers = igmpQuerier === false ? [] : vlans.filter(({ querier }) => querier)
  return [
    ...vlans.flatMap(({ vid, source }) => [
      { depth: 0, text: `vlan ${vid}`, source },
      ...(names.get(vid) ? [{ depth: 1, text: `name "${names.get(vid)}"`, source }] : []),
    ]),
    ...queriers.slice(0, 1).map(({ source }) => ({ depth: 0, text: 'ip igmp snooping', source })),
    ...queriers.flatMap(({ vid, source }) => [
      { depth: 0, text: `ip igmp snooping vlan ${vid}`, source },
      { depth: 0, text: `ip igmp snooping vlan ${vid} querier`, source },
    ]),
  ]
}

export function renderPorts(
  intent: DeviceIntent,
  capabilities: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const protocols = new Map(intent.ports.map(({ name, protocol }) => [name, protocol]))
  return intent.ports.flatMap((port) => {
    const description = sanitiseDescription(port.description, profile.descriptionLength)
    const isEdge = port.mode === 'access' && port.edge && capabilities.portfast !== false
    const body = [
      ...(description ? [`description "${description}"`] : []),
      ...memberLines(port, capabilities),
      ...(isEdge ? ['spanning-tree edge'] : []),
      ...(port.lag === null ? [] : [joinLine(port.lag, protocols.get(port.lag) ?? null)]),
      port.enabled ? 'no shutdown' : 'shutdown',
    ]
    return [
      { depth: 0, text: `interface ${port.name}`, source: port.source },
      ...body.map((text) => ({ depth: 1, text, source: port.source })),
    ]
  })
}

const joinLine = (lag: string, protocol: LagProtocol | null): string =>
  `lag ${/\d+$/.exec(lag)?.[0] ?? 1} mode ${protocol === 'static' ? 'static' : 'active'}`

/** A VLAN is joined before it becomes that of untagged frames, and VLAN 1 is left last, before others are forbidden. */
function memberLines(
  { mode, untagged, tagged, forbidden }: PortIntent,
  { forbiddenVlans }: Partial<Capabilities>,
): string[] {
  if (mode !== 'access' && mode !== 'tagged') return []
  const carried = mode === 'tagged' ? tagged : []
  const closed = forbiddenVlans === false ? [] : forbidden.filter((vid) => vid !== 1)
  const hasFirst = untagged === 1 || carried.includes(1)
  return [
    ...carried.map((vid) => `switchport hybrid allowed vlan add ${vid} tagged`),
    ...(untagged === null
      ? []
      : [`switchport hybrid allowed vlan add ${untagged} untagged`, `switchport hybrid pvid ${untagged}`]),
    ...(hasFirst ? [] : ['switchport hybrid allowed vlan remove 1']),
    ...closed.map((vid) => `switchport forbidden vlan add ${vid}`),
  ]
}

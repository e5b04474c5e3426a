/**
 * VLANs and ports in Cisco IOS, one port at a time and in full words. What differs between trains comes from
 * capabilities: where one is unknown, the line that another train would refuse is left out.
 */
import type { LagProtocol } from '../../model/entities.ts'
import type { Capabilities, ConfigLine, DeviceIntent, PlanSource, PortIntent, VlanIntent } from '../intent.ts'
import { formatNumbers } from '../ranges.ts'
import type { RenderProfile } from './profile.ts'
import { sanitiseDescription, vlanNames } from './sanitise.ts'

const RESERVED = [1002, 1003, 1004, 1005]

/** VLAN 1 exists and its name cannot be changed. */
export function renderVlans(
  intent: DeviceIntent,
  capabilities: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const vlans = intent.vlans.filter(({ vid }) => vid !== 1 && !RESERVED.includes(vid))
  const names = vlanNames(vlans, profile.vlanNameLength)
  const name = (vlan: VlanIntent) => names.get(vlan.vid) ?? ''
  // Snooping is on as it comes. Trains that only know a querier of all VLANs refuse the line, so it is sent where it is known.
  const queriers =
    capabilities.igmpQuerier === true
      ? vlans
          .filter(({ querier }) => querier)
          .map(({ vid, source }) => ({ depth: 0, text: `ip igmp snooping vlan ${vid} querier`, source }))
      : []
  if (capabilities.vlanDatabase !== true)
    return [
      ...vlans.flatMap((vlan) => [
        { depth: 0, text: `vlan ${vlan.vid}`, source: vlan.source },
        ...(name(vlan) ? [{ depth: 1, text: `name ${name(vlan)}`, source: vlan.source }] : []),
      ]),
      ...queriers,
    ]
  return [
    { depth: 0, text: 'vlan database', source: intent.source },
    ...(capabilities.vtp === false ? [] : [{ depth: 1, text: 'vtp transparent', source: intent.source }]),
    ...vlans.map((vlan) => ({
      depth: 1,
      text: `vlan ${vlan.vid}${name(vlan) ? ` name ${name(vlan)}` : ''}`,
      source: vlan.source,
    })),
    ...queriers,
  ]
}

export const renderPorts = (
  intent: DeviceIntent,
  capabilities: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] => {
  const lags = intent.ports.filter(({ protocol }) => protocol !== null)
  // A port whose lines differ from those of its LAG is not taken into it: the LAG comes first. The XL has none.
  const ports = intent.ports.filter(({ protocol }) => protocol === null)
  return [...(capabilities.channelGroup === false ? [] : lags), ...ports].flatMap((port) =>
    renderPort(
      port,
      lags.find(({ name }) => name === port.lag),
      capabilities,
      profile,
    ),
  )
}

function renderPort(
  port: PortIntent,
  lag: PortIntent | undefined,
  capabilities: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const description = sanitiseDescription(port.description, profile.descriptionLength)
  const body = [
    ...(description ? [`description ${description}`] : []),
    ...modeLines(lag ?? port, capabilities),
    ...(port.mode === 'access' && port.edge ? edgeLines(capabilities, profile) : []),
    ...(port.uplink && capabilities.dhcpSnooping ? ['ip dhcp snooping trust'] : []),
    ...(lag ? [memberLine(lag, capabilities)] : []),
    port.enabled ? 'no shutdown' : 'shutdown',
  ]
  return underSection(`interface ${port.name}`, body, port.source)
}

const groupModes: Readonly<Record<LagProtocol, string>> = { static: 'on', lacp: 'active', pagp: 'desirable' }

function memberLine({ name, protocol }: PortIntent, capabilities: Partial<Capabilities>): string {
  const number = /\d+$/.exec(name)?.[0] ?? '1'
  if (capabilities.channelGroup === false) return `port group ${number}`
  return `channel-group ${number} mode ${groupModes[protocol ?? 'static']}`
}

function modeLines(port: PortIntent, capabilities: Partial<Capabilities>): string[] {
  const fixed = capabilities.nonegotiate ? ['switchport nonegotiate'] : []
  switch (port.mode) {
    case 'access':
      return [
        'switchport mode access',
        ...(port.untagged === null ? [] : [`switchport access vlan ${port.untagged}`]),
        ...fixed,
      ]
    case 'tagged':
      return [
        ...(capabilities.trunkEncapsulation ? ['switchport trunk encapsulation dot1q'] : []),
        ...(port.untagged === null ? [] : [`switchport trunk native vlan ${port.untagged}`]),
        `switchport trunk allowed vlan ${allowedVlans(port, capabilities)}`,
        'switchport mode trunk',
        ...fixed,
      ]
    case 'routed':
      return ['no switchport']
    case 'unused':
      return []
  }
}

/** The native VLAN is carried too. Trains with a VLAN database refuse a list without VLAN 1 and the reserved ones. */
function allowedVlans(port: PortIntent, capabilities: Partial<Capabilities>): string {
  const carried = port.untagged === null ? port.tagged : [...port.tagged, port.untagged]
  return formatNumbers(capabilities.vlanDatabase ? [1, ...carried, ...RESERVED] : carried) || 'none'
}

function edgeLines(capabilities: Partial<Capabilities>, profile: RenderProfile): string[] {
  return [
    ...(capabilities.portfast === false ? [] : ['spanning-tree portfast']),
    ...(capabilities.bpduGuard ? ['spanning-tree bpduguard enable'] : []),
    ...(capabilities.stormControl
      ? [`storm-control broadcast level ${profile.broadcastLevel.toFixed(2)}`]
      : []),
    ...(capabilities.dhcpSnooping && profile.dhcpRate !== null
      ? [`ip dhcp snooping limit rate ${profile.dhcpRate}`]
      : []),
  ]
}

const underSection = (section: string, body: readonly string[], source: PlanSource | null): ConfigLine[] => [
  { depth: 0, text: section, source },
  ...body.map((text) => ({ depth: 1, text, source })),
]

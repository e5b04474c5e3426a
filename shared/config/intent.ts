/** What a device is for, in no vendor's words: the plan becomes this, drivers render it and read it back. */
import type { LagProtocol, PlanTable, PortMode } from '../model/entities.ts'

/** The dialects that are rendered, parsed and remediated. Chosen by probe or by device type, never by brand. */
export type Platform = 'cisco_ios' | 'hp_procurve' | 'netgear' | 'netgear_smart'

/** The plan row that is the reason for a line. `text` names it as people do: `outlet A12-1`. */
export interface PlanSource {
  readonly table: PlanTable
  readonly id: number
  readonly text: string
}

export interface VlanIntent {
  readonly vid: number
  readonly name: string
  /** Multicast goes only to ports that asked for it, and the switch asks who still wants it: the imaging bench. Absent: no. */
  readonly querier?: boolean
  readonly source: PlanSource | null
}

export interface PortIntent {
  /** Full interface name: FastEthernet0/1. */
  readonly name: string
  readonly mode: PortMode
  /** Access VLAN, or native VLAN of a tagged port; null: the device's default. */
  readonly untagged: number | null
  /** Ascending, without the untagged one. */
  readonly tagged: readonly number[]
  /** Never carried, nor learned (ProCurve's Forbid). Ascending; what a device cannot be told is left out of its list. */
  readonly forbidden: readonly number[]
  /** Set on a LAG: how its ends agree. Null: a port. */
  readonly protocol: LagProtocol | null
  /** Name of the LAG of which this is a member: it has no mode and no VLANs of its own then. */
  readonly lag: string | null
  /** An end device is expected: portfast, BPDU guard and the rest of the access profile. */
  readonly edge: boolean
  /** Leads towards the routers: trusted for DHCP, never shut by a push. */
  readonly uplink: boolean
  readonly enabled: boolean
  readonly description: string | null
  readonly source: PlanSource | null
}

export interface ManagementIntent {
  readonly vid: number
  readonly address: string
  readonly netmask: string
  readonly gateway: string | null
  readonly source: PlanSource | null
}

export interface DeviceIntent {
  readonly hostname: string
  readonly vlans: readonly VlanIntent[]
  readonly ports: readonly PortIntent[]
  readonly management: ManagementIntent | null
  readonly source: PlanSource | null
}

/**
 * What a device's software can do where trains differ. Facts of the type first, overridden by what a probe of the
 * very device answered (`device.capabilities`). Absent = unknown: render the form that works everywhere, or probe.
 */
export interface Capabilities {
  readonly interfaceRange: boolean
  /** VLANs are made in `vlan database` (EXEC), not by `vlan N` in configuration mode. */
  readonly vlanDatabase: boolean
  /** `switchport trunk encapsulation dot1q` exists and is needed before `mode trunk`. */
  readonly trunkEncapsulation: boolean
  /** Dynamic trunking exists, so `switchport nonegotiate` does. */
  readonly nonegotiate: boolean
  readonly bpduGuard: boolean
  readonly portfast: boolean
  /** `storm-control broadcast level N`. */
  readonly stormControl: boolean
  readonly dhcpSnooping: boolean
  readonly portSecurity: boolean
  readonly errdisableRecovery: boolean
  readonly lldp: boolean
  readonly vtp: boolean
  /** `channel-group N mode ...`; without, `port group N` and no LAG interface (2900XL, 3500XL). */
  readonly channelGroup: boolean
  readonly lacp: boolean
  /** `switchport forbidden vlan`; without, a port is only no member (NETGEAR smart). */
  readonly forbiddenVlans: boolean
  /** The switch can be an IGMP querier of one VLAN. */
  readonly igmpQuerier: boolean
  readonly macTableHyphen: boolean
}
export type Capability = keyof Capabilities

/** Every capability by name; a record, so that the compiler misses the one that is not there. */
const isCapability: Readonly<Record<Capability, true>> = {
  interfaceRange: true,
  vlanDatabase: true,
  trunkEncapsulation: true,
  nonegotiate: true,
  bpduGuard: true,
  portfast: true,
  stormControl: true,
  dhcpSnooping: true,
  portSecurity: true,
  errdisableRecovery: true,
  lldp: true,
  vtp: true,
  channelGroup: true,
  lacp: true,
  forbiddenVlans: true,
  igmpQuerier: true,
  macTableHyphen: true,
}
export const capabilityNames = Object.keys(isCapability) as readonly Capability[]

/** One line of a configuration as it will be sent, in full words. `depth` is its indentation level. */
export interface ConfigLine {
  readonly depth: number
  readonly text: string
  readonly source: PlanSource | null
}

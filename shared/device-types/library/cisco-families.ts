/**
 * Cisco families: what the software of each can do. Sources: Catalyst configuration guides and command references
 * of the family unless a line says "assumed: probed" (varies by train or known from practice only).
 */
import type { Family } from '../family.ts'

const console = { connector: 'rj-45', baud: 9600 } as const
/** Longest names IOS keeps: VLAN 32 (VTP), host 63 (RFC 1123 label), description 240. */
const names = { vlanName: 32, hostname: 63, description: 240 } as const

/** 2900XL/3500XL, 12.0(5)XU/WC: VLANs in `vlan database`, no DTP, `port security` and `port storm-control` forms. */
const xl = {
  interfaceRange: false,
  vlanDatabase: true,
  trunkEncapsulation: true, // ISL or dot1q
  nonegotiate: false, // no dynamic trunking at all
  bpduGuard: false, // assumed: probed
  portfast: true,
  stormControl: false, // has `port storm-control`, another command
  dhcpSnooping: false,
  portSecurity: false, // has `port security`, another command
  errdisableRecovery: false, // assumed: probed
  lldp: false,
  vtp: true,
  channelGroup: false, // has `port group`, another command
  lacp: false,
  macTableHyphen: true,
} as const
const xlLimits = { highestVid: 1001, stpInstances: 64, managementInterfaces: 1, ...names } as const

export const xl2900: Family = {
  platform: 'cisco_ios',
  capabilities: xl,
  limits: { ...xlLimits, vlans: 64 }, // 2900XL data sheet
  console,
}
export const xl3500: Family = {
  platform: 'cisco_ios',
  capabilities: xl,
  limits: { ...xlLimits, vlans: 250 }, // 3500XL data sheet
  console,
}

/** 2950, 12.1EA. `interface range` is missing from its first images, and a refused range loses a whole block. */
const c2950 = {
  vlanDatabase: false, // `vlan N` from 12.1(9)EA; assumed: probed
  trunkEncapsulation: false, // dot1q only: the command is rejected
  nonegotiate: true,
  bpduGuard: true, // from 12.1(6)EA2
  portfast: true,
  stormControl: true,
  portSecurity: true,
  errdisableRecovery: true,
  lldp: false,
  vtp: true,
  channelGroup: true, // LACP only in late 12.1EA: absent, to be probed
  macTableHyphen: true,
} as const

export const c2950si: Family = {
  platform: 'cisco_ios',
  capabilities: { ...c2950, dhcpSnooping: false },
  limits: { vlans: 64, stpInstances: 64, highestVid: 1001, managementInterfaces: 1, ...names },
  console,
}
/** DHCP snooping only in late 12.1EA: absent, to be probed. */
export const c2950ei: Family = {
  platform: 'cisco_ios',
  capabilities: c2950,
  limits: { vlans: 250, stpInstances: 64, highestVid: 4094, managementInterfaces: 1, ...names },
  console,
}

const late = {
  interfaceRange: true,
  vlanDatabase: false,
  nonegotiate: true,
  bpduGuard: true,
  portfast: true,
  stormControl: true,
  dhcpSnooping: true,
  portSecurity: true,
  errdisableRecovery: true,
  vtp: true,
  channelGroup: true,
  lacp: true,
} as const
const routed = { vlans: 1005, stpInstances: 128, highestVid: 4094, ...names } as const

export const c3550: Family = {
  platform: 'cisco_ios',
  capabilities: { ...late, trunkEncapsulation: true, lldp: false, macTableHyphen: true },
  limits: routed,
  console,
}
/** 3560 and 3750. LLDP from 12.2(37)SE and the hyphen lost in 12.2(5x): absent, to be probed. */
export const c3560: Family = {
  platform: 'cisco_ios',
  capabilities: { ...late, trunkEncapsulation: true },
  limits: routed,
  console,
}
export const c2960: Family = {
  platform: 'cisco_ios',
  capabilities: { ...late, trunkEncapsulation: false },
  limits: { vlans: 255, stpInstances: 128, highestVid: 4094, ...names },
  console,
}
/** 2960S/X/L/CX and Catalyst 1000: 12.2(53)SE and later, so LLDP and the table without its hyphen. */
export const c2960late: Family = {
  platform: 'cisco_ios',
  capabilities: {
    ...{ ...late, trunkEncapsulation: false, lldp: true, macTableHyphen: false },
    igmpQuerier: true, // assumed: a refusal is learned from
  },
  limits: { stpInstances: 128, highestVid: 4094, ...names }, // VLAN count varies by licence: not stated
  console,
}
/** 3650, 3850, 9200, 9300: IOS-XE, dot1q only. */
export const iosXe: Family = { ...c2960late, limits: { highestVid: 4094, ...names } }

/** SG/CBS small business: a dialect of its own that no driver renders. Baud assumed: probed. */
export const smallBusiness: Family = {
  platform: null,
  capabilities: {},
  limits: { highestVid: 4094 },
  console: { connector: 'rj-45', baud: 115200 },
}

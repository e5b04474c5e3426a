/**
 * What tells which capabilities a device's software has: questions that are asked, and refusals that are learned
 * from. As data of a driver; read by ../driver-engine/probe-capabilities.ts and ../services/push/learn-capability.ts.
 */
import type { Capability } from '../../shared/config/intent.ts'
import type { Evidence } from './evidence.ts'

/** A `show` command of EXEC that changes nothing, and what its answer tells. */
export interface Probe {
  readonly capability: Capability
  /** One of the driver's version commands is not asked again: its answer is known from the identification. */
  readonly command: string
  /** In the answer: it is there. Without either pattern any answer that is no refusal says so. */
  readonly present?: RegExp
  /** In the answer: it is not there. */
  readonly absent?: RegExp
  /** A refusal of the command itself tells nothing. */
  readonly isRefusalSilent?: boolean
  /** Also where the type tells: there the software differs within one model. */
  readonly always?: boolean
  readonly evidence: Evidence
}

/** A refused line, and what the software therefore has or has not. */
export interface RefusalRule {
  readonly line: RegExp
  /** The line's depth, where the same words mean another thing elsewhere. */
  readonly depth?: number
  /** The complaint; by default that the words are unknown. */
  readonly complaint?: RegExp
  readonly capability: Capability
  readonly value: boolean
  /** Learned before from a line that is now written elsewhere: not known any more. */
  readonly forgets?: readonly Capability[]
  /** Ends "this software ...". */
  readonly says: string
}

/** Of Catalysts; sources: command references of the families, by train. What is `assumed` is harmless when wrong. */
export const ciscoProbes: readonly Probe[] = [
  // `vlan N` in configuration mode is told to be there from 12.1(9)EA on; before, only the database.
  {
    capability: 'vlanDatabase',
    command: 'show version',
    present: /\bVersion 12\.(0\(|1\([0-8]\)EA)/,
    absent: /\bVersion (12\.[2-9]|1[5-9]\.)/,
    always: true,
    evidence: 'assumed',
  },
  {
    capability: 'interfaceRange',
    command: 'show version',
    absent: /\bVersion 12\.0\(/,
    present: /\bVersion (12\.[2-9]|1[5-9]\.)/,
    evidence: 'assumed',
  },
  // A 2950 prints `802.1Q`, models with a choice `802.1Q,ISL`.
  {
    capability: 'trunkEncapsulation',
    command: 'show interfaces capabilities | include encap',
    present: /encap\w*\.? type:.*ISL/i,
    absent: /encap\w*\.? type:\s*802\.1Q\s*$/im,
    isRefusalSilent: true,
    evidence: 'documented',
  },
  { capability: 'nonegotiate', command: 'show dtp', evidence: 'assumed' },
  {
    capability: 'bpduGuard',
    command: 'show spanning-tree summary | include BPDU',
    present: /BPDU ?Guard/i,
    isRefusalSilent: true,
    evidence: 'documented',
  },
  {
    capability: 'stormControl',
    command: 'show storm-control | include Interface',
    evidence: 'documented',
  },
  { capability: 'dhcpSnooping', command: 'show ip dhcp snooping', evidence: 'documented' },
  { capability: 'portSecurity', command: 'show port-security', evidence: 'documented' },
  { capability: 'errdisableRecovery', command: 'show errdisable recovery', evidence: 'documented' },
  { capability: 'lldp', command: 'show lldp', evidence: 'documented' },
  { capability: 'vtp', command: 'show vtp status', evidence: 'documented' },
  // `show lacp` came with LACP itself, in 12.1(14)EA1 on the 2950.
  { capability: 'lacp', command: 'show lacp counters', evidence: 'assumed' },
  { capability: 'macTableHyphen', command: 'show mac-address-table aging-time', evidence: 'documented' },
]

const lacks = (line: RegExp, capability: Capability, what: string): RefusalRule => ({
  line,
  capability,
  value: false,
  says: `has no ${what}`,
})

export const ciscoRefusals: readonly RefusalRule[] = [
  lacks(/^spanning-tree (portfast )?bpduguard\b/, 'bpduGuard', 'BPDU guard'),
  lacks(/^spanning-tree portfast$/, 'portfast', 'PortFast'),
  lacks(/^storm-control\b/, 'stormControl', 'storm control by level'),
  lacks(/^ip dhcp snooping\b/, 'dhcpSnooping', 'DHCP snooping'),
  lacks(/^switchport nonegotiate$/, 'nonegotiate', '"switchport nonegotiate"'),
  lacks(/^switchport trunk encapsulation\b/, 'trunkEncapsulation', 'choice of the trunk encapsulation'),
  lacks(/^errdisable recovery\b/, 'errdisableRecovery', 'recovery from err-disable'),
  lacks(/^switchport port-security\b/, 'portSecurity', '"switchport port-security"'),
  lacks(/^lldp\b/, 'lldp', 'LLDP'),
  lacks(/^vtp (mode )?transparent$/, 'vtp', 'VTP mode to be set there'),
  lacks(/^channel-group \d+ mode (active|passive)$/, 'lacp', 'LACP'),
  lacks(/^ip igmp snooping vlan \d+ querier$/, 'igmpQuerier', 'IGMP querier of one VLAN'),
  lacks(/^interface range\b/, 'interfaceRange', '"interface range"'),
  {
    // Above 1001 it is the number that may be refused.
    line: /^vlan (\d{1,3}|100[01])$/,
    depth: 0,
    capability: 'vlanDatabase',
    value: true,
    forgets: ['vtp'],
    says: 'makes VLANs in "vlan database" only',
  },
  lacks(/^vlan database$/, 'vlanDatabase', '"vlan database"'),
  {
    line: /^switchport mode trunk$/,
    complaint: /trunk encapsulation is "?Auto/i,
    capability: 'trunkEncapsulation',
    value: true,
    says: 'wants the trunk encapsulation to be told',
  },
]

/**
 * The switches that can be emulated, as data: what each train accepts and how it introduces itself. Texts follow
 * public captures of the same images; they are synthetic all the same, and prove nothing about a real device.
 */
export type Feature =
  | 'interfaceRange'
  | 'vlanConfig'
  | 'vlanDatabase'
  | 'trunkEncapsulation'
  | 'dynamicTrunking'
  | 'bpduGuard'
  | 'portSecurity'
  | 'stormLevel'
  | 'dhcpSnooping'
  | 'lacp'
  | 'errdisable'
  | 'lldp'
  | 'doCommand'
  | 'routing'
  | 'macTableHyphen'
  | 'macTableSpace'
  | 'managementCommand'
  | 'inventory'
  | 'archive'
  /** Prints `spanning-tree portfast edge`. */
  | 'portfastEdge'
  /** Wants an enable secret before it gives a prompt the first time, and looks for its configuration meanwhile. */
  | 'plugAndPlay'

export interface Model {
  readonly name: string
  readonly features: ReadonlySet<Feature>
  /** `12.1`: the line `version` of the configuration. */
  readonly version: string
  readonly image: string
  readonly release: string
  readonly serial: string
  /** Base MAC as `show version` prints it. */
  readonly mac: string
  readonly fast: number
  readonly gigabit: number
  /** Where the ports are named otherwise than by slot 0. */
  readonly ports?: readonly string[]
  /** In the configuration as it comes. */
  readonly factoryLines?: readonly (readonly [key: string, line: string])[]
  readonly highestVid: number
  readonly maxVlans: number
  /** `Vlan` or, on the XL, `VLAN`. */
  readonly svi: string
  /** Its boot loader knows `load_helper`. */
  readonly hasHelper: boolean
  /** Before the hardware lines of `show version`. */
  readonly title: string
  readonly hardware: (model: Model) => string
  /** Trunk mode of a port nobody configured. */
  readonly defaultMode: string
}

const hardware2950 = (
  m: Model,
) => `cisco ${m.name} (RC32300) processor (revision F0) with 19912K bytes of memory.
Processor board ID ${m.serial}
Last reset from system-reset
Running Standard Image
${m.fast} FastEthernet/IEEE 802.3 interface(s)
${m.gigabit} Gigabit Ethernet/IEEE 802.3 interface(s)

32K bytes of flash-simulated non-volatile configuration memory.
Base ethernet MAC Address: ${m.mac}
Motherboard assembly number: 73-9102-03
Power supply part number: 34-0965-01
Motherboard serial number: FOC09205LA5
Model revision number: F0
Motherboard revision number: A0
Model number: ${m.name}
System serial number: ${m.serial}
Configuration register is 0xF`

const hardwareXl = (
  m: Model,
) => `cisco ${m.name} (PowerPC403) processor (revision 0x01) with 16384K/1024K bytes of memory.
Processor board ID ${m.serial}, with hardware revision 0x00
Last reset from power-on

Processor is running Enterprise Edition Software
Cluster command switch capable
Cluster member switch capable
${m.fast} FastEthernet/IEEE 802.3 interface(s)
${m.gigabit} Gigabit Ethernet/IEEE 802.3 interface(s)

32K bytes of flash-simulated non-volatile configuration memory.
Base ethernet MAC Address: ${m.mac}
Motherboard assembly number: 73-3906-08
Power supply part number: 34-0971-01
Motherboard serial number: FAB04301A2B
Power supply serial number: PHI041901CR
Model revision number: A0
Motherboard revision number: B0
Model number: ${m.name}
System serial number: ${m.serial}
Configuration register is 0xF`

const hardware3560 = (
  m: Model,
) => `cisco ${m.name} (PowerPC405) processor (revision G0) with 122880K/8184K bytes of memory.
Processor board ID ${m.serial}
Last reset from power-on
1 Virtual Ethernet interface
${m.fast} FastEthernet interfaces
${m.gigabit} Gigabit Ethernet interfaces
The password-recovery mechanism is enabled.

512K bytes of flash-simulated non-volatile configuration memory.
Base ethernet MAC Address       : ${m.mac}
Motherboard assembly number     : 73-9875-05
Motherboard serial number       : FOC1107ABCD
Model revision number           : G0
Motherboard revision number     : A0
Model number                    : ${m.name}
System serial number            : ${m.serial}
Hardware Board Revision Number  : 0x01


Switch   Ports  Model              SW Version              SW Image
------   -----  -----              ----------              ----------
*    1   ${m.fast + m.gigabit}     ${m.name.padEnd(18)} ${m.release.padEnd(23)} ${m.image}


Configuration register is 0xF`

const hardwareXe = (m: Model) => `cisco ${m.name} (ARM64) processor with 523719K/3071K bytes of memory.
Processor board ID ${m.serial}
1 Virtual Ethernet interface
${m.gigabit} Gigabit Ethernet interfaces
2048K bytes of non-volatile configuration memory.
2013580K bytes of physical memory.
819200K bytes of Crash Files at crashinfo:.
1941504K bytes of Flash at flash:.

Base Ethernet MAC Address          : ${m.mac}
Motherboard Assembly Number        : 73-18699-03
Motherboard Serial Number          : FDO2612ABCD
Model Revision Number              : A0
Motherboard Revision Number        : A0
Model Number                       : ${m.name}
System Serial Number               : ${m.serial}
CLEI Code Number                   :


Switch Ports Model              SW Version        SW Image              Mode
------ ----- -----              ----------        ----------            ----
*    1 ${m.gigabit}    ${m.name.padEnd(18)} ${m.release.padEnd(17)} ${m.image.padEnd(21)} INSTALL


Configuration register is 0x102`

const portsOfMember = (member: number): string[] => [
  ...Array.from({ length: 24 }, (_, i) => `GigabitEthernet${member}/0/${i + 1}`),
  ...Array.from({ length: 4 }, (_, i) => `GigabitEthernet${member}/1/${i + 1}`),
]

/** 17: no choice of encapsulation, no VLAN database, `portfast edge`, and a dialog that wants a secret. */
const c9200l = {
  name: 'C9200L-24P-4G',
  hasHelper: false,
  features: new Set<Feature>([
    'interfaceRange',
    'vlanConfig',
    'dynamicTrunking',
    'bpduGuard',
    'portSecurity',
    'stormLevel',
    'dhcpSnooping',
    'errdisable',
    'lldp',
    'doCommand',
    'macTableSpace',
    'inventory',
    'archive',
    'portfastEdge',
    'plugAndPlay',
  ]),
  version: '17.9',
  image: 'CAT9K_LITE_IOSXE',
  release: '17.09.04a',
  serial: 'JAE26120ABC',
  mac: '4c:ec:0f:12:34:00',
  fast: 0,
  gigabit: 28,
  ports: portsOfMember(1),
  factoryLines: [
    ['switch 1 provision', 'switch 1 provision c9200l-24p-4g'],
    ['platform punt-keepalive', 'no platform punt-keepalive disable-kernel-core'],
  ],
  highestVid: 4094,
  maxVlans: 1005,
  svi: 'Vlan',
  title: `Cisco IOS XE Software, Version 17.09.04a
Cisco IOS Software [Cupertino], Catalyst L3 Switch Software (CAT9K_LITE_IOSXE), Version 17.9.4a, RELEASE SOFTWARE (fc3)
Technical Support: http://www.cisco.com/techsupport
Copyright (c) 1986-2023 by Cisco Systems, Inc.
Compiled Fri 20-Oct-23 10:33 by mcpre

ROM: IOS-XE ROMMON
BOOTLDR: System Bootstrap, Version 17.9.1r [FC13], RELEASE SOFTWARE (P)`,
  hardware: hardwareXe,
  defaultMode: 'dynamic auto',
} as const satisfies Model

export const models = {
  '9200l': c9200l,
  /** Two of them that are one switch: the ports of the second begin with 2. */
  '9200l-stack': {
    ...c9200l,
    gigabit: 56,
    ports: [1, 2].flatMap(portsOfMember),
    factoryLines: [...c9200l.factoryLines, ['switch 2 provision', 'switch 2 provision c9200l-24p-4g']],
  },
  /** 12.1: both ways of making VLANs, no encapsulation command, 64 VLANs. */
  '2950-48': {
    name: 'WS-C2950T-48-SI',
    features: new Set<Feature>([
      'interfaceRange',
      'vlanConfig',
      'vlanDatabase',
      'dynamicTrunking',
      'bpduGuard',
      'portSecurity',
      'stormLevel',
      'errdisable',
      'macTableHyphen',
      'macTableSpace',
    ]),
    version: '12.1',
    image: 'C2950-I6Q4L2-M',
    release: '12.1(22)EA13',
    serial: 'FHK0922W0JC',
    mac: '00:14:69:CE:67:40',
    fast: 48,
    gigabit: 2,
    highestVid: 4094,
    maxVlans: 64,
    svi: 'Vlan',
    hasHelper: true,
    title: `Cisco Internetwork Operating System Software
IOS (tm) C2950 Software (C2950-I6Q4L2-M), Version 12.1(22)EA13, RELEASE SOFTWARE (fc2)
Technical Support: http://www.cisco.com/techsupport
Copyright (c) 1986-2009 by cisco Systems, Inc.
Compiled Fri 27-Feb-09 22:20 by amvarma
Image text-base: 0x80010000, data-base: 0x80680000

ROM: Bootstrap program is C2950 boot loader`,
    hardware: hardware2950,
    defaultMode: 'dynamic desirable',
  },
  /** 12.0: VLANs only in `vlan database`, no `interface range`, hardly any edge protection. */
  '3548xl': {
    name: 'WS-C3548-XL',
    features: new Set<Feature>(['vlanDatabase', 'trunkEncapsulation', 'macTableHyphen', 'managementCommand']),
    version: '12.0',
    image: 'C3500XL-C3H2S-M',
    release: '12.0(5)WC17',
    serial: 'FOC0436X0AB',
    mac: '00:02:B9:84:5C:00',
    fast: 48,
    gigabit: 2,
    highestVid: 1005,
    maxVlans: 250,
    svi: 'VLAN',
    hasHelper: true,
    title: `Cisco Internetwork Operating System Software
IOS (tm) C3500XL Software (C3500XL-C3H2S-M), Version 12.0(5)WC17, RELEASE SOFTWARE (fc1)
Copyright (c) 1986-2007 by cisco Systems, Inc.
Compiled Tue 13-Feb-07 15:04 by antonino
Image text-base: 0x00003000, data-base: 0x00352924

ROM: Bootstrap program is C3500XL boot loader`,
    hardware: hardwareXl,
    defaultMode: 'access',
  },
  /** 12.2: the encapsulation has to be set before a port may become a tagged link. */
  '3560': {
    name: 'WS-C3560-48TS',
    features: new Set<Feature>([
      'interfaceRange',
      'vlanConfig',
      'vlanDatabase',
      'trunkEncapsulation',
      'dynamicTrunking',
      'bpduGuard',
      'portSecurity',
      'stormLevel',
      'dhcpSnooping',
      'lacp',
      'errdisable',
      'lldp',
      'doCommand',
      'routing',
      'macTableHyphen',
      'macTableSpace',
      'inventory',
      'archive',
    ]),
    version: '12.2',
    image: 'C3560-IPBASE-M',
    release: '12.2(55)SE12',
    serial: 'FDO1108X1YZ',
    mac: '00:1B:54:2A:91:80',
    fast: 48,
    gigabit: 4,
    highestVid: 4094,
    maxVlans: 1005,
    svi: 'Vlan',
    hasHelper: false,
    title: `Cisco IOS Software, C3560 Software (C3560-IPBASE-M), Version 12.2(55)SE12, RELEASE SOFTWARE (fc2)
Technical Support: http://www.cisco.com/techsupport
Copyright (c) 1986-2017 by Cisco Systems, Inc.
Compiled Thu 28-Sep-17 02:29 by prod_rel_team
Image text-base: 0x01000000, data-base: 0x02F00000

ROM: Bootstrap program is C3560 boot loader
BOOTLDR: C3560 Boot Loader (C3560-HBOOT-M) Version 12.2(25r)SEC, RELEASE SOFTWARE (fc4)`,
    hardware: hardware3560,
    defaultMode: 'dynamic auto',
  },
} as const satisfies Record<string, Model>

export type ModelName = keyof typeof models

/** Front-panel order. */
export const physicalPorts = (model: Model): readonly string[] =>
  model.ports ?? [
    ...Array.from({ length: model.fast }, (_, i) => `FastEthernet0/${i + 1}`),
    ...Array.from({ length: model.gigabit }, (_, i) => `GigabitEthernet0/${i + 1}`),
  ]

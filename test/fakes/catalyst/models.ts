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
  | 'errdisable'
  | 'lldp'
  | 'doCommand'
  | 'routing'
  | 'macTableHyphen'
  | 'macTableSpace'
  | 'managementCommand'
  | 'inventory'
  | 'archive'

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
  readonly highestVid: number
  readonly maxVlans: number
  /** `Vlan` or, on the XL, `VLAN`. */
  readonly svi: string
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

export const models = {
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
export const physicalPorts = (model: Model): string[] => [
  ...Array.from({ length: model.fast }, (_, i) => `FastEthernet0/${i + 1}`),
  ...Array.from({ length: model.gigabit }, (_, i) => `GigabitEthernet0/${i + 1}`),
]

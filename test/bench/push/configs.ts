/** Configurations of an event, generated: every port described, in its VLAN, protected. */
export interface BenchLine {
  readonly depth: number
  readonly text: string
}

const base: readonly string[] = [
  'hostname sw-hall-2',
  'no ip domain-lookup',
  'service password-encryption',
  'ip dhcp snooping',
  'no ip dhcp snooping information option',
  'errdisable recovery cause bpduguard',
  'errdisable recovery cause psecure-violation',
  'errdisable recovery interval 60',
  'spanning-tree mode rapid-pvst',
  'spanning-tree extend system-id',
]

const management: readonly BenchLine[] = [
  { depth: 0, text: 'interface Vlan999' },
  { depth: 1, text: 'ip address 10.3.99.2 255.255.255.0' },
  { depth: 1, text: 'no shutdown' },
  { depth: 0, text: 'ip default-gateway 10.3.99.1' },
  { depth: 0, text: 'line con 0' },
  { depth: 1, text: 'logging synchronous' },
  { depth: 1, text: 'exec-timeout 0 0' },
  { depth: 0, text: 'line vty 0 4' },
  { depth: 1, text: 'login' },
  { depth: 1, text: 'transport input telnet' },
  { depth: 1, text: 'logging synchronous' },
  { depth: 1, text: 'exec-timeout 10 0' },
]

const stand = (port: number): string => `${'ABCDEF'[port % 6]}${10 + port}`

/** The access profile of an event, on a 24-port switch. */
const shortPort = (port: number): string[] => [
  `description Stand ${stand(port)} outlet ${stand(port)}-1`,
  'switchport mode access',
  `switchport access vlan ${100 + port}`,
  'switchport nonegotiate',
  'storm-control broadcast level 2.00',
  'no cdp enable',
  'spanning-tree portfast',
  'spanning-tree bpduguard enable',
  'no shutdown',
]

const fullPort = (port: number): string[] => [
  `description Stand ${stand(port)} outlet ${stand(port)}-1 panel P${1 + (port % 2)}-${port} Chambre de metiers et artisanat`,
  'switchport',
  'switchport trunk encapsulation dot1q',
  'switchport trunk native vlan 998',
  'switchport mode access',
  `switchport access vlan ${100 + port}`,
  'switchport nonegotiate',
  'switchport protected',
  'switchport port-security',
  'switchport port-security maximum 3',
  'switchport port-security violation restrict',
  'switchport port-security aging time 5',
  'switchport port-security aging type inactivity',
  'ip dhcp snooping limit rate 15',
  'storm-control broadcast level 2.00',
  'storm-control action trap',
  'load-interval 30',
  'mls qos trust cos',
  'speed auto',
  'duplex auto',
  'no lldp transmit',
  'no lldp receive',
  'no cdp enable',
  'spanning-tree portfast',
  'spanning-tree bpduguard enable',
]

const ports = (count: number, linesOf: (port: number) => string[]): BenchLine[] =>
  Array.from({ length: count }, (_, i) => [
    { depth: 0, text: `interface FastEthernet0/${i + 1}` },
    ...linesOf(i + 1).map((text) => ({ depth: 1, text })),
  ]).flat()

const globals = base.map((text) => ({ depth: 0, text }))

/** 250 lines. */
export const shortConfig = (): BenchLine[] => [...globals, ...ports(24, shortPort)]

/** 1 270 lines and 36 kB: everything an access port can be given. */
export const fullConfig = (): BenchLine[] => [...globals, ...ports(48, fullPort), ...management]

/** VLANs that are there before, so that none has to be made on the way. */
export const benchVlans: Readonly<Record<number, string>> = Object.fromEntries(
  Array.from({ length: 48 }, (_, i) => [101 + i, `STAND-${i + 1}`]),
)

/** The text as a file would hold it. */
export const configText = (lines: readonly BenchLine[]): string =>
  lines.map(({ depth, text }) => ' '.repeat(depth) + text).join('\n')

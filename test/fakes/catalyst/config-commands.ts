/**
 * The configuration commands an emulated switch knows, as data. A command is stored under the keywords before its
 * first parameter (`switchport access vlan`), so a second one replaces the first; `many` keeps each.
 */
import type { Feature } from './models.ts'

export interface ConfigCommand {
  readonly syntax: string
  readonly needs?: Feature
  /** Refused where the model has this: an XL form that later trains dropped. */
  readonly unless?: Feature
  /** Kept side by side instead of replaced. */
  readonly many?: boolean
  /** On unless negated: the running configuration shows `no ...` or nothing. */
  readonly isOn?: boolean
  /** The value nobody sees in the running configuration. */
  readonly hidden?: string
  /** Does more than store itself: see configure.ts. */
  readonly effect?: Effect
}

export type Effect =
  | 'hostname'
  | 'secret'
  | 'password'
  | 'interface'
  | 'range'
  | 'line'
  | 'vlan'
  | 'vlanName'
  | 'accessVlan'
  | 'allowedVlans'
  | 'addedVlans'
  | 'mode'
  | 'nonegotiate'
  | 'portfast'
  | 'channelGroup'
  | 'vtp'
  | 'banner'
  | 'do'
  | 'address'
  | 'exit'
  | 'end'
  | 'none'

export const globalCommands: readonly ConfigCommand[] = [
  { syntax: 'hostname WORD', effect: 'hostname' },
  { syntax: 'interface range LINE', effect: 'range', needs: 'interfaceRange' },
  { syntax: 'interface IFACE', effect: 'interface' },
  { syntax: 'line {console|con} <0-0>', effect: 'line' },
  { syntax: 'line vty <0-15>', effect: 'line' },
  { syntax: 'line vty <0-15> <0-15>', effect: 'line' },
  { syntax: 'vlan VLAN', effect: 'vlan', needs: 'vlanConfig' },
  { syntax: 'enable secret LINE', effect: 'secret' },
  { syntax: 'enable password LINE', effect: 'password' },
  { syntax: 'service password-encryption' },
  { syntax: 'service pad', isOn: true },
  { syntax: 'service timestamps debug LINE' },
  { syntax: 'service timestamps log LINE' },
  { syntax: 'ip domain-lookup', isOn: true },
  { syntax: 'ip domain-name WORD' },
  { syntax: 'ip subnet-zero' },
  { syntax: 'ip classless' },
  { syntax: 'ip routing', needs: 'routing' },
  { syntax: 'ip default-gateway IP' },
  { syntax: 'ip route IP IP IP', many: true, needs: 'routing' },
  { syntax: 'ip name-server IP', many: true },
  { syntax: 'ip http server', isOn: true },
  { syntax: 'ip dhcp snooping', needs: 'dhcpSnooping' },
  { syntax: 'ip dhcp snooping vlan LINE', effect: 'addedVlans', needs: 'dhcpSnooping' },
  { syntax: 'ip dhcp snooping information option', isOn: true, needs: 'dhcpSnooping' },
  { syntax: 'ip igmp snooping vlan <1-4094> querier', many: true },
  { syntax: 'logging console', isOn: true },
  {
    syntax:
      'logging console {emergencies|alerts|critical|errors|warnings|notifications|informational|debugging}',
  },
  { syntax: 'logging buffered <4096-65536>' },
  { syntax: 'logging IP', many: true },
  {
    syntax:
      'errdisable recovery cause {all|bpduguard|psecure-violation|dhcp-rate-limit|loopback|udld|link-flap}',
    many: true,
    needs: 'errdisable',
  },
  { syntax: 'errdisable recovery interval <30-86400>', needs: 'errdisable' },
  { syntax: 'spanning-tree mode {pvst|rapid-pvst|mst}', needs: 'bpduGuard' },
  { syntax: 'spanning-tree extend system-id', needs: 'bpduGuard' },
  { syntax: 'spanning-tree portfast bpduguard default', needs: 'bpduGuard' },
  { syntax: 'spanning-tree portfast default', needs: 'bpduGuard' },
  { syntax: 'spanning-tree vlan LINE', many: true },
  { syntax: 'vtp mode {server|client|transparent}', effect: 'vtp', needs: 'vlanConfig' },
  { syntax: 'vtp domain WORD', effect: 'vtp', needs: 'vlanConfig' },
  { syntax: 'cdp run', isOn: true },
  { syntax: 'lldp run', needs: 'lldp' },
  { syntax: 'username WORD LINE', many: true },
  { syntax: 'snmp-server community WORD LINE', many: true },
  { syntax: 'snmp-server location LINE' },
  { syntax: 'snmp-server contact LINE' },
  { syntax: 'ntp server IP', many: true },
  { syntax: 'ntp clock-period <1-99999999>' },
  { syntax: 'clock timezone LINE' },
  { syntax: 'aaa new-model' },
  { syntax: 'banner motd LINE', effect: 'banner' },
  { syntax: 'do LINE', effect: 'do', needs: 'doCommand' },
  { syntax: 'exit', effect: 'exit' },
  { syntax: 'end', effect: 'end' },
]

export const interfaceCommands: readonly ConfigCommand[] = [
  { syntax: 'description LINE' },
  { syntax: 'shutdown' },
  { syntax: 'switchport', isOn: true, needs: 'routing' },
  { syntax: 'switchport mode {access|trunk}', effect: 'mode' },
  { syntax: 'switchport mode multi', effect: 'mode', unless: 'dynamicTrunking' },
  { syntax: 'switchport mode dynamic {auto|desirable}', effect: 'mode', needs: 'dynamicTrunking' },
  { syntax: 'switchport access vlan VLAN', effect: 'accessVlan', hidden: '1' },
  { syntax: 'switchport trunk native vlan VLAN', hidden: '1' },
  { syntax: 'switchport trunk allowed vlan LINE', effect: 'allowedVlans' },
  { syntax: 'switchport trunk encapsulation {dot1q|isl}', needs: 'trunkEncapsulation' },
  { syntax: 'switchport nonegotiate', effect: 'nonegotiate', needs: 'dynamicTrunking' },
  { syntax: 'switchport voice vlan VLAN', needs: 'dynamicTrunking' },
  { syntax: 'switchport protected', needs: 'dynamicTrunking' },
  { syntax: 'switchport port-security', needs: 'portSecurity' },
  { syntax: 'switchport port-security maximum <1-132>', needs: 'portSecurity', hidden: '1' },
  {
    syntax: 'switchport port-security violation {protect|restrict|shutdown}',
    needs: 'portSecurity',
    hidden: 'shutdown',
  },
  { syntax: 'switchport port-security aging time <0-1440>', needs: 'portSecurity' },
  {
    syntax: 'switchport port-security aging type {absolute|inactivity}',
    needs: 'portSecurity',
    hidden: 'absolute',
  },
  { syntax: 'port security', unless: 'portSecurity' },
  { syntax: 'port security max-mac-count <1-132>', unless: 'portSecurity' },
  { syntax: 'port protected', unless: 'portSecurity' },
  {
    syntax: 'port storm-control broadcast threshold rising <0-250000> falling <0-250000>',
    unless: 'stormLevel',
  },
  { syntax: 'storm-control broadcast level WORD', needs: 'stormLevel' },
  { syntax: 'storm-control broadcast level WORD WORD', needs: 'stormLevel' },
  { syntax: 'storm-control action {shutdown|trap}', needs: 'stormLevel' },
  { syntax: 'spanning-tree portfast edge', effect: 'portfast', needs: 'portfastEdge' },
  { syntax: 'spanning-tree portfast', effect: 'portfast' },
  { syntax: 'spanning-tree bpduguard {enable|disable}', needs: 'bpduGuard' },
  { syntax: 'spanning-tree bpdufilter {enable|disable}', needs: 'bpduGuard' },
  { syntax: 'ip dhcp snooping trust', needs: 'dhcpSnooping' },
  { syntax: 'ip dhcp snooping limit rate <1-2048>', needs: 'dhcpSnooping' },
  { syntax: 'cdp enable', isOn: true },
  { syntax: 'lldp transmit', isOn: true, needs: 'lldp' },
  { syntax: 'lldp receive', isOn: true, needs: 'lldp' },
  { syntax: 'speed {10|100|1000|auto}', hidden: 'auto' },
  { syntax: 'duplex {auto|full|half}', hidden: 'auto' },
  {
    syntax: 'channel-group <1-48> mode {on|auto|desirable}',
    effect: 'channelGroup',
    needs: 'dynamicTrunking',
  },
  { syntax: 'channel-group <1-48> mode {active|passive}', effect: 'channelGroup', needs: 'lacp' },
  { syntax: 'channel-group', effect: 'channelGroup', needs: 'dynamicTrunking' },
  { syntax: 'port group', effect: 'channelGroup', unless: 'dynamicTrunking' },
  { syntax: 'port group <1-12>', effect: 'channelGroup', unless: 'dynamicTrunking' },
  { syntax: 'mls qos trust {cos|dscp}', needs: 'dynamicTrunking' },
  { syntax: 'load-interval <30-600>' },
  { syntax: 'ip address IP IP', effect: 'address' },
  { syntax: 'ip route-cache', isOn: true },
  { syntax: 'ip directed-broadcast', isOn: true },
  { syntax: 'management', effect: 'none', needs: 'managementCommand' },
]

export const lineCommands: readonly ConfigCommand[] = [
  { syntax: 'password LINE', effect: 'password' },
  { syntax: 'login' },
  { syntax: 'login local' },
  { syntax: 'logging synchronous' },
  { syntax: 'exec-timeout <0-35791>' },
  { syntax: 'exec-timeout <0-35791> <0-2147483>' },
  { syntax: 'length <0-512>' },
  { syntax: 'width <0-512>' },
  { syntax: 'history size <0-256>' },
  { syntax: 'transport input {none|telnet|ssh|all}' },
  { syntax: 'privilege level <0-15>' },
  { syntax: 'speed <300-115200>' },
  { syntax: 'stopbits {1|2}' },
]

export const vlanCommands: readonly ConfigCommand[] = [
  { syntax: 'name WORD', effect: 'vlanName' },
  { syntax: 'state {active|suspend}', effect: 'none' },
  { syntax: 'shutdown', effect: 'none' },
]

/**
 * HP ProCurve (25xx, 26xx, 28xx, 2910 ...). Surprising: membership is written in the VLAN (`vlan 10 / untagged 1-8`),
 * a port is untagged in one VLAN at most and leaves the former one by itself, and "trunk" means link aggregation.
 */
import { generic } from './generic.ts'
import type { Grammar } from './grammar.ts'

const port = /^interface /
const vlan = /^vlan \d+$/

export const hpProcurve: Grammar = Object.freeze({
  ...generic,
  name: 'hp_procurve',
  ignore: [
    /^[!#;]/,
    /^Running configuration/,
    /^Startup configuration/,
    /^configure( terminal)?$/,
    /^write memory$/,
    /^end$/,
    /^[\w .-]+(\([\w-]+\))?[#>] *(show |sh |terminal |conf|copy |wr|exit|no page|$)/,
  ],
  blocks: [{ start: /^banner \S+ (")(?!.*"$)/, end: null }],
  sections: [
    {
      open: /^interface /,
      body: /^(name|disable|enable|speed-duplex|flow-control|lacp|unknown-vlans|broadcast-limit|rate-limit|mdix-mode|power|untagged|tagged|forbid|dhcp-snooping|gvrp|monitor|bandwidth|qos|ip (address|access-group)|exit)\b/,
    },
    {
      open: /^vlan \d+$/,
      body: /^(name|untagged|tagged|forbid|auto|ip (address|helper-address|igmp|access-group|proxy|rip|ospf|irdp|dhcp)|ipv6|qos|voice|jumbo|monitor|dhcp-snooping|connection-rate)\b/,
    },
    { open: /^device-profile name /, body: /^(tagged-vlan|untagged-vlan|cos|ingress|egress|poe|speed)/ },
  ],
  verbatim: /^name /,
  spellings: [
    { line: /^(hostname|name) ([^"].*)$/, to: '$1 "$2"' },
    { line: /^interface ethernet (\S+)$/i, to: 'interface $1' },
    { line: /^int(?:e|er|erf|erfa|erfac)? (\S+)$/, to: 'interface $1' },
    { line: /^interface trk(\d+)$/i, to: 'interface Trk$1' },
    // Without a word for it, a LAG is static.
    { in: null, line: /^(trunk \S+) trk(\d+)$/i, to: '$1 Trk$2 trunk' },
    { in: null, line: /^(trunk \S+) trk(\d+) (\S+)$/i, to: '$1 Trk$2 $3' },
    { in: null, line: /^(trunk \S+ Trk\d+) LACP$/i, to: '$1 lacp' },
    { in: null, line: /^(trunk \S+ Trk\d+) Trunk$/i, to: '$1 trunk' },
    { in: null, line: /^(snmp-server community \S+) restricted$/i, to: '$1 restricted' },
    { in: null, line: /^(snmp-server community \S+) unrestricted$/i, to: '$1 unrestricted' },
  ],
  expansions: [
    { in: null, line: /^(aaa port-access (?:authenticator|mac-based) )([\d,/\-A-Za-z]+)()$/, of: 'ports' },
    {
      in: null,
      line: /^((?:no )?spanning-tree )((?:ethernet )?[A-Z]?\d[\d,/\-A-Z]*)( (?:admin-edge-port|auto-edge-port|edge-port|bpdu-protection|bpdu-filter|root-guard|tcn-guard|point-to-point-mac .*|priority .*|path-cost .*))$/,
      of: 'ports',
    },
    { in: null, line: /^((?:no )?loop-protect )([A-Z]?\d[\d,/\-A-Z]*)()$/, of: 'ports' },
    { in: null, line: /^((?:no )?dhcp-snooping trust )([A-Z]?\d[\d,/\-A-Z]*)()$/, of: 'ports' },
    { in: null, line: /^(interface )([A-Z]?\d[\d/]*[,-][\d,/\-A-Za-z]*)()$/, of: 'ports' },
    { in: /^device-profile name /, line: /^(tagged-vlan )([\d,-]+)()$/, of: 'numbers' },
    { in: null, line: /^((?:no )?vlan )(\d+[,-][\d,-]*)()$/, of: 'numbers' },
  ],
  lists: [
    { in: null, prefix: 'dhcp-snooping vlan', words: null, absent: 'none', isOneByOne: true, reserved: [] },
  ],
  settings: [
    {
      in: null,
      line: /^(hostname|max-vlans|ip default-gateway|snmp-server contact|snmp-server location|console baud-rate|console inactivity-timer|timesync|sntp (?:unicast|broadcast)|primary-vlan|management-vlan|aaa authentication port-access eap-radius|aaa accounting update periodic|time timezone|time daylight-time-rule|spanning-tree priority|spanning-tree protocol-version|spanning-tree force-version)(?= |$)/,
    },
    { in: null, line: /^(banner) (\S+)/ },
    { in: null, line: /^(password) (manager|operator)/ },
    { in: null, line: /^(aaa port-access authenticator) (\S+) (tx-period|supplicant-timeout|client-limit) / },
    { in: null, line: /^(aaa port-access mac-based) (\S+) (addr-limit|logoff-period) / },
    { in: null, line: /^(aaa port-access) (\S+) (auth-priority|auth-order|critical-auth user-role) / },
    { in: null, line: /^(radius-server host) (\S+) (encrypted-key) / },
    { in: null, line: /^(spanning-tree) (\S+) (priority|path-cost|point-to-point-mac) / },
    {
      in: port,
      line: /^(name|trunk|untagged vlan|speed-duplex|unknown-vlans|broadcast-limit|bandwidth-min)(?= |$)/,
    },
    { in: port, line: /^(?:enable|disable)$/ },
    { in: vlan, line: /^(name) / },
    { in: vlan, line: /^(ip address) dhcp-bootp/ },
  ],
  exclusive: [{ in: port, line: /^(?:untagged|tagged|forbid) vlan (\d+)$/ }],
  negations: [
    {
      in: null,
      line: /^(aaa port-access authenticator \S+ (?:tx-period|supplicant-timeout)) \d+$/,
      use: '$1 30',
    },
    { in: null, line: /^(aaa port-access authenticator \S+ client-limit) \d+$/, use: 'no $1' },
    { in: null, line: /^(aaa port-access mac-based \S+ addr-limit) \d+$/, use: '$1 1' },
    { in: null, line: /^(aaa port-access mac-based \S+ logoff-period) \d+$/, use: '$1 300' },
    { in: null, line: /^(aaa port-access \S+ critical-auth user-role) /, use: 'no $1' },
    { in: null, line: /^(tacacs-server host \S+) /, use: 'no $1' },
    { in: null, line: /^(radius-server host \S+ time-window) \d+$/, use: '$1 300' },
    {
      in: null,
      line: /^(radius-server host \S+ time-window) plus-or-minus-time-window$/,
      use: '$1 positive-time-window',
    },
    { in: null, line: /^(radius-server host \S+) encrypted-key \S+$/, use: 'no $1' },
    { in: null, line: /^(banner \S+|password (?:manager|operator))/, use: 'no $1' },
    { in: port, line: /^trunk /, use: 'no trunk' },
    { in: port, line: /^disable$/, use: 'enable' },
    { in: port, line: /^name /, use: 'no name' },
    { in: vlan, line: /^name /, use: 'no name' },
  ],
  defaults: [
    { in: port, line: /^(enable|no name|no trunk|untagged vlan 1|no untagged vlan( \d+)?)$/ },
    { in: vlan, line: /^(no ip address|no name|name "(DEFAULT_VLAN|VLAN\d+)")$/ },
    { in: null, line: /^(no (spanning-tree|gvrp)|spanning-tree \S+ auto-edge-port)$/ },
  ],
  unique: [{ in: vlan, line: /^name (.*)$/, free: 'name "VLAN0"' }],
  permanent: [{ in: null, line: /^vlan 1$/ }],
  fixed: [
    { line: /^interface ([A-Z]?\d+|\d+\/[A-Z]?\d+|Trk\d+)$/, proof: /./, unlessPortCentred: true },
    { line: /^vlan 1$/, proof: /./ },
  ],
  order: [
    { in: null, line: /^max-vlans /, weight: 100 },
    { in: null, line: /^hostname /, weight: 110 },
    { in: null, line: /^no aaa port-access \S+ auth-priority/, weight: 390 },
    { in: null, line: /^no aaa port-access authenticator \S+$/, weight: 390 },
    // As long as the port is not in a LAG, which then is all that is known of it.
    { in: null, line: /^no spanning-tree \S+ \S/, weight: 180 },
    { in: null, line: /^no trunk /, weight: 185 },
    { in: null, line: /^trunk /, weight: 190 },
    // Whoever is to be in no other VLAN yet is not taken out of one: gains first.
    { in: null, line: /^vlan \d/, child: /^(no (un)?tagged|forbid) /, weight: 560 },
    { in: null, line: /^vlan \d/, weight: 200 },
    { in: null, line: /^interface /, weight: 550 },
    { in: null, line: /^aaa server-group radius \S+ host /, weight: 510 },
    { in: null, line: /^no tacacs-server /, weight: 710 },
    { in: null, line: /^no radius-server host \S+ dyn-authorization$/, weight: 715 },
    { in: null, line: /^no aaa server-group radius \S+ host /, weight: 720 },
    { in: null, line: /^no radius-server host \S+$/, weight: 730 },
    { in: null, line: /^no vlan \d/, weight: 900 },
    { in: port, line: /^no (un)?tagged vlan /, weight: 510 },
  ],
  membership: { section: /^vlan (\d+)$/, words: ['untagged', 'tagged', 'forbid'], port: 'interface' },
  bundle: { line: /^trunk (Trk\d+) /, lag: '$1', isLag: /^Trk\d+$/, top: 'trunk' },
  owned: [{ in: port, line: /^(no )?(name|disable|enable|trunk|(untagged|tagged|forbid) vlan)\b/ }],
  cuts: [/^disable$/, /^(no )?trunk\b/, /^(no )?untagged vlan /, /^(no )?ip address\b/],
  vlanCuts: [/^no tagged vlan (\d+)$/],
  secrets: [
    {
      line: /^(\s*password (?:manager|operator)(?: user-name \S+)?(?: plaintext| sha1| sha-?256)? )("[^"]*"|\S+)(.*)$/,
    },
    { line: /^(\s*snmp-server community )("[^"]*"|\S+)(.*)$/ },
    { line: /^(\s*snmp-server host \S+ (?:community )?)("[^"]*"|\S+)(.*)$/ },
    { line: /^(\s*snmpv3 user .*?auth (?:(?:md5|sha) )?)("[^"]*"|\S+)(.*)$/ },
    { line: /^(\s*snmpv3 user .*? priv (?:(?:des|aes) )?)("[^"]*"|\S+)(.*)$/ },
    // `show snmp-server`.
    { line: /^(\s*)(\S+)(\s+(?:Manager|Operator)\s+(?:Un)?restricted\s*)$/i },
    { line: /^(\s*snmpv3 community index \S+ name )("[^"]*"|\S+)(.*)$/ },
    { line: /^(?!\s*(?:name|description|banner|crypto) )(.*\b(?:encrypted-)?key )("[^"]*"|\S+)(.*)$/ },
    {
      line: /^(?!\s*(?:name|description|banner) )(.*\s(?:key-value|key-string|authentication-key|secret)(?: plaintext)? )("[^"]*"|\S+)(.*)$/,
    },
    { line: /^(.*\bpre-shared-key (?:plaintext |hex )?)("[^"]*"|\S+)(.*)$/ },
    {
      line: /^(\s*(?:aaa|password port-access) .*?\b(?:password|plaintext|sha1|sha-?256) (?:plaintext |sha1 |sha-?256 )?)("[^"]*"|\S+)(.*)$/,
    },
  ],
} satisfies Grammar)

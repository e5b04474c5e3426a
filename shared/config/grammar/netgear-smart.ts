/**
 * NETGEAR's newer smart switches (GS752TPP). Surprising: membership is written as additions to a list that begins as
 * "VLAN 1, untagged", and one that was left (`remove 1`) is printed like a command. Sources: a recording in oxidized,
 * and how the switch chip maker's own software reads and prints a port. LAGs and forbidden VLANs are from the latter
 * and, of LAGs, from NETGEAR's manual for the GS108Tv3 as others quote it; no device was seen with one. The eight LAGs
 * are always there, as interfaces of their own (`interface LAG1`, printed `lag1` or `LAG 1`); who joins says so, keeps
 * its own VLANs unused and has them back when it leaves. GVRP is off and only for ports in trunk mode, so a hybrid port
 * is never "auto" in a VLAN. How many VLANs are possible has no command: the device says when there are too many.
 */
import { generic } from './generic.ts'
import type { Grammar } from './grammar.ts'

const port = /^interface /
const vlan = /^vlan \d+$/

export const netgearSmart: Grammar = Object.freeze({
  ...generic,
  name: 'netgear_smart',
  ignore: [
    /^[!#]/,
    /^SYSTEM CONFIG FILE ::= BEGIN$/,
    /^Building configuration/i,
    /^configure( terminal)?$/,
    /^end$/,
    /^copy running-config startup-config$/,
    /^[\w.-]+(\([\w-]+\))?[#>]\s*(show |terminal |conf|copy |exit|enable|$)/,
  ],
  sections: [
    {
      open: /^interface /,
      body: /^(no )?(description|switchport|shutdown|speed|flowcontrol|lag|lacp|spanning-tree edge|mtu|storm-control|poe)\b/,
    },
    { open: /^vlan [\d,-]+$/, body: /^(no )?name\b/ },
  ],
  verbatim: /^(description|name|system \w+) /,
  spellings: [
    { in: port, line: /^description ([^"].*)$/, to: 'description "$1"' },
    { in: vlan, line: /^name ([^"].*)$/, to: 'name "$1"' },
    { in: null, line: /^interface lag *(\d+)$/i, to: 'interface LAG$1' },
    { in: null, line: /^(system (?:name|location|contact)) ([^"].*)$/, to: '$1 "$2"' },
  ],
  expansions: [
    { in: null, line: /^((?:no )?vlan )(\d+[,\-\d]*)()$/, of: 'numbers' },
    {
      in: port,
      line: /^(switchport hybrid allowed vlan (?:add|remove) )(\d+[,\-\d]*)( tagged| untagged|)$/,
      of: 'numbers',
    },
    { in: port, line: /^(switchport forbidden vlan (?:add|remove) )(\d+[,\-\d]*)()$/, of: 'numbers' },
  ],
  settings: [
    {
      in: null,
      line: /^(system (?:name|location|contact)|ip address|ip default-gateway|management-vlan vlan)(?= )/,
    },
    { in: vlan, line: /^(name)(?= )/ },
    {
      in: port,
      line: /^(description|switchport mode|switchport hybrid pvid|speed|flowcontrol|lag type|lacp \S+|mtu)(?= )/,
    },
    { in: null, line: /^(lag load-balance)(?= |$)/ },
    { in: port, line: /^(lag)(?= \d|$)/, isUndoneFirst: true },
    { in: port, line: /^(switchport forbidden vlan) (?:add|remove) (\d+)$/ },
    { in: port, line: /^(switchport hybrid allowed vlan) (?:add|remove) (\d+)(?: tagged| untagged)?$/ },
  ],
  negations: [
    { in: vlan, line: /^name /, use: 'no name' },
    {
      in: port,
      line: /^switchport hybrid allowed vlan remove 1$/,
      use: 'switchport hybrid allowed vlan add 1 untagged',
    },
    {
      in: port,
      line: /^switchport hybrid allowed vlan add 1 tagged$/,
      use: 'switchport hybrid allowed vlan add 1 untagged',
    },
    { in: port, line: /^(switchport hybrid allowed vlan) add (\d+) .*$/, use: '$1 remove $2' },
    { in: port, line: /^(switchport forbidden vlan) add (\d+)$/, use: '$1 remove $2' },
    { in: port, line: /^lag \d/, use: 'no lag' },
    { in: port, line: /^switchport hybrid pvid /, use: 'switchport hybrid pvid 1' },
    { in: port, line: /^switchport mode /, use: 'switchport mode hybrid' },
    { in: port, line: /^description /, use: 'no description' },
    { in: null, line: /^management-vlan vlan /, use: 'management-vlan vlan 1' },
    { in: null, line: /^ip address /, use: 'ip dhcp' },
  ],
  defaults: [
    { in: port, line: /^switchport mode hybrid$/ },
    { in: port, line: /^switchport hybrid pvid 1$/ },
    { in: port, line: /^switchport hybrid allowed vlan add 1 untagged$/ },
    { in: port, line: /^switchport hybrid allowed vlan remove (?!1$)\d+$/ },
    { in: port, line: /^switchport forbidden vlan remove \d+$/ },
    {
      in: port,
      line: /^no (shutdown|description|spanning-tree edge|lag|switchport forbidden default-vlan)$/,
    },
    { in: vlan, line: /^(no name|name "VLAN\d{4}")$/ },
    { in: /^vlan 1$/, line: /^name / },
    { in: null, line: /^(management-vlan vlan 1|ip dhcp)$/ },
  ],
  unique: [{ in: vlan, line: /^name (.*)$/, free: 'name "VLAN0000"' }],
  permanent: [{ in: null, line: /^vlan 1$/ }],
  fixed: [
    { line: /^interface \w+\d+$/, proof: /./ },
    { line: /^vlan 1$/, proof: /./ },
  ],
  unprinted: [{ in: null, line: /^interface \w+\d+$/ }],
  order: [
    { in: null, line: /^system name/, weight: 100 },
    { in: null, line: /^vlan \d/, weight: 200 },
    // Everybody leaves before anybody joins, and a LAG has its VLANs before it has a port.
    { in: null, line: /^interface /, child: /^no lag$/, weight: 540 },
    { in: null, line: /^interface LAG/, weight: 545 },
    { in: null, line: /^interface /, weight: 550 },
    { in: null, line: /^(management-vlan|ip address|ip dhcp|ip default-gateway)/, weight: 600 },
    { in: null, line: /^no vlan \d/, weight: 900 },
    { in: port, line: /^switchport mode/, weight: 400 },
    { in: port, line: /^(switchport forbidden vlan remove|no switchport forbidden)/, weight: 405 },
    { in: port, line: /^switchport hybrid allowed vlan add/, weight: 410 },
    { in: port, line: /^switchport hybrid pvid/, weight: 430 },
    { in: port, line: /^switchport hybrid allowed vlan remove/, weight: 450 },
    { in: port, line: /^switchport forbidden/, weight: 460 },
    { in: port, line: /^lag \d/, weight: 600 },
    { in: port, line: /^(no )?shutdown$/, weight: 900 },
  ],
  owned: [
    {
      in: port,
      line: /^(no )?(description|shutdown|lag(?= \d|$)|switchport (mode|hybrid (pvid|allowed)|forbidden)|spanning-tree edge)\b/,
    },
  ],
  cuts: [/^shutdown$/, /^(no )?lag\b/, /^switchport (mode (?!hybrid)|hybrid pvid )/, /^ip (address|dhcp)\b/],
  vlanCuts: [
    /^switchport hybrid allowed vlan remove (\d+)$/,
    /^switchport forbidden vlan add (\d+)$/,
    /^no vlan (\d+)$/,
  ],
  secrets: [
    { line: /^(\s*username \S+ (?:privilege \S+ )?(?:secret|password) (?:encrypted )?)(\S+)(.*)$/ },
    { line: /^(\s*enable (?:secret|password) (?:encrypted )?)(\S+)(.*)$/ },
    { line: /^(\s*snmp community )("[^"]*"|\S+)(.*)$/ },
    { line: /^(\s*snmp host \S+ .*?version \S+ )("[^"]*"|\S+)(.*)$/ },
    { line: /^(\s*snmp user \S+ .*?auth \S+ )(\S+)(.*)$/ },
    { line: /^(\s*snmp user \S+ .*?priv \S+ )(\S+)(.*)$/ },
    { line: /^(\s*(?:radius|tacacs) .*?\bkey (?:encrypted )?)(\S+)(.*)$/ },
  ],
  bundle: {
    line: /^lag (\d+) mode (?:static|active|passive)$/,
    lag: 'LAG$1',
    isLag: /^LAG\d+$/,
    top: null,
  },
} satisfies Grammar)

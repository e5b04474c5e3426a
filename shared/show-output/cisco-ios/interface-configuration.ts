/**
 * `show running-config interface`: every line as it stands, and as a setting. Where a line has no value the setting says
 * that it is there (`true`) or is negated (`false`); a setting given several times has a list.
 */
import type { Fields, Row, Value } from '../rows.ts'
import { add, row, skip, type Table } from '../table.ts'

/** Settings whose value is more than the last word: the first group is the setting, the others are its values. */
const VALUES: readonly RegExp[] = [
  /^(description) (.+)$/,
  /^(ip address|ipv6 address) (\S+)(?: (.+))?$/,
  /^(authentication (?:order|priority)) (.+)$/,
  /^(tunnel mode) (.+)$/,
  /^(tunnel mpls traffic-eng priority) (.+)$/,
  /^(tunnel mpls traffic-eng path-option) (\d+) (\S+)(?: name (\S+))?/,
  /^(storm-control (?:broadcast|multicast|unicast|unknown-unicast) level(?: bps| pps)?) (\S+)(?: (\S+))?$/,
  /^(switchport trunk allowed vlan(?: add)?|switchport trunk native vlan) (.+)$/,
  /^(channel-group) (\d+)(?: mode (\S+))?/,
  /^(service-policy (?:type control subscriber|input|output)) (.+)$/,
  /^(ip verify unicast source reachable-via) (\S+)(?: (\S+))?/,
  /^((?:ip|ipv6|datalink) flow monitor) (\S+)(?: sampler (\S+))? (input|output)$/,
  /^(ip access-group|ipv6 traffic-filter|mac access-group) (\S+) (in|out)$/,
  /^(ip ospf|ipv6 ospf|ospfv3) (\d+) (?:ipv[46] )?area (\S+)$/,
  /^(member vni) (\d+)(?: (\S+))?(?: (\S+))?(?: (\S+))?$/,
  /^(encapsulation) (\S+) (\d+)(?: (\S+))?$/,
  /^(switchport) (nonegotiate)$/,
  /^(cdp|lldp) (enable|transmit|receive)$/,
]

const FLAGS =
  /^(?:shutdown|mab|keepalive|switchport|switchport port-security|switchport protected|spanning-tree portfast(?: (?:trunk|edge|edge trunk))?|negotiation auto|speed nonegotiate|ip redirects|ip proxy-arp|ip unreachables|ip address|ip route-cache|ipv6 enable|mpls ip|snmp trap .+|authentication periodic|authentication timer reauthenticate server|dot1x pae authenticator|auto qos .+|mls qos trust.*|dampening|macsec.*|ip dhcp snooping trust|ip dhcp snooping information option allow-untrusted|lisp mobility liveness test|tunnel mpls traffic-eng autoroute destination|power inline never)$/

export const interfaceConfiguration: Table = {
  table: 'interface configuration',
  commands: [
    'show running-config interface [rest]',
    'show running-config interface',
    'show run interface [rest]',
  ],
  lists: { lines: /\n/ },
  rules: [
    skip(/^ *(?:Building configuration\.\.\.|Current configuration *: *\d+ bytes|!.*|end)$/),
    row(/^ *interface (?<interface>\S.*)$/),
    add(/^ *(?<lines>[a-z]\S*(?: .*)?)$/),
    add(/^ *(?<lines>no [a-z].*)$/),
  ],
  finish: (found) => ({ ...found, ...settingsOf(found) }),
}

function settingsOf({ lines }: Row): {
  settings?: Fields
  description?: string
  isShutdown?: boolean
  isEnabled?: boolean
} {
  if (!Array.isArray(lines)) return {}
  const settings: Record<string, Value> = {}
  for (const line of lines) {
    const [name, value] = settingOf(String(line))
    const earlier = settings[name]
    settings[name] = earlier === undefined ? value : [earlier, value].flat().map(String)
  }
  const { description } = settings
  return {
    settings,
    ...(typeof description === 'string' ? { description } : {}),
    isShutdown: settings.shutdown === true,
    isEnabled: settings.shutdown !== true,
  }
}

function settingOf(line: string): readonly [string, Value] {
  const positive = line.replace(/^no /, '')
  const isSet = positive === line
  if (FLAGS.test(positive)) return [positive, isSet]
  for (const pattern of VALUES) {
    const [, name, ...values] = pattern.exec(positive) ?? []
    if (!name) continue
    const given = values.filter((value) => value !== undefined)
    return [isSet ? name : positive, isSet ? (given.length === 1 ? (given[0] ?? '') : given) : false]
  }
  const cut = positive.lastIndexOf(' ')
  return isSet && cut > 0 ? [positive.slice(0, cut), positive.slice(cut + 1)] : [positive, isSet]
}

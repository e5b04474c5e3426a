/**
 * `/etc/kea/kea-dhcp4.conf` for Kea 2.x with its high availability hook: one machine serves, the other knows every lease
 * and takes over. Strict JSON with commas in front, so that a network that comes or goes is its own lines only.
 */
import { formatIpv4, formatPrefix } from '../../addressing/ipv4.ts'
import type { ConfigLine, PlanSource } from '../../config/intent.ts'
import { meetingOf } from '../meeting.ts'
import type { FixedHost, RoutedNetwork } from '../networks.ts'
import { type RouterPair, type Side, sides } from '../router-pair.ts'
import { indent, line, MADE_BY } from './lines.ts'
import { hostNameOf, servedNetworks } from './served.ts'

export const KEA_PORT = 8000
/** Where Debian of 64-bit PCs has them. */
const HOOKS = '/usr/lib/x86_64-linux-gnu/kea/hooks'

export const renderKea = (pair: RouterPair, side: Side): ConfigLine[] => [
  line('{'),
  line('"Dhcp4": {'),
  ...indent([
    line(`"user-context": { "comment": ${JSON.stringify(MADE_BY)} },`),
    // All: a card that is not there would be an error. One without a subnet is not served.
    line('"interfaces-config": { "interfaces": [ "*" ],'),
    // By itself Kea looks once: a router that starts before a switch would be deaf on its networks until its next start. Every 10 s for a week.
    line('  "service-sockets-max-retries": 60480, "service-sockets-retry-wait-time": 10000 },'),
    line('"lease-database": { "type": "memfile", "persist": true, "lfc-interval": 3600 },'),
    line('"control-socket": { "socket-type": "unix", "socket-name": "/run/kea/kea4-ctrl-socket" },'),
    line('"multi-threading": { "enable-multi-threading": true },'),
    ...lifetimes(pair),
    ...hooks(pair, side),
    ...bootClasses(pair),
    ...array(
      'subnet4',
      servedNetworks(pair).map((network) => keaSubnet(pair, side, network)),
    ),
  ]),
  line('}'),
  line('}'),
]

/** `"name": [`, the items parted by commas in front, `]`. */
function array(name: string, items: readonly (readonly ConfigLine[])[], end = ''): ConfigLine[] {
  const inside = items.flatMap((item, at) =>
    item.map((one, row) => (row === 0 && at > 0 ? { ...one, text: `, ${one.text}` } : one)),
  )
  return [line(`"${name}": [`), ...indent(inside), line(`]${end}`)]
}

const lifetimes = ({ rules, rulesSource }: RouterPair): ConfigLine[] => [
  line(`"valid-lifetime": ${rules.leaseSeconds},`, rulesSource),
  line(`"max-valid-lifetime": ${Math.max(rules.leaseSeconds, rules.maxLeaseSeconds)},`, rulesSource),
  ...(rules.domainName === null
    ? []
    : [line(`"option-data": [ ${option('domain-name', rules.domainName)} ],`, rulesSource)]),
]

const option = (name: string, data: string): string => `{ "name": "${name}", "data": "${data}" }`

/** Threads of its own for the partner: no control agent stands between that could fail by itself. */
function hooks(pair: RouterPair, side: Side): ConfigLine[] {
  const meeting = meetingOf(pair)
  if (!meeting) return []
  const { machines } = pair
  const peers = sides.map((one) => {
    const url = `http://${formatIpv4(meeting.addresses[one])}:${KEA_PORT}/`
    const role = one === 0 ? 'primary' : 'standby'
    const text = `{ "name": "${machines[one].name}", "url": "${url}", "role": "${role}", "auto-failover": true }`
    return [line(text, machines[one].source)]
  })
  const availability = [
    line('{ "high-availability": [ {'),
    ...indent([
      line(`"this-server-name": "${machines[side].name}",`, machines[side].source),
      line('"mode": "hot-standby",'),
      line('"heartbeat-delay": 10000,'),
      line('"max-response-delay": 30000,'),
      line('"max-ack-delay": 5000,'),
      // 0: a partner that is silent for max-response-delay is dead. Else the standby waits until so many clients have asked in vain
      // for longer than max-ack-delay, and only those whose address is of the dead one's share count: a stand's network has
      // fewer devices than that, and would stay without addresses. That both are cut off from each other and alive is
      // made unlikely by where they meet, see ../meeting.ts.
      line('"max-unacked-clients": 0,'),
      line('"multi-threading": {'),
      line('    "enable-multi-threading": true, "http-dedicated-listener": true,'),
      line('    "http-listener-threads": 2, "http-client-threads": 2'),
      line('},'),
      ...array('peers', peers),
    ]),
    line('} ] }'),
  ]
  return array(
    'hooks-libraries',
    [
      [line(`{ "library": "${HOOKS}/libdhcp_lease_cmds.so" }`)],
      [
        line(`{ "library": "${HOOKS}/libdhcp_ha.so",`),
        line(`  "parameters":`),
        ...indent(availability),
        line('}'),
      ],
    ],
    ',',
  )
}

/** The firmware of a PC tells itself in option 93 (RFC 4578); only subnets that ask for these classes look. */
function bootClasses({ rules, rulesSource }: RouterPair): ConfigLine[] {
  if (rules.fogServer === null) return []
  const tests = [
    ['pxe-bios', 'option[93].hex == 0x0000', rules.biosFile],
    ['pxe-uefi', 'option[93].hex == 0x0007 or option[93].hex == 0x0009', rules.uefiFile],
  ] as const
  const classes = tests.map(([name, test, file]) => [
    line(`{ "name": "${name}", "test": "${test}", "only-if-required": true,`, rulesSource),
    line(`  "next-server": "${rules.fogServer}", "boot-file-name": "${file}" }`, rulesSource),
  ])
  return array('client-classes', classes, ',')
}

/** One entry of `subnet4`. */
export function keaSubnet(pair: RouterPair, side: Side, network: RoutedNetwork): ConfigLine[] {
  const { rules, rulesSource } = pair
  const { source, addressed, addresses, pools, fixed } = network
  const gateway = formatIpv4(network.gateway ?? 0)
  const boots = rules.fogServer !== null && (network.zone === 'bench' || rules.benchVlan === null)
  const options = [
    option('routers', gateway),
    option('domain-name-servers', gateway),
    option('ntp-servers', addresses.map(formatIpv4).join(', ')),
    // Without it the server might name itself by the gateway's address, which its partner may have tomorrow.
    option('dhcp-server-identifier', formatIpv4(addresses[side])),
  ]
  return [
    line(`{ "id": ${subnetId(network)}, "subnet": "${formatPrefix(network.prefix)}",`, source),
    ...indentTwo([
      ...(boots ? [line('"require-client-classes": [ "pxe-bios", "pxe-uefi" ],', rulesSource)] : []),
      ...array(
        'option-data',
        options.map((text) => [line(text, addressed)]),
        ',',
      ),
      ...array(
        'pools',
        pools.map(({ first, last }) => [
          line(`{ "pool": "${formatIpv4(first)} - ${formatIpv4(last)}" }`, addressed),
        ]),
        ',',
      ),
      ...array(
        'reservations',
        fixed.map((host) => [line(reservation(host), host.source)]),
      ),
    ]),
    line('}', source),
  ].map((one) => withSource(one, source))
}

const indentTwo = (lines: readonly ConfigLine[]): ConfigLine[] =>
  lines.map((one) => ({ ...one, depth: one.depth + 2 }))

const withSource = (one: ConfigLine, source: PlanSource): ConfigLine =>
  one.source === null ? { ...one, source } : one

/** Leases on disk are known by it, so it is the row's number, which no other network ever gets. */
const subnetId = ({ vlan, zone }: RoutedNetwork): number => {
  if (vlan === null) return zone === 'dmz' ? 2_000_000_001 : 2_000_000_002
  return vlan.vlanId ?? 1_000_000_000 + vlan.domainId
}

function reservation({ host, address }: FixedHost): string {
  const name = hostNameOf(host)
  const hostname = name === null ? '' : `, "hostname": "${name}"`
  return `{ "hw-address": "${host.mac}", "ip-address": "${formatIpv4(address)}"${hostname} }`
}

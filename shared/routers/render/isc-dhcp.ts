/**
 * `/etc/dhcp/dhcpd.conf` for ISC DHCP with failover, and `/etc/default/isc-dhcp-server`. The two machines' files differ in
 * the failover's head and in nothing that is shared: `mclt` and `split` are the primary's alone, which the secondary's
 * server refuses to read.
 */
import { formatIpv4 } from '../../addressing/ipv4.ts'
import type { ConfigLine } from '../../config/intent.ts'
import { meetingOf } from '../meeting.ts'
import type { FixedHost, RoutedNetwork } from '../networks.ts'
import { otherSide, type RouterPair, type Side } from '../router-pair.ts'
import { block, line, madeBy, maskText } from './lines.ts'
import { hostNameOf, servedNetworks } from './served.ts'

export const FAILOVER = 'brassage'
export const FAILOVER_PORT = 647

export function renderIscDhcp(pair: RouterPair, side: Side): ConfigLine[] {
  const networks = servedNetworks(pair)
  return [
    madeBy(),
    ...globalLines(pair),
    ...failoverLines(pair, side),
    ...networks.flatMap((network) => [line(''), ...subnetLines(pair, side, network)]),
    ...networks.flatMap(({ fixed }) => fixed.flatMap((host) => [line(''), ...hostLines(host)])),
  ]
}

function globalLines({ rules, rulesSource }: RouterPair): ConfigLine[] {
  const domain = rules.domainName === null ? [] : [`option domain-name "${rules.domainName}";`]
  return [
    line('authoritative;'),
    line('ddns-update-style none;'),
    ...(rules.fogServer === null ? [] : [line('option arch code 93 = unsigned integer 16;', rulesSource)]),
    ...[
      `default-lease-time ${rules.leaseSeconds};`,
      `max-lease-time ${Math.max(rules.leaseSeconds, rules.maxLeaseSeconds)};`,
      ...domain,
    ].map((text) => line(text, rulesSource)),
  ]
}

function failoverLines(pair: RouterPair, side: Side): ConfigLine[] {
  const meeting = meetingOf(pair)
  // Without a pool that names it, dhcpd refuses the whole file.
  if (!meeting || servedNetworks(pair).every(({ pools }) => pools.length === 0)) return []
  const { rules, rulesSource, machines } = pair
  const { addresses, network } = meeting
  const primaryOnly = [`mclt ${rules.mcltSeconds};`, `split ${rules.split};`]
  return [
    line(''),
    ...block(`failover peer "${FAILOVER}"`, machines[side].source, [
      line(`${machines[side].standing};`, machines[side].source),
      line(`address ${formatIpv4(addresses[side])};`, network.source),
      line(`port ${FAILOVER_PORT};`),
      line(`peer address ${formatIpv4(addresses[otherSide(side)])};`, network.source),
      line(`peer port ${FAILOVER_PORT};`),
      line('max-response-delay 30;'),
      line('max-unacked-updates 10;'),
      line('load balance max seconds 3;'),
      ...(side === 0 ? primaryOnly.map((text) => line(text, rulesSource)) : []),
    ]),
  ]
}

function subnetLines(pair: RouterPair, side: Side, network: RoutedNetwork): ConfigLine[] {
  const { source, addressed, addresses, prefix } = network
  const gateway = formatIpv4(network.gateway ?? 0)
  return block(`subnet ${formatIpv4(prefix.network)} netmask ${maskText(network)}`, source, [
    line(`server-identifier ${formatIpv4(addresses[side])};`, addressed),
    line(`option routers ${gateway};`, addressed),
    line(`option domain-name-servers ${gateway};`, addressed),
    line(`option ntp-servers ${addresses.map(formatIpv4).join(', ')};`, addressed),
    ...bootLines(pair, network),
    ...poolLines(pair, network),
  ])
}

/** A pool on one server only, or one without its partner, would give an address twice. */
function poolLines(pair: RouterPair, { pools, source, addressed }: RoutedNetwork): ConfigLine[] {
  if (pools.length === 0) return []
  return block('pool', source, [
    ...(meetingOf(pair) ? [line(`failover peer "${FAILOVER}";`)] : []),
    ...pools.map(({ first, last }) => line(`range ${formatIpv4(first)} ${formatIpv4(last)};`, addressed)),
  ])
}

/** Which program a PC can start depends on its firmware, which it tells in option 93 (RFC 4578). */
function bootLines({ rules, rulesSource }: RouterPair, { zone }: RoutedNetwork): ConfigLine[] {
  const isBench = zone === 'bench' || rules.benchVlan === null
  if (rules.fogServer === null || !isBench) return []
  return [
    line(`next-server ${rules.fogServer};`, rulesSource),
    ...block('if option arch = 00:00', rulesSource, [line(`filename "${rules.biosFile}";`, rulesSource)]),
    ...block('elsif option arch = 00:07 or option arch = 00:09', rulesSource, [
      line(`filename "${rules.uefiFile}";`, rulesSource),
    ]),
  ]
}

function hostLines({ host, address, source }: FixedHost): ConfigLine[] {
  const name = hostNameOf(host)
  return block(`host h${host.id}`, source, [
    line(`hardware ethernet ${host.mac};`, source),
    line(`fixed-address ${formatIpv4(address)};`, source),
    ...(name === null ? [] : [line(`option host-name "${name}";`, source)]),
  ])
}

/** Read by a shell: the names may be a line each, so that a network is a line of its own here too. */
export const renderIscDefault = (pair: RouterPair, side: Side): ConfigLine[] => [
  madeBy(),
  line('INTERFACESv4="'),
  ...servedNetworks(pair).flatMap(({ attachments, source }) => {
    const card = attachments[side]?.card
    return card === undefined ? [] : [line(card, source)]
  }),
  line('"'),
  line('INTERFACESv6=""'),
]

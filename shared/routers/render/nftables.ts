/**
 * `/etc/nftables.conf`: what may pass. The rules are the same for every site and speak of sets; a network is one line in
 * its set. Only our own table is replaced, so that others of the machine stay.
 */
import { formatIpv4 } from '../../addressing/ipv4.ts'
import type { ConfigLine } from '../../config/intent.ts'
import { meetingOf } from '../meeting.ts'
import type { RoutedNetwork } from '../networks.ts'
import { otherSide, type RouterPair, type Side } from '../router-pair.ts'
import { vrrpGroups } from '../vrrp-groups.ts'
import type { Zone } from '../zones.ts'
import { FAILOVER_PORT } from './isc-dhcp.ts'
import { KEA_PORT } from './kea.ts'
import { block, line, madeBy } from './lines.ts'

const setsOfZones: readonly (readonly [set: string, zone: Zone])[] = [
  ['stands', 'stand'],
  ['shared', 'shared'],
  ['bench', 'bench'],
  ['technicians', 'technicians'],
  ['management', 'management'],
  ['dmz', 'dmz'],
]

export const renderNftables = (pair: RouterPair, side: Side): ConfigLine[] => [
  line('#!/usr/sbin/nft -f'),
  madeBy(),
  line(''),
  // Made first, since only what is there can be deleted.
  line('table inet brassage'),
  line('delete table inet brassage'),
  line(''),
  ...block('table inet brassage', null, [
    ...setsOfZones.flatMap(([set, zone]) => cardSet(set, side, inZone(pair, zone))),
    ...cardSet('inside', side, inside(pair)),
    ...cardSet('adverts', side, advertNetworks(pair)),
    ...cardSet('internet', side, [], pair.machines[side].wan),
    ...inputChain(pair, side),
    ...forwardChain(pair),
    ...publishedChain(pair),
    ...block('chain postrouting', null, [
      line('type nat hook postrouting priority srcnat; policy accept;'),
      line('oifname @internet masquerade'),
    ]),
  ]),
]

const inZone = ({ networks }: RouterPair, zone: Zone) => networks.filter((one) => one.zone === zone)
const inside = ({ networks }: RouterPair) => networks.filter(({ zone }) => zone !== 'peer')
const advertNetworks = (pair: RouterPair) => vrrpGroups(pair).map(({ carrier }) => carrier)

function cardSet(
  name: string,
  side: Side,
  networks: readonly RoutedNetwork[],
  own: { readonly card: string; readonly source: ConfigLine['source'] } | null = null,
): ConfigLine[] {
  const cards = networks.flatMap(({ attachments, source }) => {
    const card = attachments[side]?.card
    return card === undefined ? [] : [line(`"${card}",`, source)]
  })
  const all = own ? [...cards, line(`"${own.card}",`, own.source)] : cards
  const elements = all.length === 0 ? [] : [line('elements = {'), ...indentAll(all), line('}')]
  return block(`set ${name}`, null, [line('type ifname'), ...elements])
}

const indentAll = (lines: readonly ConfigLine[]): ConfigLine[] =>
  lines.map((one) => ({ ...one, depth: one.depth + 4 }))

/** What the machine itself answers. */
function inputChain(pair: RouterPair, side: Side): ConfigLine[] {
  const meeting = meetingOf(pair)
  const partner = meeting ? formatIpv4(meeting.addresses[otherSide(side)]) : null
  return block('chain input', null, [
    line('type filter hook input priority filter; policy drop;'),
    line('iifname "lo" accept'),
    line('ct state established,related accept'),
    line('ct state invalid drop'),
    line('meta l4proto icmp accept'),
    line('ip protocol 112 iifname @adverts accept comment "VRRP"'),
    line('udp dport 67 iifname @inside accept comment "DHCP"'),
    line('meta l4proto { tcp, udp } th dport 53 iifname @inside accept comment "DNS"'),
    line('udp dport 123 iifname @inside accept comment "NTP"'),
    ...(partner && meeting
      ? [
          line(
            `ip saddr ${partner} tcp dport { ${FAILOVER_PORT}, ${KEA_PORT} } accept comment "DHCP failover"`,
            meeting.network.source,
          ),
          line(`ip saddr ${partner} udp dport 123 accept comment "NTP"`, meeting.network.source),
        ]
      : []),
    line('tcp dport 22 iifname @technicians accept comment "SSH"'),
  ])
}

/** Servers that are reached from outside, by the machine's own address there. */
function publishedChain({ rules, rulesSource }: RouterPair): ConfigLine[] {
  if (rules.published.length === 0) return []
  const lines = rules.published.map((text) => {
    const [service = '', target = ''] = text.split('=')
    const [protocol, port] = service.split('/')
    return line(`iifname @internet ${protocol} dport ${port} dnat ip to ${target}`, rulesSource)
  })
  return block('chain prerouting', null, [
    line('type nat hook prerouting priority dstnat; policy accept;'),
    ...lines,
  ])
}

/** What passes from one network to another. */
function forwardChain({ rules, rulesSource }: RouterPair): ConfigLine[] {
  const fog = rules.fogServer
  return block('chain forward', null, [
    line('type filter hook forward priority filter; policy drop;'),
    line('ct state established,related accept'),
    line('ct state invalid drop'),
    line('iifname @technicians accept'),
    line('oifname @management drop comment "from the technicians only"'),
    line('oifname @technicians drop'),
    line('iifname @stands oifname @stands drop comment "stands are apart"'),
    ...(fog === null ? [] : [line(`iifname @bench ip daddr ${fog} accept comment "imaging"`, rulesSource)]),
    ...(rules.published.length === 0 ? [] : [line('ct status dnat oifname @dmz accept', rulesSource)]),
    line('iifname @dmz oifname != @internet drop comment "servers begin nothing inside"'),
    line('iifname @inside oifname @shared accept'),
    line('iifname @inside oifname @dmz accept'),
    line('iifname @inside oifname @internet accept'),
  ])
}

/**
 * `/etc/network/interfaces` for ifupdown. VLAN interfaces are made by a command: the `vlan` package of Debian only knows
 * names such as `eth1.110` and passes `v110` over in silence.
 */
import type { ConfigLine } from '../../config/intent.ts'
import type { Attachment, Member } from '../attachments.ts'
import type { Trunk } from '../cards.ts'
import type { RoutedNetwork } from '../networks.ts'
import type { RouterPair, Side, Wan } from '../router-pair.ts'
import { indent, line, madeBy, withLength } from './lines.ts'

export function renderInterfaces(pair: RouterPair, side: Side): ConfigLine[] {
  const { trunks, wan } = pair.machines[side]
  const networks = pair.networks.flatMap((network) => {
    const attachment = network.attachments[side]
    return attachment ? [{ network, attachment }] : []
  })
  const plain = new Set(networks.map(({ attachment }) => attachment.card))
  return [
    madeBy(),
    ...stanza('lo', 'loopback', null, []),
    ...(wan ? wanStanza(wan) : []),
    ...trunks.filter(({ card }) => !plain.has(card)).flatMap(trunkStanza),
    ...networks.flatMap(({ network, attachment }) => networkStanzas(network, attachment, side)),
  ]
}

function stanza(
  card: string,
  method: 'loopback' | 'dhcp' | 'static' | 'manual',
  source: ConfigLine['source'],
  options: readonly ConfigLine[],
): ConfigLine[] {
  return [
    line(''),
    line(`auto ${card}`, source),
    line(`iface ${card} inet ${method}`, source),
    ...indent(options),
  ]
}

function wanStanza({ card, address, gateway, source }: Wan): ConfigLine[] {
  if (address === null) return stanza(card, 'dhcp', source, [])
  return stanza(card, 'static', source, [
    line(`address ${address}`, source),
    ...(gateway === null ? [] : [line(`gateway ${gateway}`, source)]),
  ])
}

const trunkStanza = (trunk: Trunk): ConfigLine[] =>
  stanza(trunk.card, 'manual', trunk.source, bondOptions(trunk))

/** Options of the package ifenslave. */
function bondOptions({ bond, source }: Trunk): ConfigLine[] {
  if (!bond) return []
  const lacp = ['bond-lacp-rate fast', 'bond-xmit-hash-policy layer2+3']
  return [
    `bond-slaves ${bond.members.join(' ')}`,
    `bond-mode ${bond.mode}`,
    'bond-miimon 100',
    ...(bond.mode === '802.3ad' ? lacp : []),
  ].map((text) => line(text, source))
}

function networkStanzas(network: RoutedNetwork, { card, members }: Attachment, side: Side): ConfigLine[] {
  const { source, addressed, addresses } = network
  const address = line(`address ${withLength(addresses[side], network)}`, addressed)
  const [only] = members
  if (members.length > 1)
    return [
      ...members.flatMap((member) => memberStanza(member, source)),
      ...stanza(card, 'static', source, [address, ...bridgeOptions(members, source)]),
    ]
  const trunk = only && only.vid === null ? bondOptions(only.trunk) : []
  return stanza(card, 'static', source, [address, ...(only ? tagOptions(only, source) : []), ...trunk])
}

const memberStanza = (member: Member, source: ConfigLine['source']): ConfigLine[] =>
  member.vid === null ? [] : stanza(member.card, 'manual', source, tagOptions(member, source))

/** Made where it is not there yet, so that an `ifup` that failed half way can be repeated. */
function tagOptions({ card, trunk, vid }: Member, source: ConfigLine['source']): ConfigLine[] {
  if (vid === null) return []
  const isThere = `ip link show dev ${card} > /dev/null 2>&1`
  return [
    line(`pre-up ${isThere} || ip link add link ${trunk.card} name ${card} type vlan id ${vid}`, source),
    line(`post-down ip link del dev ${card}`, source),
  ]
}

/** Options of the package bridge-utils. The spanning tree stays on: the other machine joins the same switches. */
const bridgeOptions = (members: readonly Member[], source: ConfigLine['source']): ConfigLine[] =>
  [`bridge_ports ${members.map(({ card }) => card).join(' ')}`, 'bridge_stp on', 'bridge_waitport 0'].map(
    (text) => line(text, source),
  )

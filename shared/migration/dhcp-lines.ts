/**
 * What a Debian machine needs to serve one more network: the card's address for ifupdown, its name for the service where that
 * wants it, and the subnet. The machine's own files hold more than that, so these are lines to add, not files.
 */
import { broadcastOf, formatIpv4, maskOf } from '../addressing/ipv4.ts'
import type { TextLine } from '../config/tree.ts'
import { keaSubnet } from '../routers/render/kea.ts'
import type { DhcpFlavour } from '../routers/router-files.ts'
import type { Side } from '../routers/router-pair.ts'
import type { RouterServer } from './dhcp-server.ts'
import type { TargetNetwork } from './target-network.ts'

const asLines = (texts: readonly string[]): TextLine[] =>
  texts.map((text) => ({ depth: text.length - text.trimStart().length, text: text.trimStart() }))

/** `eth0.110` is a VLAN of eth0; any other name a card of its own. */
const parentOf = (card: string): string | null => /^(.+)\.\d+$/.exec(card)?.[1] ?? null

/** For `/etc/network/interfaces`, and for `/etc/default/isc-dhcp-server`: Kea has the names in its own file, if at all. */
export function interfaceLines(
  card: string,
  { prefix, server }: TargetNetwork,
  flavour: DhcpFlavour,
): TextLine[] {
  const parent = parentOf(card)
  return asLines([
    '# /etc/network/interfaces',
    `auto ${card}`,
    `iface ${card} inet static`,
    ...(server === null ? [] : [`    address ${server}/${prefix.length}`]),
    ...(parent === null ? [] : [`    vlan-raw-device ${parent}`]),
    ...(flavour === 'isc' ? ['# /etc/default/isc-dhcp-server', `INTERFACESv4="${card}"`] : []),
  ])
}

/** For `/etc/dhcp/dhcpd.conf`. */
export function subnetLines({ prefix, gateway, pool }: TargetNetwork): TextLine[] {
  return asLines([
    '# /etc/dhcp/dhcpd.conf',
    `subnet ${formatIpv4(prefix.network)} netmask ${formatIpv4(maskOf(prefix.length))} {`,
    ...(pool ? [`    range ${pool.first} ${pool.last};`] : []),
    `    option routers ${gateway};`,
    `    option subnet-mask ${formatIpv4(maskOf(prefix.length))};`,
    `    option broadcast-address ${formatIpv4(broadcastOf(prefix))};`,
    '}',
  ])
}

/**
 * For the list `subnet4` of `/etc/kea/kea-dhcp4.conf`, as that machine's own file will have it. `own`: the address that it says it
 * answers by; null: the plan's.
 */
export function keaSubnetLines({ pair, network }: RouterServer, side: Side, own: number | null): TextLine[] {
  const addresses = [...network.addresses] as [number, number]
  if (own !== null) addresses[side] = own
  const entry = keaSubnet(pair, side, { ...network, addresses })
  return [
    { depth: 0, text: '# /etc/kea/kea-dhcp4.conf, "subnet4"' },
    ...entry.map(({ depth, text }) => ({ depth, text })),
  ]
}

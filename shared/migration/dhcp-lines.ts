/**
 * What a Debian machine with ISC DHCP needs to serve one more network: the card's address for ifupdown, its name for the
 * service, and the subnet. The machine's own files hold more than that, so these are lines to add, not files.
 */
import { broadcastOf, formatIpv4, maskOf } from '../addressing/ipv4.ts'
import type { TextLine } from '../config/tree.ts'
import type { TargetNetwork } from './target-network.ts'

const asLines = (texts: readonly string[]): TextLine[] =>
  texts.map((text) => ({ depth: text.length - text.trimStart().length, text: text.trimStart() }))

/** `eth0.110` is a VLAN of eth0; any other name a card of its own. */
const parentOf = (card: string): string | null => /^(.+)\.\d+$/.exec(card)?.[1] ?? null

/** For `/etc/network/interfaces` and `/etc/default/isc-dhcp-server`. */
export function interfaceLines(card: string, { prefix, server }: TargetNetwork): TextLine[] {
  const parent = parentOf(card)
  return asLines([
    '# /etc/network/interfaces',
    `auto ${card}`,
    `iface ${card} inet static`,
    ...(server === null ? [] : [`    address ${server}/${prefix.length}`]),
    ...(parent === null ? [] : [`    vlan-raw-device ${parent}`]),
    '# /etc/default/isc-dhcp-server',
    `INTERFACESv4="${card}"`,
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

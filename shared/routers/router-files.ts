/** All files of a machine, in the order in which they are of use: cards, addresses, gateways, what may pass, names, time. */
import type { ConfigLine } from '../config/intent.ts'
import { renderChrony } from './render/chrony.ts'
import { renderDnsmasq } from './render/dnsmasq.ts'
import { renderInterfaces } from './render/interfaces.ts'
import { renderIscDefault, renderIscDhcp } from './render/isc-dhcp.ts'
import { renderKea } from './render/kea.ts'
import { renderKeepalived } from './render/keepalived.ts'
import { renderNftables } from './render/nftables.ts'
import { renderSysctl } from './render/sysctl.ts'
import type { RouterPair, Side } from './router-pair.ts'
import type { RoutingRules } from './rows.ts'

export type DhcpFlavour = RoutingRules['dhcpServer']

/** What kind of file it is: how it is read, checked, and which service reads it. */
export type FileKind =
  | 'interfaces'
  | 'sysctl'
  | 'isc-dhcp'
  | 'isc-default'
  | 'kea'
  | 'keepalived'
  | 'nftables'
  | 'dnsmasq'
  | 'chrony'

export interface RouterFile {
  readonly kind: FileKind
  /** Without the leading slash: `etc/keepalived/keepalived.conf`. */
  readonly path: string
  /** Permissions on the machine. */
  readonly mode: number
  readonly lines: readonly ConfigLine[]
}

interface FileSpec {
  readonly kind: FileKind
  readonly path: string
  readonly mode?: number
  readonly render: (pair: RouterPair, side: Side) => ConfigLine[]
}

const isc: readonly FileSpec[] = [
  { kind: 'isc-dhcp', path: 'etc/dhcp/dhcpd.conf', render: renderIscDhcp },
  { kind: 'isc-default', path: 'etc/default/isc-dhcp-server', render: renderIscDefault },
]
const kea: readonly FileSpec[] = [{ kind: 'kea', path: 'etc/kea/kea-dhcp4.conf', render: renderKea }]

const specs = (dhcp: DhcpFlavour): readonly FileSpec[] => [
  { kind: 'interfaces', path: 'etc/network/interfaces', render: renderInterfaces },
  { kind: 'sysctl', path: 'etc/sysctl.d/60-brassage.conf', render: renderSysctl },
  ...(dhcp === 'isc' ? isc : kea),
  // It may hold a password.
  { kind: 'keepalived', path: 'etc/keepalived/keepalived.conf', mode: 0o640, render: renderKeepalived },
  { kind: 'nftables', path: 'etc/nftables.conf', mode: 0o755, render: renderNftables },
  { kind: 'dnsmasq', path: 'etc/dnsmasq.d/brassage.conf', render: renderDnsmasq },
  { kind: 'chrony', path: 'etc/chrony/chrony.conf', render: renderChrony },
]

export const routerFiles = (
  pair: RouterPair,
  side: Side,
  dhcp: DhcpFlavour = pair.rules.dhcpServer,
): readonly RouterFile[] =>
  specs(dhcp).map(({ kind, path, mode = 0o644, render }) => ({ kind, path, mode, lines: render(pair, side) }))

/** Packages of Debian that the files of a machine need. */
export function packagesOf(pair: RouterPair, side: Side, dhcp: DhcpFlavour): readonly string[] {
  const isBonded = pair.machines[side].trunks.some(({ bond }) => bond !== null)
  const isBridged = pair.networks.some(({ attachments }) => (attachments[side]?.members.length ?? 0) > 1)
  return [
    'ifupdown',
    dhcp === 'isc' ? 'isc-dhcp-server' : 'kea-dhcp4-server',
    'keepalived',
    'nftables',
    'dnsmasq',
    'chrony',
    ...(isBonded ? ['ifenslave'] : []),
    ...(isBridged ? ['bridge-utils'] : []),
  ]
}

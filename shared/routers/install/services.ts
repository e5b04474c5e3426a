/** Which service of Debian reads which file, and what has to be done for it to read it again: data of both directions. */
import type { FileKind } from '../router-files.ts'

export interface RouterService {
  readonly unit: string
  /** Of Debian, which brings it. */
  readonly packageName: string
  readonly kinds: readonly FileKind[]
  /** A service that takes a new file without stopping keeps its state: gateways stay where they are. */
  readonly keepsRunning: boolean
}

/** In the order in which they are restarted: who may pass, names and time, addresses, and the gateways last. */
export const services: readonly RouterService[] = [
  { unit: 'nftables', packageName: 'nftables', kinds: ['nftables'], keepsRunning: true },
  { unit: 'dnsmasq', packageName: 'dnsmasq', kinds: ['dnsmasq'], keepsRunning: false },
  { unit: 'chrony', packageName: 'chrony', kinds: ['chrony'], keepsRunning: false },
  {
    unit: 'isc-dhcp-server',
    packageName: 'isc-dhcp-server',
    kinds: ['isc-dhcp', 'isc-default'],
    keepsRunning: false,
  },
  { unit: 'kea-dhcp4-server', packageName: 'kea-dhcp4-server', kinds: ['kea'], keepsRunning: false },
  { unit: 'keepalived', packageName: 'keepalived', kinds: ['keepalived'], keepsRunning: true },
]

export const servicesOf = (kinds: readonly FileKind[]): readonly RouterService[] =>
  services.filter((service) => service.kinds.some((kind) => kinds.includes(kind)))

/**
 * What a recorded test says of what was seen, in words that are the same in every language: addresses and numbers. It
 * stands in the note of a tick, which a person may read years later on another laptop.
 */
import type { OwnInterface } from './own-interface.ts'
import type { Whereabouts } from './whereabouts.ts'

/** `10.1.101.23/24, VLAN 101, SW1 FastEthernet0/1, DHCP 10.1.101.2, gateway 10.1.101.254`; '' where nothing was seen. */
export function testNote(own: OwnInterface | null, where: Whereabouts | null): string {
  const [address] = own?.addresses ?? []
  const port = [where?.switch, where?.interface].filter((part) => part != null).join(' ')
  const parts = [
    address && (address.length === null ? address.address : `${address.address}/${address.length}`),
    where?.vlan != null && `VLAN ${where.vlan}`,
    port,
    own?.dhcpServer && `DHCP ${own.dhcpServer}`,
    own?.gateway && `gateway ${own.gateway}`,
  ]
  return parts.filter(Boolean).join(', ')
}

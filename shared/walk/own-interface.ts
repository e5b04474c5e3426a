/**
 * One network interface of this computer, as it is now. What the system does not tell is null, and nothing is concluded
 * from it. IPv4 only: the plan has no other addresses.
 */
export interface OwnAddress {
  readonly address: string
  /** Prefix length, 0 to 32; null: not told. */
  readonly length: number | null
}

export interface OwnInterface {
  /** As the system calls it: `eth0`, `en5`, `Ethernet 2`. */
  readonly name: string
  /** Lower case, colons; null where it has none. */
  readonly mac: string | null
  /** `virtual`: a bridge, a tunnel, a container's; never a socket of the building. */
  readonly kind: 'wired' | 'wireless' | 'virtual'
  /** Something answers at the other end of the cable. */
  readonly isUp: boolean | null
  /** How often the link came or went, so that a cable moved between two looks is noticed; null: not counted. */
  readonly linkChanges: number | null
  readonly addresses: readonly OwnAddress[]
  readonly gateway: string | null
  /** Server that gave the lease; null: a fixed address, or not told. */
  readonly dhcpServer: string | null
  readonly dns: readonly string[]
}

/** An address a computer gives itself where no server answered (RFC 3927). */
export const isSelfGiven = (address: string): boolean => address.startsWith('169.254.')

/**
 * A DHCPv4 message (RFC 2131, section 2) as values. Addresses are dotted quads; `0.0.0.0` is none. Options are kept as
 * bytes by their number, whichever field of the packet they stood in: see ./option-table.ts for what they mean.
 */
export interface DhcpMessage {
  readonly op: 'request' | 'reply'
  /** 1: Ethernet. */
  readonly hardwareType: number
  readonly hops: number
  /** Unsigned 32 bits, chosen by the client: what answers it carries it. */
  readonly xid: number
  /** Since the client began to ask, as it says. */
  readonly secs: number
  /** The client cannot take a frame to an address it does not have yet: answer to everybody. */
  readonly broadcast: boolean
  readonly clientAddress: string
  readonly yourAddress: string
  readonly nextServer: string
  /** The relay that carried the question on; answers keep it. */
  readonly relayAddress: string
  /** At most 16 bytes. */
  readonly hardwareAddress: Uint8Array
  /** Latin-1, empty where the field holds options or nothing. */
  readonly serverName: string
  readonly bootFile: string
  readonly options: DhcpOptions
  /** The last option goes on behind the end of its field: what is there was kept. */
  readonly isCut: boolean
}

export type DhcpOptions = ReadonlyMap<number, Uint8Array>

export const NO_ADDRESS = '0.0.0.0'
export const SERVER_PORT = 67
export const CLIENT_PORT = 68

/** Where the fixed fields begin, in bytes; options follow a magic number. */
export const AT = {
  op: 0,
  hardwareType: 1,
  hardwareLength: 2,
  hops: 3,
  xid: 4,
  secs: 8,
  flags: 10,
  clientAddress: 12,
  yourAddress: 16,
  nextServer: 20,
  relayAddress: 24,
  hardwareAddress: 28,
  serverName: 44,
  bootFile: 108,
  magic: 236,
  options: 240,
} as const

export const MAGIC = 0x63825363
export const BROADCAST_FLAG = 0x8000
/** A BOOTP packet is never shorter (RFC 1542, section 2.1): some relays drop what is. */
export const SHORTEST = 300
export const MOST_HARDWARE_BYTES = 16

export const OPTION = { pad: 0, overload: 52, end: 255 } as const

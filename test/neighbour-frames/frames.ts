/** Frames of LLDP and CDP as a switch sends them, and the file of a capture, for tests. */
const bytes = (...parts: (number[] | Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  )

const be = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** (size - 1 - at)) % 256)

export interface Told {
  readonly name: string
  readonly mac: readonly number[]
  readonly address: readonly number[]
  readonly port: string
  readonly vlan: number
}

const SOURCE = [0x00, 0x1b, 0x0d, 0x01, 0x02, 0x03]

export function lldpFrame({ name, mac, address, port, vlan }: Told): Uint8Array {
  const tlv = (type: number, value: Uint8Array) => bytes(be(type * 512 + value.length, 2), value)
  return bytes(
    [0x01, 0x80, 0xc2, 0x00, 0x00, 0x0e],
    SOURCE,
    be(0x88cc, 2),
    tlv(1, bytes([4], Uint8Array.from(mac))),
    tlv(2, bytes([5], port)),
    tlv(3, bytes(be(120, 2))),
    tlv(4, bytes('to the stand')),
    tlv(5, bytes(name)),
    tlv(8, bytes([5, 1], Uint8Array.from(address), [2], be(1, 4), [0])),
    tlv(127, bytes(be(0x0080c201, 4), be(vlan, 2))),
    [0, 0],
  )
}

export function cdpFrame({ name, address, port, vlan }: Told): Uint8Array {
  const tlv = (type: number, value: Uint8Array) => bytes(be(type, 2), be(value.length + 4, 2), value)
  const body = bytes(
    [2, 180, 0, 0],
    tlv(1, bytes(name)),
    tlv(2, bytes(be(1, 4), [1, 1, 0xcc], be(4, 2), Uint8Array.from(address))),
    tlv(3, bytes(port)),
    tlv(0x0a, bytes(be(vlan, 2))),
  )
  const llc = bytes([0xaa, 0xaa, 0x03, 0x00, 0x00, 0x0c, 0x20, 0x00], body)
  return bytes([0x01, 0x00, 0x0c, 0xcc, 0xcc, 0xcc], SOURCE, be(llc.length, 2), llc)
}

/** What `tcpdump -w -` writes on a machine of either byte order. */
export function pcapOf(frames: readonly Uint8Array[], isLittle: boolean): Uint8Array {
  const word = (value: number) => (isLittle ? be(value, 4).reverse() : be(value, 4))
  const head = bytes(word(0xa1b2c3d4), word(0x00040002), word(0), word(0), word(262_144), word(1))
  return bytes(
    head,
    ...frames.map((frame) =>
      bytes(word(1_700_000_000), word(0), word(frame.length), word(frame.length), frame),
    ),
  )
}

/**
 * A CDP frame, Cisco's own: four bytes of header, then TLVs of 2 bytes of type and 2 of length, which counts those four.
 * Old Catalysts speak nothing else. The checksum is not looked at: a frame that is broken does not come this far.
 */
import type { HeardNeighbour } from '../walk/whereabouts.ts'
import { ipv4OfBytes, macOfBytes, readBytes, textOfBytes, withoutDomain } from './byte-reader.ts'

const HEADER = 4
const DEVICE_ID = 0x01
const ADDRESSES = 0x02
const PORT_ID = 0x03
const NATIVE_VLAN = 0x0a
const MANAGEMENT_ADDRESSES = 0x16

/** `data`: what follows the SNAP header. Null where it is no CDP. */
export function decodeCdp(data: Uint8Array): HeardNeighbour | null {
  const values = splitTlvs(data)
  const [device, port] = [values.get(DEVICE_ID), values.get(PORT_ID)]
  if (!device || !port) return null
  const name = textOfBytes(device)
  return {
    protocol: 'cdp',
    // Some put the serial number behind the name, in brackets; some only their MAC address.
    name: withoutDomain(name.replace(/\([^)]*\)$/, '')) || null,
    mac: macOfBytes(device),
    address: firstAddress(values.get(MANAGEMENT_ADDRESSES)) ?? firstAddress(values.get(ADDRESSES)),
    port: textOfBytes(port) || null,
    vlan: readBytes(values.get(NATIVE_VLAN) ?? new Uint8Array()).number(0, 2),
  }
}

/** The first of each type. */
function splitTlvs(data: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const bytes = readBytes(data)
  const values = new Map<number, Uint8Array>()
  for (let at = HEADER; ; ) {
    const [type, length] = [bytes.number(at, 2), bytes.number(at + 2, 2)]
    const value = length === null ? null : bytes.slice(at + 4, length - 4)
    if (type === null || value === null) return values
    if (!values.has(type)) values.set(type, value)
    at += 4 + value.length
  }
}

/** How many, then for each: kind of protocol, length of the protocol, protocol, length of the address, address. */
function firstAddress(value: Uint8Array | undefined): string | null {
  const bytes = readBytes(value ?? new Uint8Array())
  const count = bytes.number(0, 4) ?? 0
  for (let at = 4, seen = 0; seen < count; seen++) {
    const protocol = bytes.number(at + 1, 1)
    const length = protocol === null ? null : bytes.number(at + 2 + protocol, 2)
    const address = protocol === null || length === null ? null : bytes.slice(at + 4 + protocol, length)
    if (protocol === null || address === null) return null
    const found = ipv4OfBytes(address)
    if (found) return found
    at += 4 + protocol + address.length
  }
  return null
}

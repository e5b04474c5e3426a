/**
 * An LLDP frame (IEEE 802.1AB): TLVs of 7 bits of type and 9 bits of length. The port is named in many ways; where its id
 * is but a MAC address, its description is what people call it.
 */
import type { HeardNeighbour } from '../walk/whereabouts.ts'
import { ipv4OfBytes, macOfBytes, readBytes, textOfBytes, withoutDomain } from './byte-reader.ts'

const CHASSIS = 1
const PORT = 2
const PORT_DESCRIPTION = 4
const SYSTEM_NAME = 5
const MANAGEMENT_ADDRESS = 8
const OWN_KIND = 127
/** Subtypes of a chassis or port id that are a MAC address. */
const CHASSIS_MAC = 4
const PORT_MAC = 3
const IPV4 = 1
/** Port VLAN id: organisation 00-80-c2, subtype 1. */
const PORT_VLAN = 0x0080c201

interface Tlv {
  readonly type: number
  readonly value: Uint8Array
}

/** `data`: what follows the Ethernet header. Null where it is no LLDP. */
export function decodeLldp(data: Uint8Array): HeardNeighbour | null {
  const tlvs = splitTlvs(data)
  const partOf = (type: number) => tlvs.find((tlv) => tlv.type === type)?.value
  const [chassis, port] = [partOf(CHASSIS), partOf(PORT)]
  if (!chassis || !port || tlvs[0]?.type !== CHASSIS) return null
  const id = port.subarray(1)
  const described = textOfBytes(partOf(PORT_DESCRIPTION) ?? new Uint8Array())
  const name = textOfBytes(partOf(SYSTEM_NAME) ?? new Uint8Array())
  return {
    protocol: 'lldp',
    name: name === '' ? null : withoutDomain(name),
    mac: chassis[0] === CHASSIS_MAC ? macOfBytes(chassis.subarray(1)) : null,
    address: managementAddress(partOf(MANAGEMENT_ADDRESS)),
    port: (port[0] === PORT_MAC ? described : textOfBytes(id)) || described || null,
    vlan: portVlan(tlvs),
  }
}

function splitTlvs(data: Uint8Array): Tlv[] {
  const bytes = readBytes(data)
  const tlvs: Tlv[] = []
  for (let at = 0; ; ) {
    const head = bytes.number(at, 2)
    const value = head === null ? null : bytes.slice(at + 2, head & 0x1ff)
    if (head === null || value === null || head >> 9 === 0) return tlvs
    tlvs.push({ type: head >> 9, value })
    at += 2 + value.length
  }
}

/** Length of the address with its family, family, address. */
function managementAddress(value: Uint8Array | undefined): string | null {
  const length = value?.[0] ?? 0
  return value && value[1] === IPV4 ? ipv4OfBytes(value.subarray(2, 1 + length)) : null
}

function portVlan(tlvs: readonly Tlv[]): number | null {
  for (const { type, value } of tlvs) {
    const bytes = readBytes(value)
    if (type === OWN_KIND && bytes.number(0, 4) === PORT_VLAN) return bytes.number(4, 2) || null
  }
  return null
}

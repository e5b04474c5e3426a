/** A DHCP message to bytes, padded to what relays take for a whole one. */
import { parseIpv4 } from '../addressing/ipv4.ts'
import {
  AT,
  BROADCAST_FLAG,
  type DhcpMessage,
  type DhcpOptions,
  MAGIC,
  MOST_HARDWARE_BYTES,
  OPTION,
  SHORTEST,
} from './message.ts'

const LONGEST_PIECE = 255

/** Throws RangeError where a value does not fit its field, or is no address: a caller's bug. */
export function encodeMessage(message: Omit<DhcpMessage, 'isCut'>): Uint8Array {
  const options = encodeOptions(message.options)
  const bytes = new Uint8Array(Math.max(SHORTEST, AT.options + options.length))
  const view = new DataView(bytes.buffer)
  view.setUint8(AT.op, message.op === 'request' ? 1 : 2)
  view.setUint8(AT.hardwareType, message.hardwareType)
  view.setUint8(AT.hardwareLength, message.hardwareAddress.length)
  view.setUint8(AT.hops, message.hops)
  view.setUint32(AT.xid, message.xid)
  view.setUint16(AT.secs, message.secs)
  view.setUint16(AT.flags, message.broadcast ? BROADCAST_FLAG : 0)
  view.setUint32(AT.clientAddress, numberOf(message.clientAddress))
  view.setUint32(AT.yourAddress, numberOf(message.yourAddress))
  view.setUint32(AT.nextServer, numberOf(message.nextServer))
  view.setUint32(AT.relayAddress, numberOf(message.relayAddress))
  put(bytes, AT.hardwareAddress, message.hardwareAddress, MOST_HARDWARE_BYTES)
  put(bytes, AT.serverName, latin1(message.serverName), AT.bootFile - AT.serverName)
  put(bytes, AT.bootFile, latin1(message.bootFile), AT.magic - AT.bootFile)
  view.setUint32(AT.magic, MAGIC)
  bytes.set(options, AT.options)
  return bytes
}

function numberOf(address: string): number {
  const number = parseIpv4(address)
  if (number === null) throw new RangeError(`${address} is no IPv4 address`)
  return number
}

function put(bytes: Uint8Array, at: number, value: Uint8Array, room: number): void {
  if (value.length > room) throw new RangeError(`${value.length} bytes do not fit into ${room}`)
  bytes.set(value, at)
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)

/** In the order of the map, long ones in several pieces (RFC 3396), closed by the end mark. */
function encodeOptions(options: DhcpOptions): Uint8Array {
  const bytes = [...options].flatMap(([code, value]) => {
    if (code <= OPTION.pad || code >= OPTION.end) throw new RangeError(`${code} is no number of an option`)
    return piecesOf(value).flatMap((piece) => [code, piece.length, ...piece])
  })
  return Uint8Array.from([...bytes, OPTION.end])
}

const piecesOf = (value: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.max(1, Math.ceil(value.length / LONGEST_PIECE)) }, (_, at) =>
    value.subarray(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE),
  )

/**
 * Bytes to a DHCP message. Never throws: what anybody on a network may send is no reason to stop. Two rules surprise:
 * options may go on in the fields of the boot file and the server's name (option 52), and an option that comes several
 * times is one whose value was too long for one (RFC 3396), so its pieces are joined in that order.
 */
import { formatIpv4 } from '../addressing/ipv4.ts'
import { AT, BROADCAST_FLAG, type DhcpMessage, MAGIC, MOST_HARDWARE_BYTES, OPTION } from './message.ts'

/** Null where it is no DHCP message: too short, another magic number, an address longer than its field. */
export function decodeMessage(bytes: Uint8Array): DhcpMessage | null {
  if (bytes.length < AT.options) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const op = view.getUint8(AT.op)
  const hardwareLength = view.getUint8(AT.hardwareLength)
  if (view.getUint32(AT.magic) !== MAGIC || (op !== 1 && op !== 2)) return null
  if (hardwareLength > MOST_HARDWARE_BYTES) return null
  const address = (at: number) => formatIpv4(view.getUint32(at))
  const { options, isCut, inBootFile, inServerName } = readAllOptions(bytes)
  return {
    op: op === 1 ? 'request' : 'reply',
    hardwareType: view.getUint8(AT.hardwareType),
    hops: view.getUint8(AT.hops),
    xid: view.getUint32(AT.xid),
    secs: view.getUint16(AT.secs),
    broadcast: (view.getUint16(AT.flags) & BROADCAST_FLAG) !== 0,
    clientAddress: address(AT.clientAddress),
    yourAddress: address(AT.yourAddress),
    nextServer: address(AT.nextServer),
    relayAddress: address(AT.relayAddress),
    hardwareAddress: bytes.slice(AT.hardwareAddress, AT.hardwareAddress + hardwareLength),
    serverName: inServerName ? '' : readText(bytes.subarray(AT.serverName, AT.bootFile)),
    bootFile: inBootFile ? '' : readText(bytes.subarray(AT.bootFile, AT.magic)),
    options,
    isCut,
  }
}

/** Up to the first zero byte. */
function readText(field: Uint8Array): string {
  const end = field.indexOf(0)
  return String.fromCharCode(...field.subarray(0, end < 0 ? field.length : end))
}

interface AllOptions {
  readonly options: ReadonlyMap<number, Uint8Array>
  readonly isCut: boolean
  readonly inBootFile: boolean
  readonly inServerName: boolean
}

/** The options' own field first, then the boot file's, then the server name's: RFC 2131, section 4.1. */
function readAllOptions(bytes: Uint8Array): AllOptions {
  const pieces = new Map<number, Uint8Array[]>()
  const isCutHere = collect(bytes.subarray(AT.options), pieces)
  const overload = pieces.get(OPTION.overload)?.[0]?.[0] ?? 0
  pieces.delete(OPTION.overload)
  const inBootFile = (overload & 1) !== 0
  const inServerName = (overload & 2) !== 0
  const isCutInFile = inBootFile && collect(bytes.subarray(AT.bootFile, AT.magic), pieces)
  const isCutInName = inServerName && collect(bytes.subarray(AT.serverName, AT.bootFile), pieces)
  const options = new Map([...pieces].map(([code, parts]) => [code, joinBytes(parts)]))
  return { options, isCut: isCutHere || isCutInFile || isCutInName, inBootFile, inServerName }
}

/** Puts the options of one field into `pieces`; true: the last one is longer than the field. */
function collect(field: Uint8Array, pieces: Map<number, Uint8Array[]>): boolean {
  let at = 0
  while (at < field.length) {
    const code = field[at] ?? OPTION.end
    if (code === OPTION.end) return false
    if (code === OPTION.pad) {
      at += 1
      continue
    }
    const length = field[at + 1]
    if (length === undefined || at + 2 + length > field.length) return true
    const part = field.slice(at + 2, at + 2 + length)
    pieces.set(code, [...(pieces.get(code) ?? []), part])
    at += 2 + length
  }
  return false
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/**
 * Whether a Windows machine is of 64 bit, asked from outside without a login: its RPC end point mapper takes the transfer syntax NDR64
 * only where the system is (MS-RPCE 2.2.5; the bind is that of DCE 1.1 RPC, C706 chapter 12).
 */

/** The end point mapper. */
export const RPC_PORT = 135

const BIND = 11
const BIND_ACK = 12
const BIND_LENGTH = 72
const HEADER_LENGTH = 16
const ACCEPTED = 0
const REJECTED_BY_PROVIDER = 2

/** e1af8308-5d1f-11c9-91a4-08002b14a0fa, the end point mapper, version 3; as it goes over the wire, least byte first. */
const END_POINT_MAPPER = [
  ...[0x08, 0x83, 0xaf, 0xe1, 0x1f, 0x5d, 0xc9, 0x11, 0x91, 0xa4, 0x08, 0x00, 0x2b, 0x14, 0xa0, 0xfa],
  ...[3, 0, 0, 0],
]
/** 71710533-beba-4937-8319-b5dbef9ccc36, version 1. */
const NDR64 = [
  ...[0x33, 0x05, 0x71, 0x71, 0xba, 0xbe, 0x37, 0x49, 0x83, 0x19, 0xb5, 0xdb, 0xef, 0x9c, 0xcc, 0x36],
  ...[1, 0, 0, 0],
]
/** Bytes of a fragment either side takes at most; what is usual. */
const LONGEST_FRAGMENT = [0xd0, 0x16]

export const askForNdr64 = (): Uint8Array =>
  Uint8Array.from([
    // Version 5.0; the first and last fragment; least byte first; length; no login; call 1.
    ...[5, 0, BIND, 3, 0x10, 0, 0, 0, BIND_LENGTH, 0, 0, 0, 1, 0, 0, 0],
    ...[...LONGEST_FRAGMENT, ...LONGEST_FRAGMENT, 0, 0, 0, 0],
    // One context with one transfer syntax.
    ...[1, 0, 0, 0, 0, 0, 1, 0],
    ...END_POINT_MAPPER,
    ...NDR64,
  ])

/** `open`: more bytes are to come; `other`: this is no end point mapper. */
export type Ndr64Answer = 'taken' | 'rejected' | 'other' | 'open'

export function readNdr64(answer: Uint8Array): Ndr64Answer {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength)
  if (answer.length < HEADER_LENGTH) return answer.length > 0 && answer[0] !== 5 ? 'other' : 'open'
  const length = view.getUint16(8, true)
  if (view.getUint8(0) !== 5 || view.getUint8(2) !== BIND_ACK || length < HEADER_LENGTH + 10) return 'other'
  if (answer.length < length) return 'open'
  // Sizes and the group, then the second address as a counted text, then up to a multiple of four.
  const addressAt = HEADER_LENGTH + 8
  const resultsAt = Math.ceil((addressAt + 2 + view.getUint16(addressAt, true)) / 4) * 4
  if (resultsAt + 6 > length || view.getUint8(resultsAt) === 0) return 'other'
  const result = view.getUint16(resultsAt + 4, true)
  if (result === ACCEPTED) return 'taken'
  return result === REJECTED_BY_PROVIDER ? 'rejected' : 'other'
}

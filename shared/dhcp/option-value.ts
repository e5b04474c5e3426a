/** What the bytes of an option mean, and back: one pair of functions a form. A reader gives null for bytes not of its form. */
import { formatIpv4, parseIpv4 } from '../addressing/ipv4.ts'

/** Option 82 (RFC 3046): the port and the switch by which a client is reached, in hexadecimal. */
export interface RelayInformation {
  readonly circuitId: string | null
  readonly remoteId: string | null
}

export interface FormValues {
  readonly address: string
  readonly addresses: readonly string[]
  readonly text: string
  readonly byte: number
  readonly short: number
  readonly long: number
  readonly codes: readonly number[]
  readonly hex: string
  readonly relay: RelayInformation
}

export type OptionForm = keyof FormValues

interface ValueCodec<T> {
  readonly read: (bytes: Uint8Array) => T | null
  readonly write: (value: T) => Uint8Array
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const numberAt = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0)

const bytesOf = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) & 0xff)

const whole = (length: number): ValueCodec<number> => ({
  read: (bytes) => (bytes.length === length ? numberAt(bytes, 0, length) : null),
  write: (value) => bytesOf(value, length),
})

function readAddresses(bytes: Uint8Array): string[] | null {
  if (bytes.length === 0 || bytes.length % 4 !== 0) return null
  return Array.from({ length: bytes.length / 4 }, (_, at) => formatIpv4(numberAt(bytes, at * 4, 4)))
}

const writeAddresses = (addresses: readonly string[]): Uint8Array =>
  Uint8Array.from(addresses.flatMap((address) => [...bytesOf(parseIpv4(address) ?? 0, 4)]))

const SUBOPTION = { circuitId: 1, remoteId: 2 } as const

function readRelay(bytes: Uint8Array): RelayInformation | null {
  const found = new Map<number, string>()
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at + 1]
    if (length === undefined || at + 2 + length > bytes.length) return null
    found.set(bytes[at] ?? 0, toHex(bytes.subarray(at + 2, at + 2 + length)))
    at += 2 + length
  }
  return {
    circuitId: found.get(SUBOPTION.circuitId) ?? null,
    remoteId: found.get(SUBOPTION.remoteId) ?? null,
  }
}

function writeRelay({ circuitId, remoteId }: RelayInformation): Uint8Array {
  const part = (code: number, hex: string | null): number[] =>
    hex === null ? [] : [code, hex.length / 2, ...fromHex(hex)]
  return Uint8Array.from([...part(SUBOPTION.circuitId, circuitId), ...part(SUBOPTION.remoteId, remoteId)])
}

export const valueCodecs: { readonly [F in OptionForm]: ValueCodec<FormValues[F]> } = {
  address: {
    read: (bytes) => (bytes.length === 4 ? formatIpv4(numberAt(bytes, 0, 4)) : null),
    write: (address) => writeAddresses([address]),
  },
  addresses: { read: readAddresses, write: writeAddresses },
  // Some servers close a text with a zero byte; a text of UTF-8 letters is read as such, else byte by byte.
  text: {
    read: (bytes) => decodeText(bytes).replace(/\0+$/, ''),
    write: (text) => new TextEncoder().encode(text),
  },
  byte: whole(1),
  short: whole(2),
  long: whole(4),
  codes: { read: (bytes) => [...bytes], write: (codes) => Uint8Array.from(codes) },
  hex: { read: toHex, write: fromHex },
  relay: { read: readRelay, write: writeRelay },
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return String.fromCharCode(...bytes)
  }
}

/** Reads numbers and texts out of bytes that came from the wire. What lies beyond the end is null, never an error. */
export interface ByteReader {
  readonly length: number
  /** Unsigned, big endian; `size` 1 to 4 bytes. */
  number(at: number, size: number): number | null
  slice(at: number, length: number): Uint8Array | null
}

export function readBytes(bytes: Uint8Array): ByteReader {
  const has = (at: number, length: number) => at >= 0 && length >= 0 && at + length <= bytes.length
  return {
    length: bytes.length,
    number(at, size) {
      if (!has(at, size)) return null
      let value = 0
      for (let next = at; next < at + size; next++) value = value * 256 + (bytes[next] ?? 0)
      return value
    },
    slice: (at, length) => (has(at, length) ? bytes.subarray(at, at + length) : null),
  }
}

const decoder = new TextDecoder()

/** A text as devices put it in: padding and control characters are not part of it. */
export const textOfBytes = (bytes: Uint8Array): string =>
  decoder
    .decode(bytes)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()

/** Lower case, colons; null unless there are six bytes. */
export const macOfBytes = (bytes: Uint8Array): string | null =>
  bytes.length === 6 ? [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(':') : null

/** Dotted; null unless there are four bytes. */
export const ipv4OfBytes = (bytes: Uint8Array): string | null =>
  bytes.length === 4 ? [...bytes].join('.') : null

/** `SW1.fair.example` is `SW1`; an address stays whole. */
export const withoutDomain = (name: string): string =>
  /^[\d.]+$/.test(name) ? name : (name.split('.')[0] ?? name)

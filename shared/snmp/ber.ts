/** The few forms of BER that SNMP is made of (ITU-T X.690; RFC 3417, section 8): tag, length, content. */

export interface Tlv {
  readonly tag: number
  readonly content: Uint8Array
}

export const TAG = { integer: 0x02, octets: 0x04, nothing: 0x05, oid: 0x06, sequence: 0x30 } as const

/** Content of any length up to 2³¹. */
export function encodeTlv(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, { length: one }) => sum + one, 0)
  const head = [tag, ...lengthBytes(length)]
  const whole = new Uint8Array(head.length + length)
  whole.set(head)
  let at = head.length
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 | bytes.length, ...bytes]
}

/** Of a whole number of 32 bit, as short as it can be. */
export function encodeInteger(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.unshift(rest & 0xff)
    rest >>= 8
  } while (
    !(rest === 0 && ((bytes[0] ?? 0) & 0x80) === 0) &&
    !(rest === -1 && ((bytes[0] ?? 0) & 0x80) !== 0)
  )
  return encodeTlv(TAG.integer, Uint8Array.from(bytes))
}

/** `1.3.6.1.2.1`: at least two numbers. */
export function encodeOid(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const own = [number & 0x7f]
    for (let high = Math.floor(number / 128); high > 0; high = Math.floor(high / 128))
      own.unshift((high % 128) | 0x80)
    return own
  })
  return encodeTlv(TAG.oid, Uint8Array.from(bytes))
}

/** All values one behind the other; null where the bytes are no BER, or are cut. */
export function decodeTlvs(bytes: Uint8Array): Tlv[] | null {
  const found: Tlv[] = []
  let at = 0
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0
    const short = bytes[at + 1]
    if (short === undefined) return null
    const count = short < 0x80 ? 0 : short & 0x7f
    // The form without a length, and lengths nothing here has.
    if (short === 0x80 || count > 4) return null
    let length = short
    if (count > 0) {
      length = 0
      for (const byte of bytes.subarray(at + 2, at + 2 + count)) length = length * 256 + byte
    }
    const from = at + 2 + count
    if (from + length > bytes.length) return null
    found.push({ tag, content: bytes.subarray(from, from + length) })
    at = from + length
  }
  return found
}

/** Signed, of at most six bytes: above that no number of JavaScript is exact. Null: longer. */
export function decodeInteger(content: Uint8Array): number | null {
  if (content.length === 0 || content.length > 6) return null
  const [first = 0] = content
  let value = first >= 0x80 ? -1 : 0
  for (const byte of content) value = value * 256 + byte
  return value
}

/** Null where the last number is cut. */
export function decodeOid(content: Uint8Array): string | null {
  const numbers: number[] = []
  let number = 0
  for (const [at, byte] of content.entries()) {
    number = number * 128 + (byte & 0x7f)
    if ((byte & 0x80) === 0) {
      numbers.push(number)
      number = 0
    } else if (at === content.length - 1) return null
  }
  const [head, ...rest] = numbers
  if (head === undefined) return null
  const first = Math.min(2, Math.floor(head / 40))
  return [first, head - first * 40, ...rest].join('.')
}

/**
 * The `$1$` password hash, which IOS calls type 5. After P.-H. Kamp's description in FreeBSD's crypt: 1000 rounds of
 * MD5 whose input depends on the round's number, and a base 64 of its own with the bytes in an odd order.
 */
import { createHash } from 'node:crypto'

const ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BYTE_ORDER = [
  [0, 6, 12],
  [1, 7, 13],
  [2, 8, 14],
  [3, 9, 15],
  [4, 10, 5],
] as const

const md5 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The whole hash, `$1$salt$...`. Of the salt the first eight characters count. */
export function md5Crypt(plain: string, fullSalt: string): string {
  const password = Buffer.from(plain, 'utf8')
  const salt = Buffer.from(fullSalt.slice(0, 8), 'latin1')
  let digest = md5(...firstRound(password, salt))
  for (let round = 0; round < 1000; round++) {
    const odd = round % 2 === 1
    digest = md5(
      odd ? password : digest,
      round % 3 === 0 ? Buffer.alloc(0) : salt,
      round % 7 === 0 ? Buffer.alloc(0) : password,
      odd ? digest : password,
    )
  }
  return `$1$${salt.toString('latin1')}$${encode(digest)}`
}

function firstRound(password: Buffer, salt: Buffer): Buffer[] {
  const mixed = md5(password, salt, password)
  const parts = [password, Buffer.from('$1$'), salt]
  for (let left = password.length; left > 0; left -= 16) parts.push(mixed.subarray(0, Math.min(16, left)))
  for (let bits = password.length; bits > 0; bits >>= 1)
    parts.push(bits & 1 ? Buffer.from([0]) : password.subarray(0, 1))
  return parts
}

function encode(digest: Buffer): string {
  const byte = (index: number): number => digest[index] ?? 0
  const groups = BYTE_ORDER.map(([a, b, c]) => to64((byte(a) << 16) | (byte(b) << 8) | byte(c), 4))
  return groups.join('') + to64(byte(11), 2)
}

const to64 = (value: number, length: number): string =>
  Array.from({ length }, (_, i) => ALPHABET[(value >> (6 * i)) & 63]).join('')

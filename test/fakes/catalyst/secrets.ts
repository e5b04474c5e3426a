/** How IOS stores what was typed: type 5 (MD5-crypt, one way) and type 7 (a Vigenere anyone can undo). */
import { createHash } from 'node:crypto'

const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const md5 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const repeat = (bytes: Buffer, length: number): Buffer =>
  Buffer.concat(Array.from({ length: Math.ceil(length / bytes.length) }, () => bytes)).subarray(0, length)

function encode(sum: Buffer): string {
  const order = [[0, 6, 12], [1, 7, 13], [2, 8, 14], [3, 9, 15], [4, 10, 5], [11]]
  return order
    .map((group) => {
      let value = group.reduce((all, i) => all * 256 + (sum[i] ?? 0), 0)
      let text = ''
      for (let n = group.length === 1 ? 2 : 4; n > 0; n--) {
        text += alphabet[value & 63]
        value >>= 6
      }
      return text
    })
    .join('')
}

/** `$1$salt$hash`, Poul-Henning Kamp's MD5-crypt with its thousand rounds. */
export function hashType5(password: string, salt: string): string {
  const inner = md5(password, salt, password)
  const marks: Buffer[] = []
  for (let n = password.length; n > 0; n >>= 1)
    marks.push(n & 1 ? Buffer.from([0]) : Buffer.from(password[0] ?? '', 'latin1'))
  let sum = md5(password, '$1$', salt, repeat(inner, password.length), ...marks)
  for (let i = 0; i < 1000; i++) {
    const odd = i % 2 === 1
    const middle = `${i % 3 ? salt : ''}${i % 7 ? password : ''}`
    sum = odd ? md5(password, middle, sum) : md5(sum, middle, password)
  }
  return `$1$${salt}$${encode(sum)}`
}

export const matchesType5 = (password: string, stored: string): boolean =>
  hashType5(password, stored.split('$')[2] ?? '') === stored

const key = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87'

/** The two-digit offset, then each character against the well-known key. */
export function hideType7(password: string, offset = 8): string {
  const hidden = [...Buffer.from(password, 'latin1')].map((byte, i) =>
    (byte ^ key.charCodeAt((offset + i) % key.length)).toString(16).padStart(2, '0').toUpperCase(),
  )
  return String(offset).padStart(2, '0') + hidden.join('')
}

export function showType7(stored: string): string {
  const offset = Number(stored.slice(0, 2))
  const bytes = (stored.slice(2).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return Buffer.from(bytes.map((byte, i) => byte ^ key.charCodeAt((offset + i) % key.length))).toString(
    'latin1',
  )
}

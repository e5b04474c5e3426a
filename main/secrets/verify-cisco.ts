/**
 * Whether a secret that a device shows is the one we mean. Type 5 cannot be read back but recomputed with its salt;
 * type 7 is no secret at all but a fixed key shifted by two digits. So a comparison of configurations can be empty.
 */
import { timingSafeEqual } from 'node:crypto'
import { md5Crypt } from './md5-crypt.ts'

/** The constant that IOS has used for type 7 since the nineties. */
const TYPE_7_KEY = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87'

/** The text behind a type 7 secret; null where it is none. */
export function decodeType7(encoded: string): string | null {
  if (!/^\d\d([0-9A-Fa-f]{2})*$/.test(encoded)) return null
  const seed = Number(encoded.slice(0, 2))
  const bytes = Buffer.from(encoded.slice(2), 'hex')
  return Buffer.from(
    bytes.map((byte, i) => byte ^ TYPE_7_KEY.charCodeAt((seed + i) % TYPE_7_KEY.length)),
  ).toString('utf8')
}

interface SecretLine {
  /** The line up to the secret, without its type. */
  readonly command: string
  readonly type: number
  readonly value: string
}

/** `enable secret 5 $1$..` -> its parts; a secret without a type is plain. Null where the line holds none. */
export function readSecretLine(line: string): SecretLine | null {
  const found =
    /^(enable (?:secret|password)(?: level \d+)?|username \S+(?: privilege \d+)? (?:secret|password)|password) (?:(\d) )?(\S.*)$/.exec(
      line.trim(),
    )
  return found
    ? { command: found[1] ?? '', type: Number(found[2] ?? 0), value: (found[3] ?? '').trim() }
    : null
}

const isEqual = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Whether the secret in `line`, as the device shows it, is `plain`. False also for types that cannot be verified. */
export function secretMatches(line: string, plain: string): boolean {
  const secret = readSecretLine(line)
  if (!secret) return false
  if (secret.type === 5) {
    const salt = /^\$1\$([^$]*)\$/.exec(secret.value)?.[1]
    return salt !== undefined && isEqual(md5Crypt(plain, salt), secret.value)
  }
  if (secret.type === 7) return isEqual(decodeType7(secret.value) ?? '', plain)
  return secret.type === 0 && isEqual(secret.value, plain)
}

/** For a comparison: both lines set the same secret, the intended one in plain. Never for a `{{secret:...}}`. */
export function sameSecret(running: string, intended: string): boolean {
  const [left, right] = [readSecretLine(running), readSecretLine(intended)]
  if (!left || !right || left.command !== right.command || right.type !== 0) return false
  return !right.value.includes('{{secret:') && secretMatches(running, right.value)
}

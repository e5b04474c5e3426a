/**
 * The vault's random key, wrapped by a passphrase. Changing the passphrase wraps the same key anew, so that no secret
 * and no sealed snapshot has to be written again.
 */
import { randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { KEY_BYTES, seal, unseal } from './sealing.ts'

export interface WrappedKey {
  readonly salt: Buffer
  /** scrypt N and r; p is 1. Stored, so that they can be raised later. */
  readonly cost: number
  readonly blockSize: number
  readonly wrapped: Buffer
}

/** About 0.1 s and 64 MB: what OWASP names for interactive use (N = 2^16, r = 8, p = 1 or stronger). */
const COST = { cost: 65_536, blockSize: 8 }

const PURPOSE = 'brassage vault key'

/** Off the main thread: a console's echo clock must not wait for it. */
function stretch(passphrase: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same passphrase typed on another keyboard may arrive decomposed (é as e + accent).
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

const scryptOptions = (cost: number, blockSize: number): ScryptOptions => ({
  N: cost,
  r: blockSize,
  p: 1,
  maxmem: 256 * cost * blockSize,
})

export async function wrapKey(key: Buffer, passphrase: string): Promise<WrappedKey> {
  const salt = randomBytes(16)
  const wrapper = await stretch(passphrase, salt, scryptOptions(COST.cost, COST.blockSize))
  return { salt, ...COST, wrapped: seal(wrapper, key, PURPOSE) }
}

/** Null when the passphrase is not the one. */
export async function unwrapKey(stored: WrappedKey, passphrase: string): Promise<Buffer | null> {
  const wrapper = await stretch(passphrase, stored.salt, scryptOptions(stored.cost, stored.blockSize))
  return unseal(wrapper, stored.wrapped, PURPOSE)
}

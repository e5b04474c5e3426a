/** AES-256-GCM as the vault uses it: `iv (12) | tag (16) | ciphertext`, bound to what the text is for. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16
export const KEY_BYTES = 32

/** `purpose` is authenticated: what was sealed as one secret does not open as another. */
export function seal(key: Buffer, plain: Buffer, purpose: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Null when the key is not the one, or a byte was changed: GCM cannot tell which. */
export function unseal(key: Buffer, sealed: Buffer, purpose: string): Buffer | null {
  if (sealed.length < IV + TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(IV, IV + TAG))
  const start = decipher.update(sealed.subarray(IV + TAG))
  try {
    return Buffer.concat([start, decipher.final()])
  } catch {
    return null // the only thing final() throws for is a failed authentication
  }
}

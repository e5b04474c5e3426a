/** The key by which a device is known again: its type and its fingerprint as every SSH program shows it. */
import { createHash } from 'node:crypto'

export interface HostKey {
  /** `ssh-ed25519`, `ssh-rsa` ... */
  readonly type: string
  /** `SHA256:` and base64 without padding. */
  readonly fingerprint: string
}

/** `blob`: the key as it comes over the wire, which begins with the length and the name of its type. */
export function describeHostKey(blob: Uint8Array): HostKey {
  const bytes = Buffer.from(blob)
  const length = bytes.length < 4 ? 0 : bytes.readUInt32BE(0)
  return {
    type: bytes.subarray(4, 4 + Math.min(length, 64)).toString('latin1'),
    fingerprint: `SHA256:${createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')}`,
  }
}

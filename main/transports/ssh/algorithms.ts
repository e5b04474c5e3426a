/**
 * Which algorithms are offered, in order. Modern ones always; the old ones of switches that never got anything newer
 * only where a person allowed it for that device, and then last, so that they are used with nobody who can do better.
 * Sources: ../shared facts on old Catalyst and ProCurve gear; RFC 9142 and OpenSSH's own defaults for what counts as old.
 */

/** The four choices of a handshake that can fail for want of something in common. */
export type Choice = 'kex' | 'hostKey' | 'cipher' | 'mac'

export type AlgorithmLists = Readonly<Record<Choice, readonly string[]>>

export const CHOICES: readonly Choice[] = ['kex', 'hostKey', 'cipher', 'mac']

export const modernAlgorithms: AlgorithmLists = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group-exchange-sha256',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group18-sha512',
    'diffie-hellman-group14-sha256',
  ],
  hostKey: [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'rsa-sha2-512',
    'rsa-sha2-256',
  ],
  cipher: [
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'aes128-ctr',
    'aes192-ctr',
    'aes256-ctr',
    'chacha20-poly1305@openssh.com',
  ],
  mac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
}

/** group14 before the exchange of groups: switches answer the latter with groups too small to be taken. */
export const legacyAlgorithms: AlgorithmLists = {
  kex: ['diffie-hellman-group14-sha1', 'diffie-hellman-group-exchange-sha1', 'diffie-hellman-group1-sha1'],
  hostKey: ['ssh-rsa', 'ssh-dss'],
  cipher: ['aes256-cbc', 'aes192-cbc', 'aes128-cbc', '3des-cbc'],
  mac: ['hmac-sha1', 'hmac-sha1-96', 'hmac-md5', 'hmac-md5-96'],
}

/** A key of this type may be asked for under several signatures. */
const algorithmsOfKey = (type: string): readonly string[] =>
  type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'] : [type]

/** The type of key known first, or another key of the same device would look like a changed one. */
function preferKnown(algorithms: readonly string[], knownType: string | null): readonly string[] {
  if (knownType === null) return algorithms
  const preferred = algorithmsOfKey(knownType)
  const rank = (name: string) => (preferred.includes(name) ? 0 : 1)
  return [...algorithms].sort((a, b) => rank(a) - rank(b))
}

/** What is offered, best first. `knownKeyType`: of the key this address had before. */
export function offeredAlgorithms(isLegacy: boolean, knownKeyType: string | null = null): AlgorithmLists {
  const all = (choice: Choice) => [...modernAlgorithms[choice], ...(isLegacy ? legacyAlgorithms[choice] : [])]
  return {
    kex: all('kex'),
    hostKey: preferKnown(all('hostKey'), knownKeyType),
    cipher: all('cipher'),
    mac: all('mac'),
  }
}

/** What is missing for a handshake: per choice without anything in common, what the device has. */
export interface Mismatch {
  readonly choice: Choice
  readonly offered: readonly string[]
  /** Those of them that would do, were old ones allowed. */
  readonly legacy: readonly string[]
}

const hasOwnIntegrity = (cipher: string): boolean => /gcm|poly1305/.test(cipher)

/** Choices in which the device's offer and ours have nothing in common. */
export function findMismatches(ours: AlgorithmLists, theirs: AlgorithmLists): Mismatch[] {
  const cipher = ours.cipher.find((name) => theirs.cipher.includes(name))
  return CHOICES.flatMap((choice) => {
    if (choice === 'mac' && cipher !== undefined && hasOwnIntegrity(cipher)) return []
    if (ours[choice].some((name) => theirs[choice].includes(name))) return []
    const legacy = theirs[choice].filter((name) => legacyAlgorithms[choice].includes(name))
    return [{ choice, offered: theirs[choice], legacy }]
  })
}

/**
 * Gives the crypto library the group of `diffie-hellman-group1-sha1` where it lacks it. Electron is built on BoringSSL,
 * which has no group named modp2: SSH to an old switch dies there with "Unknown DH group" and works in plain Node. Must
 * run before ssh2 is loaded, which takes the function once; that is why ./library.ts imports this file first.
 */
import crypto from 'node:crypto'

/** RFC 2409, section 6.2: the second Oakley group, generator 2. */
const GROUP_2 =
  'ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74' +
  '020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437' +
  '4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed' +
  'ee386bfb5a899fa5ae9f24117c4b1fe649286651ece65381ffffffffffffffff'

export type DhCrypto = Pick<typeof crypto, 'createDiffieHellman' | 'createDiffieHellmanGroup'>

function hasGroup({ createDiffieHellmanGroup }: DhCrypto): boolean {
  try {
    createDiffieHellmanGroup('modp2')
    return true
  } catch {
    // "Unknown DH group": the very thing this file is for.
    return false
  }
}

/** Makes `library` know modp2; leaves one alone that does. True where it was missing. */
export function supplyGroup2(library: DhCrypto): boolean {
  if (hasGroup(library)) return false
  const original = library.createDiffieHellmanGroup
  const supplied = (name: string) =>
    name === 'modp2' ? library.createDiffieHellman(Buffer.from(GROUP_2, 'hex'), 2) : original(name)
  library.createDiffieHellmanGroup = supplied as typeof original
  return true
}

supplyGroup2(crypto)

/** ssh2, loaded after what it lacks was supplied: the order of these two imports is the point of this file. */
import './dh-group.ts'
import { createRequire } from 'node:module'
import ssh2 from 'ssh2'
import { type AlgorithmLists, CHOICES, type Choice } from './algorithms.ts'

export type { ClientChannel, ParsedKey } from 'ssh2'
export const { Client } = ssh2
export const { parseKey } = ssh2.utils

/** Its own list of what it can do with the crypto library at hand, which it tells nobody else. */
const constants: Readonly<Record<string, readonly string[]>> = createRequire(import.meta.url)(
  'ssh2/lib/protocol/constants.js',
)
const namesOfLists: Readonly<Record<Choice, string>> = {
  kex: 'SUPPORTED_KEX',
  hostKey: 'SUPPORTED_SERVER_HOST_KEY',
  cipher: 'SUPPORTED_CIPHER',
  mac: 'SUPPORTED_MAC',
}

/**
 * What of `wanted` can be spoken here. It refuses to begin when asked for one more, and Electron's crypto library has
 * fewer ciphers than Node's.
 */
export function speakable(wanted: AlgorithmLists): AlgorithmLists {
  const of = (choice: Choice) => {
    const known = constants[namesOfLists[choice]] ?? []
    return wanted[choice].filter((name) => known.includes(name))
  }
  return Object.fromEntries(CHOICES.map((choice) => [choice, of(choice)])) as Record<Choice, string[]>
}

/**
 * Addresses that are lent to a network card for seconds, by Linux's `ip`. Each has a lifetime: where this program is killed
 * the kernel itself takes it back. Without the right to it nothing changes, and false is answered.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PATIENCE_MS = 2000

async function ip(words: readonly string[]): Promise<boolean> {
  if (process.platform !== 'linux') return false
  try {
    await run('ip', [...words], { timeout: PATIENCE_MS })
    return true
  } catch (error) {
    // No such program, not allowed, there already: what follows is told by whoever needed the address.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

const lifetime = (seconds: number, preferred = seconds) => [
  'valid_lft',
  String(seconds),
  'preferred_lft',
  String(preferred),
]

/** An address to send from. Again before its time is over, it lasts as long again. */
export const lendAddress = (name: string, address: string, seconds: number): Promise<boolean> =>
  ip(['address', 'replace', `${address}/32`, 'dev', name, ...lifetime(seconds)])

export const takeAddressBack = (name: string, address: string): Promise<boolean> =>
  ip(['address', 'del', `${address}/32`, 'dev', name])

/** A way to one other machine on this wire and to nothing else: no program prefers the address for anything else. */
export const lendWayTo = (name: string, address: string, peer: string, seconds: number): Promise<boolean> =>
  ip(['address', 'add', address, 'peer', `${peer}/32`, 'dev', name, ...lifetime(seconds, 0)])

export const takeWayBack = (name: string, address: string, peer: string): Promise<boolean> =>
  ip(['address', 'del', address, 'peer', `${peer}/32`, 'dev', name])

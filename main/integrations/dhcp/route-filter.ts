/**
 * Whether Linux would drop what a foreign server answers: with its reverse path filter on, a packet from a network to which
 * there is no way back is thrown away before any program sees it, and a rogue server goes unseen.
 */
import { readFileSync } from 'node:fs'

const DEFAULT_ROUTE = '00000000'

/** Null where the system has no such file. */
function readFact(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** True: answers from networks unknown to this computer do not get through on that interface. */
export function dropsStrangers(name: string, read: (path: string) => string | null = readFact): boolean {
  const filters = ['all', name].map((of) => Number(read(`/proc/sys/net/ipv4/conf/${of}/rp_filter`) ?? 0))
  const filter = Math.max(...filters)
  if (filter === 0) return false
  const defaults = (read('/proc/net/route') ?? '')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, destination, , , , , , mask]) => destination === DEFAULT_ROUTE && mask === DEFAULT_ROUTE)
    .map(([through]) => through)
  // 1: the way back has to lead through this very interface; 2: through any.
  return filter === 1 ? !defaults.includes(name) : defaults.length === 0
}

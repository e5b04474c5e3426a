/**
 * Tells when a cable is plugged in or out and when an address comes or goes. Everything is asked anew only when the links
 * or addresses are other than before, and for some seconds after, since a lease is written down after its address is there.
 */
import type { OwnInterface } from '../../../shared/walk/own-interface.ts'
import type { Clock } from '../../clock.ts'
import { pollChanges } from '../../poll-changes.ts'
import { readOwnNetwork } from './read-own-network.ts'
import { type System, thisSystem } from './system.ts'

const EVERY_MS = 1000
const SETTLING_MS = 8000

export interface WatchNetwork {
  readonly clock: Clock
  readonly system?: System
}

/** Calls `onChange` with what is there first and then whenever it differs. Returns the stop. */
export function watchOwnNetwork(
  { clock, system = thisSystem }: WatchNetwork,
  onChange: (interfaces: readonly OwnInterface[]) => void,
): () => void {
  let last: { readonly links: string | null; readonly interfaces: OwnInterface[] } | null = null
  let settledAt = 0
  const look = async () => {
    const links = await linksOf(system)
    const isSame = links !== null && links === last?.links
    if (!isSame) settledAt = clock.now() + SETTLING_MS
    if (isSame && last && clock.now() > settledAt) return last.interfaces
    last = { links, interfaces: await readOwnNetwork(system) }
    return last.interfaces
  }
  return pollChanges({ clock, look, everyMs: EVERY_MS }, onChange)
}

/** What changes with every cable and address, quickly asked; null where only everything together tells it. */
async function linksOf(system: System): Promise<string | null> {
  if (system.platform !== 'linux') return null
  const names = await system.list('/sys/class/net')
  const changes = names.map((name) => system.read(`/sys/class/net/${name}/carrier_changes`))
  return JSON.stringify([system.addresses(), names, await Promise.all(changes)])
}

/**
 * When the cable was plugged in, and whether the address is from before: a pure step from what was known to what is seen
 * now. An address that is still there when a cable comes back may be the lease of the outlet before; one that went away
 * meanwhile is new even if it is the same.
 */
import type { OwnInterface } from './own-interface.ts'

export interface Moment {
  /** Milliseconds, monotonic. */
  readonly ms: number
  /** ISO 8601, UTC. */
  readonly time: string
}

export interface Plugging {
  readonly name: string | null
  readonly isUp: boolean
  readonly linkChanges: number | null
  /** When it was noticed, milliseconds; 0 where nothing is plugged in. */
  readonly sinceMs: number
  /** The same by the clock on the wall; null where it was plugged in before anybody looked. */
  readonly since: string | null
  /** How many cables were plugged in so far. */
  readonly count: number
  readonly address: string | null
  /** The address from before that is still there; null: the address is this outlet's. */
  readonly oldAddress: string | null
}

const addressOf = (own: OwnInterface | null): string | null => own?.addresses[0]?.address ?? null
const isLinked = (own: OwnInterface): boolean => own.isUp ?? own.addresses.length > 0

/** `before` null: nobody looked so far. */
export function plug(before: Plugging | null, own: OwnInterface | null, now: Moment): Plugging {
  const address = addressOf(own)
  const link = { name: own?.name ?? null, linkChanges: own?.linkChanges ?? null }
  const count = before?.count ?? 0
  // Of an interface that is down the system may still show the address, or not: the last one counts.
  const last = address ?? before?.address ?? null
  if (!own || !isLinked(own))
    return { ...link, isUp: false, sinceMs: 0, since: null, count, address: last, oldAddress: null }
  if (!before)
    return { ...link, isUp: true, sinceMs: now.ms, since: null, count: 1, address, oldAddress: null }
  const isNew = !before.isUp || before.name !== own.name || before.linkChanges !== own.linkChanges
  const oldAddress = isNew ? before.address : before.oldAddress
  return {
    ...link,
    isUp: true,
    sinceMs: isNew ? now.ms : before.sinceMs,
    since: isNew ? now.time : before.since,
    count: isNew ? count + 1 : count,
    address: last,
    oldAddress: address === oldAddress ? oldAddress : null,
  }
}

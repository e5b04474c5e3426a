/**
 * Which guests ran at earlier checks: one that is not set to run, ran, and stands still now is told of, since it may have crashed. Kept
 * with each server's check, so that looking twice in a morning hides nothing.
 */
import type { CheckedGuest } from './morning-check.ts'

export interface SeenRunning {
  /** Of the check that noted it, ISO 8601 UTC. */
  readonly at: string
  /** The last check of an earlier day; null: there is none yet. */
  readonly before: string | null
  /** Guest number -> the last check at which it ran. */
  readonly ran: Readonly<Record<string, string>>
}

/** One that has stood for longer is one that stands. */
const WEEK_MS = 7 * 86_400_000

/** What is kept of a server's last check. Sites written earlier have no `seen`: their guests tell it. */
export interface KeptCheck {
  readonly readAt: string
  readonly guests: readonly Pick<CheckedGuest, 'vmid' | 'status'>[]
  readonly seen: SeenRunning | null
}

/** `now`: ISO 8601 UTC. A day is one of this computer's. */
export function seenBefore(last: KeptCheck | null, now: string): Omit<SeenRunning, 'at'> {
  if (last === null) return { before: null, ran: {} }
  const { at, before, ran } = last.seen ?? {
    at: last.readAt,
    before: null,
    ran: ranAt(last.guests, last.readAt),
  }
  const isOfToday = new Date(at).toDateString() === new Date(now).toDateString()
  const isRecent = ([, time]: [string, string]) => Date.parse(now) - Date.parse(time) < WEEK_MS
  return { before: isOfToday ? before : at, ran: Object.fromEntries(Object.entries(ran).filter(isRecent)) }
}

/** To be kept after a check of `now`. */
export const seenAt = (
  { before, ran }: Omit<SeenRunning, 'at'>,
  guests: KeptCheck['guests'],
  now: string,
): SeenRunning => ({ at: now, before, ran: { ...ran, ...ranAt(guests, now) } })

const ranAt = (guests: KeptCheck['guests'], at: string): Record<string, string> =>
  Object.fromEntries(guests.filter(({ status }) => status === 'running').map(({ vmid }) => [vmid, at]))

/** A task that a person began, and after which a guest stands still. */
export interface StopSeen {
  /** As the task list calls it: `qmshutdown`. */
  readonly type: string
  /** `anna@pve`, or `root@pam!brassage` with a token. */
  readonly user: string
  /** When it ended, epoch seconds. */
  readonly at: number
  /** The node was shut down, and took all its guests along: nobody meant this one. Null: it was stopped for itself. */
  readonly withNode: string | null
}

/** A guest that need not run, ran, and stands still. */
export interface StoodStill {
  readonly vmid: number
  /** The last check at which it ran, ISO 8601 UTC. */
  readonly ranAt: string
  /** It ran at the last check of an earlier day, or since: its standing still is new. */
  readonly isNew: boolean
  /** Null: no task stopped it; `unread`: the tasks could not be read, or not far enough back. */
  readonly stop: StopSeen | 'unread' | null
}

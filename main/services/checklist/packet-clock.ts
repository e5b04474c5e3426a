/**
 * Whether the laptop that wrote a packet lives in our future: what it read and ticked would count as the newest here for as long
 * as its clock is ahead. A clock that is behind cannot be told from a packet that was a while on its way.
 */
import { z } from 'zod'

export interface ClockAhead {
  readonly station: string
  /** Whole minutes. */
  readonly minutes: number
}

/** Less is no error of a clock that matters between people who tick. */
const TOLERATED_MINUTES = 2

const head = z.object({ station: z.string(), at: z.iso.datetime() })

/** `packet`: one that was merged; `now`: ISO 8601 UTC. Null where its clock is not ahead. */
export function clockAhead(packet: string, now: string): ClockAhead | null {
  const { station, at } = head.parse(JSON.parse(packet.slice(0, packet.indexOf('\n'))))
  const minutes = Math.round((Date.parse(at) - Date.parse(now)) / 60_000)
  return minutes > TOLERATED_MINUTES ? { station, minutes } : null
}

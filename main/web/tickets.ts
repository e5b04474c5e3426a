/**
 * One-time tickets for the window that we open ourselves. The address given to a browser stands in its process
 * arguments, which every program of this computer may read: so that address carries no token, but a ticket that
 * buys the cookie once, soon, and is worth nothing afterwards.
 */
import { isSameToken, makeToken } from './token.ts'

/** Long enough for a cold start of a browser on a slow disk. */
export const TICKET_LIFE_MS = 60_000

export interface Tickets {
  readonly issue: () => string
  /** True once for a ticket that was issued and has not expired; what was offered is dead either way. */
  readonly take: (offered: string | null) => boolean
}

/** `now` in milliseconds, monotonic. */
export function openTickets(now: () => number): Tickets {
  const expiries = new Map<string, number>()
  return {
    issue: () => {
      const ticket = makeToken()
      expiries.set(ticket, now() + TICKET_LIFE_MS)
      return ticket
    },
    take: (offered) => {
      for (const [ticket, expiry] of expiries) {
        const isOffered = isSameToken(offered, ticket)
        if (isOffered || now() >= expiry) expiries.delete(ticket)
        if (isOffered) return now() < expiry
      }
      return false
    },
  }
}

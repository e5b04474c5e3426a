/**
 * Both ways to log in: a token in a header (6.2 and later), or a ticket for two hours from user and password, in a cookie, with
 * a second token on whatever writes. Never both: a cookie would be preferred (proxmox-api §3).
 */
import { WorkError } from '../../work-error.ts'
import { readJson } from '../http/json-answer.ts'
import type { HttpClient, HttpRequest } from '../http/pinned-http.ts'
import { reachError } from '../http/reach-error.ts'
import { formOf } from './form-params.ts'

export type ProxmoxLogin =
  /** `id`: `user@realm!name`. */
  | { readonly kind: 'token'; readonly id: string; readonly secret: string }
  | { readonly kind: 'password'; readonly user: string; readonly password: string }

export interface Login {
  headers(method: HttpRequest['method']): Promise<Readonly<Record<string, string>>>
  /** After a 401. False where the same request would be refused again. */
  renew(): Promise<boolean>
  caps(): Ticket['cap']
}

interface Ticket {
  readonly ticket: string
  readonly csrf: string
  readonly cap: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null
  /** Milliseconds of performance.now(). */
  readonly since: number
}

/** A ticket lives for two hours; it is renewed well before (proxmox-api §3). */
const RENEW_AFTER_MS = 90 * 60_000
/** From then on it may have ended by the time it arrives: it renews nothing. */
const ENDS_AFTER_MS = 115 * 60_000

export function loginWith(http: HttpClient, root: string, given: ProxmoxLogin): Login {
  return given.kind === 'token' ? tokenLogin(given) : ticketLogin(http, root, given)
}

const tokenLogin = ({ id, secret }: Extract<ProxmoxLogin, { kind: 'token' }>): Login => ({
  headers: () => Promise.resolve({ authorization: `PVEAPIToken=${id}=${secret.trim()}` }),
  renew: () => Promise.resolve(false),
  caps: () => null,
})

function ticketLogin(
  http: HttpClient,
  root: string,
  { user, password }: Extract<ProxmoxLogin, { kind: 'password' }>,
): Login {
  let held: Ticket | null = null
  let asking: Promise<Ticket> | null = null
  const ask = (secret: string): Promise<Ticket> => {
    // Requests that run side by side share one login.
    asking ??= askTicket(http, root, withRealm(user), secret).finally(() => {
      asking = null
    })
    return asking
  }
  const valid = async (): Promise<Ticket> => {
    if (held === null) held = await ask(password)
    else if (performance.now() - held.since > RENEW_AFTER_MS) held = await replace(held)
    return held
  }
  const replace = async (old: Ticket): Promise<Ticket> => {
    if (performance.now() - old.since > ENDS_AFTER_MS) return ask(password)
    try {
      return await ask(old.ticket)
    } catch (error) {
      // A server that was restarted, or a computer that slept: that the old ticket is refused says nothing of the password.
      if (error instanceof WorkError && error.code === 'wrong_password') return ask(password)
      throw error
    }
  }
  return {
    async headers(method) {
      const { ticket, csrf } = await valid()
      const cookie = { cookie: `PVEAuthCookie=${encodeURIComponent(ticket)}` }
      return method === 'GET' ? cookie : { ...cookie, CSRFPreventionToken: csrf }
    },
    async renew() {
      held = await ask(password)
      return true
    },
    caps: () => held?.cap ?? null,
  }
}

/** Users of Linux itself are the usual ones: `root` is `root@pam`. */
const withRealm = (user: string): string => (user.includes('@') ? user : `${user}@pam`)

async function askTicket(
  http: HttpClient,
  root: string,
  username: string,
  password: string,
): Promise<Ticket> {
  const { url } = http
  const answer = await http.send({
    method: 'POST',
    path: `${root}/access/ticket`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: formOf({ username, password }),
  })
  const { status, reason } = answer
  if (status === 401) throw reachError('wrong_password', { url, status, product: 'Proxmox' })
  const data = (readJson(answer.text) as { data?: Record<string, unknown> | null } | undefined)?.data
  const { ticket, CSRFPreventionToken: csrf, cap, NeedTFA } = data ?? {}
  if (Number(NeedTFA ?? 0) === 1) throw reachError('second_factor', { url, status })
  if (status >= 500 && status !== 501)
    throw reachError('server_error', { url, status, detail: `POST /access/ticket: ${status} ${reason}` })
  if (typeof ticket !== 'string' || typeof csrf !== 'string')
    throw reachError('other_product', {
      ...{ url, status, product: 'Proxmox' },
      detail: `POST /access/ticket: ${status} ${reason}`,
    })
  return { ticket, csrf, cap: (cap as Ticket['cap']) ?? null, since: performance.now() }
}

/**
 * Who may come in, decided from the head of a request, the same for pages, assets and socket upgrades. A
 * foreign Host means that another name was made to point at this machine (DNS rebinding), so the browser would lend
 * that site our cookie: it is refused before the token is looked at.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { Tickets } from './tickets.ts'
import { isSameToken, makeCookie, readCookie } from './token.ts'

export interface Door {
  readonly port: number
  readonly token: string
  readonly tickets: Tickets
}

export interface RequestHead {
  readonly method: string
  /** Path and query, as in the request line. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

export type Verdict =
  | { readonly kind: 'pass'; readonly pathname: string }
  /** Token or ticket was in the address: moved to a cookie, so that it stays out of the history. */
  | { readonly kind: 'enter'; readonly location: string; readonly cookie: string }
  | { readonly kind: 'refuse'; readonly status: 400 | 401 | 403 | 405; readonly reason: string }

const LOCAL_HOSTS = ['127.0.0.1', 'localhost']

export function judgeRequest(head: RequestHead, door: Door): Verdict {
  const url = parseTarget(head.target)
  if (url === null) return refuse(400, 'This address cannot be read.')
  const foreign = findForeign(head.headers, door.port)
  if (foreign !== null) return refuse(403, foreign)
  const offered = KEYS.some((key) => url.searchParams.has(key))
  if (!isKnown(head, url, door)) return refuse(401, NO_TOKEN)
  if (head.method !== 'GET' && head.method !== 'HEAD')
    return refuse(405, 'Only GET and HEAD are served here.')
  if (!offered || isUpgrade(head.headers)) return { kind: 'pass', pathname: url.pathname }
  return { kind: 'enter', location: withoutKeys(url), cookie: makeCookie(door.port, door.token) }
}

/** What an address may carry to be let in: the token of this run, or a ticket that is good once. */
const KEYS = ['token', 'ticket']

/** Spends the ticket, if the address of a page has one. A socket is opened by a page, which has the cookie. */
function isKnown({ headers }: RequestHead, { searchParams }: URL, door: Door): boolean {
  const hasTicket = !isUpgrade(headers) && door.tickets.take(searchParams.get('ticket'))
  return (
    hasTicket ||
    isSameToken(readCookie(headers.cookie, door.port), door.token) ||
    isSameToken(searchParams.get('token'), door.token)
  )
}

const NO_TOKEN =
  'Open Brassage with the whole address that it printed when it started: it ends with its token.'

/** What makes the request foreign, for people; null when it comes from our own page or from no page at all. */
function findForeign(headers: IncomingHttpHeaders, port: number): string | null {
  const hosts = LOCAL_HOSTS.map((host) => `${host}:${port}`)
  const host = headers.host?.toLowerCase() ?? ''
  if (!hosts.includes(host)) return `Brassage does not answer for the host "${host}".`
  if (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${host}`) {
    return `Pages of "${headers.origin}" may not call Brassage.`
  }
  return isForeignFetch(headers) ? 'Other pages may not load parts of Brassage.' : null
}

/** Another local port is the same site for a cookie, not for us; following a link into Brassage stays allowed. */
function isForeignFetch(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'] ?? 'none'
  return site !== 'none' && site !== 'same-origin' && headers['sec-fetch-mode'] !== 'navigate'
}

function isUpgrade(headers: IncomingHttpHeaders): boolean {
  return headers.upgrade !== undefined
}

function parseTarget(target: string): URL | null {
  // Only the origin form ("/path"): "//host/path" and absolute forms would let the request line name a host.
  if (!target.startsWith('/') || target.startsWith('//')) return null
  return URL.parse(target, 'http://127.0.0.1')
}

function withoutKeys(url: URL): string {
  const query = new URLSearchParams(url.searchParams)
  for (const key of KEYS) query.delete(key)
  return query.size === 0 ? url.pathname : `${url.pathname}?${query}`
}

function refuse(status: 400 | 401 | 403 | 405, reason: string): Verdict {
  return { kind: 'refuse', status, reason }
}

/** What a watch has heard so far, before it is held against the plan; and how an answer adds to it. Pure. */
import type { ServerReply } from './server-reply.ts'

/** Said in words by the catalogue: `dhcp.problem.CODE`. */
export type ProblemCode =
  | `port_rights.${'linux' | 'darwin' | 'win32'}`
  | `port_in_use.${'linux' | 'darwin' | 'win32'}`
  | `no_address.${'linux' | 'darwin' | 'win32'}`
  | 'send_refused'
  | 'no_link'
  | 'drops_strangers'
  | 'system'

export interface WatchProblem {
  /** Null: of all. */
  readonly interface: string | null
  readonly code: ProblemCode
  readonly values: Readonly<Record<string, string>>
}

/** Another look than this is of no use: the port itself is not to be had, so nothing is heard at all. */
export const hindersAll = ({ interface: name, code }: WatchProblem): boolean =>
  name === null && code !== 'drops_strangers'

/** Where the MAC address of an answer stands: being looked for, found, or not to be found by this computer. */
export type MacSearch =
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly mac: string }
  | { readonly kind: 'not_found' }

/** One server on one interface, as it was heard last. */
export interface HeardServer {
  readonly reply: ServerReply
  readonly interface: string | null
  /** Of the quickest answer to us; null: only answers to others were heard. */
  readonly delayMs: number | null
  readonly count: number
  /** ISO 8601, of the first and of the last answer. */
  readonly firstAt: string
  readonly lastAt: string
  readonly search: MacSearch
}

export const isSameServer = (a: HeardServer, b: Pick<HeardServer, 'reply' | 'interface'>): boolean =>
  a.interface === b.interface && a.reply.server === b.reply.server && a.reply.source === b.reply.source

/** The list with an answer in it: a server that is there already is brought up to date. */
export function hear(
  servers: readonly HeardServer[],
  heard: Pick<HeardServer, 'reply' | 'interface' | 'delayMs'>,
  at: string,
): readonly HeardServer[] {
  const known = servers.find((server) => isSameServer(server, heard))
  if (!known)
    return [...servers, { ...heard, count: 1, firstAt: at, lastAt: at, search: { kind: 'searching' } }]
  const delays = [known.delayMs, heard.delayMs].filter((delay) => delay !== null)
  const updated: HeardServer = {
    ...known,
    // An offer tells more than what somebody else was told.
    reply: heard.delayMs === null && known.delayMs !== null ? known.reply : heard.reply,
    delayMs: delays.length === 0 ? null : Math.min(...delays),
    count: known.count + 1,
    lastAt: at,
  }
  return servers.map((server) => (server === known ? updated : server))
}

/** The list with what was found out of one server's MAC address. */
export const withSearch = (
  servers: readonly HeardServer[],
  of: Pick<HeardServer, 'reply' | 'interface'>,
  search: MacSearch,
): readonly HeardServer[] =>
  servers.map((server) => (isSameServer(server, of) ? { ...server, search } : server))

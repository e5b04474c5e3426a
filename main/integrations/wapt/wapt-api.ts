/**
 * A WAPT server one is logged in to: HTTP Basic on each request, and an envelope in which only `success` tells whether it worked
 * (wapt-api §2, §3). What the agents would have to do needs an administrator's signature, so only reading and waking is offered.
 */
import { z } from 'zod'
import {
  type HostTasks,
  hostTasks,
  type PackageState,
  packageState,
  type WaptHost,
  type WaptPackage,
  waptHost,
  waptPackage,
} from '../../../shared/wapt/wapt-answers.ts'
import { WorkError } from '../../work-error.ts'
import { readJson } from '../http/json-answer.ts'
import type { HttpAnswer, HttpClient, HttpRequest } from '../http/pinned-http.ts'
import { reachError } from '../http/reach-error.ts'
import { MOST_HOSTS, type WaptLogin, waptRequests } from './wapt-requests.ts'

export interface WaptApi {
  /** `isCut`: the server has more than it tells. */
  hosts(): Promise<{ hosts: WaptHost[]; isCut: boolean }>
  /** The newest version of each. */
  packages(): Promise<WaptPackage[]>
  /** Every package of the hosts, by version and state. */
  packageStates(uuids: readonly string[]): Promise<PackageState[]>
  groups(): Promise<string[]>
  /** What the account may do, as the server calls it; null: it does not tell. */
  rights(): Promise<string[] | null>
  /** Null: the agent is not connected, or says nothing in time. */
  tasks(uuid: string): Promise<HostTasks | null>
  /** The server sends the packets, into its own network. Of the hosts it sent one to, by uuid: a full name it may lack. */
  wake(uuids: readonly string[]): Promise<string[]>
  close(): void
}

const envelope = z.object({
  success: z.boolean(),
  msg: z.string().nullish(),
  error_code: z.string().nullish(),
  result: z.unknown().optional(),
})

/** Of an agent that cannot be asked: no failure of the server's. */
const SILENT_AGENT: ReadonlySet<string> = new Set(['ewapthostunreachable', 'ewapttimeoutwaitingforresult'])

/** `base`: the path of the service's address. Nothing is asked yet. */
export function waptApi(http: HttpClient, base: string, login: WaptLogin): WaptApi {
  const basic = Buffer.from(`${login.user}:${login.password}`).toString('base64')
  async function send(request: HttpRequest): Promise<Envelope>
  /** `mayLack`: null where the server has no such path. */
  async function send(request: HttpRequest, mayLack: true): Promise<Envelope | null>
  async function send(request: HttpRequest, mayLack?: true): Promise<Envelope | null> {
    const answer = await http.send({
      ...request,
      path: `${base}${request.path}`,
      headers: { ...request.headers, authorization: `Basic ${basic}` },
    })
    return mayLack && answer.status === 404 ? null : openEnvelope(http.url, answer)
  }
  const listOf = async <T>(request: HttpRequest, row: z.ZodType<T>) =>
    rowsOf(resultOf(http.url, await send(request)), row)
  return {
    async hosts() {
      // The same list under two paths: older servers have only the first version's (wapt-api §4).
      const told = await send(waptRequests.hosts('v3'), true)
      const opened = told ?? (await send(waptRequests.hosts('v1')))
      const hosts = rowsOf(resultOf(http.url, opened), waptHost)
      return { hosts, isCut: hosts.length >= MOST_HOSTS }
    },
    packages: () => listOf(waptRequests.packages(), waptPackage),
    async packageStates(uuids) {
      if (uuids.length === 0) return []
      return listOf(waptRequests.states(uuids), packageState)
    },
    async groups() {
      const rows = await listOf(waptRequests.groups(), z.object({ package: z.string() }))
      return rows.map((row) => row.package)
    },
    async rights() {
      // A login tells them. `user_infos` tells only of sessions, and Basic on each request is none (waptserver/server.py, 1.8.2).
      const told = await send(waptRequests.rights(login), true)
      const said = told && loggedIn.safeParse(resultOf(http.url, told))
      return said?.success ? rightsOf(said.data.user_acls) : null
    },
    async tasks(uuid) {
      const opened = await send(waptRequests.tasks(uuid))
      if (!opened.success && SILENT_AGENT.has(opened.error_code ?? '')) return null
      const told = hostTasks.safeParse(resultOf(http.url, opened))
      return told.success ? told.data : null
    },
    async wake(uuids) {
      const rows = await listOf(waptRequests.wake(uuids), z.object({ uuid: z.string() }))
      return rows.map(({ uuid }) => uuid)
    },
    close: () => http.close(),
  }
}

type Envelope = z.infer<typeof envelope>

/** Throws WorkError with a ReachReason where the answer is none of WAPT's. */
function openEnvelope(url: string, { status, reason, text }: HttpAnswer): Envelope {
  if (status === 401) throw reachError('wrong_password', { url, product: 'WAPT' })
  if (status === 403) throw reachError('forbidden', { url, detail: text.slice(0, 200) || reason })
  const opened = envelope.safeParse(readJson(text))
  if (opened.success) return opened.data
  throw reachError(status >= 500 ? 'server_error' : 'other_product', {
    ...{ url, product: 'WAPT', detail: `${status} ${reason}`, status },
  })
}

/** A list that is empty may be a refusal called `empty_data`. */
function resultOf(url: string, { success, msg, error_code: code, result }: Envelope): unknown {
  if (success) return result
  if (code === 'empty_data') return []
  if (code === 'ewaptforbiddden') throw reachError('forbidden', { url, detail: msg ?? code })
  throw reachError('server_error', { url, detail: msg ?? code ?? 'no reason' })
}

/** Rows of an unknown shape are no rows; where all are, the server is another than we know. */
function rowsOf<T>(result: unknown, row: z.ZodType<T>): T[] {
  const list = Array.isArray(result) ? result : []
  const rows = list.flatMap((one) => {
    const read = row.safeParse(one)
    return read.success ? [read.data] : []
  })
  if (list.length > 0 && rows.length === 0)
    throw new WorkError(
      'unknown_answer',
      'The WAPT server answers in a form this version does not know: its list cannot be read.',
    )
  return rows
}

const loggedIn = z.object({ user_acls: z.unknown().optional() })

/** `{"*": ["admin"]}`, by perimeter: the server lets in whoever has a right in any of them. Null: of a form that tells nothing. */
function rightsOf(acls: unknown): string[] | null {
  if (typeof acls === 'string') return [acls]
  if (typeof acls !== 'object' || acls === null) return null
  return [...new Set(Object.values(acls).flatMap((one) => rightsOf(one) ?? []))]
}

/**
 * Requests to a Proxmox server, logged in with a token or a ticket (proxmox-api §1 to §3). Parameters are form encoded, which
 * every version takes; the reason phrase is the message; 595 to 599 mean that the node asked for is down, not the server.
 */
import {
  isAtLeast,
  type ProxmoxVersion,
  readProxmoxVersion,
} from '../../../shared/lan-services/proxmox-version.ts'
import { readJson } from '../http/json-answer.ts'
import type { HttpAnswer, HttpClient, HttpRequest } from '../http/pinned-http.ts'
import { reachError } from '../http/reach-error.ts'
import { formOf, type Params } from './form-params.ts'
import { type Login, loginWith, type ProxmoxLogin } from './proxmox-login.ts'

export type { ProxmoxLogin } from './proxmox-login.ts'

export interface ProxmoxApi {
  readonly url: string
  readonly version: ProxmoxVersion
  /** What the ticket of a login tells of rights: all that 5.x tells. Null with a token. */
  readonly caps: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null
  /** The `data` of the answer. Throws WorkError with a ReachReason; `status` in its values where the server answered. */
  get(path: string, query?: Params): Promise<unknown>
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, params?: Params): Promise<unknown>
  close(): void
}

export const API_PATH = '/api2/json'

/** Said by a proxy before the server: as with a node that is down, nobody knows what became of the request. */
const BETWEEN: ReadonlySet<number> = new Set([502, 503, 504])

/** Logs in and asks for the version. Throws WorkError with a ReachReason. */
export async function openProxmox(http: HttpClient, base: string, given: ProxmoxLogin): Promise<ProxmoxApi> {
  const root = `${base}${API_PATH}`
  const login = loginWith(http, root, given)
  const call = async (method: HttpRequest['method'], path: string, params: Params): Promise<unknown> => {
    const request = async () =>
      http.send(await withLogin(login, buildRequest(method, `${root}${path}`, params)))
    const first = await request()
    // A ticket that ended early was refused before anything was done: a new one may carry the same request.
    const answer = first.status === 401 && (await login.renew()) ? await request() : first
    return dataOf(http.url, given.kind, `${method} ${path}`, answer)
  }
  const version = readProxmoxVersion(await call('GET', '/version', {}))
  if (!version)
    throw reachError('other_product', {
      url: http.url,
      product: 'Proxmox',
      detail: 'GET /version tells none',
    })
  return {
    url: http.url,
    version,
    caps: login.caps(),
    get: (path, query = {}) => call('GET', path, query),
    send: (method, path, params = {}) => call(method, path, params),
    close: () => http.close(),
  }
}

async function withLogin(login: Login, request: HttpRequest): Promise<HttpRequest> {
  const headers = await login.headers(request.method)
  return { ...request, headers: { ...request.headers, ...headers } }
}

/** A body on GET or DELETE is refused (501): their parameters are the query. */
export function buildRequest(method: HttpRequest['method'], path: string, params: Params): HttpRequest {
  const form = formOf(params)
  if (method === 'GET' || method === 'DELETE') return { method, path: form === '' ? path : `${path}?${form}` }
  return { method, path, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form }
}

function dataOf(url: string, login: ProxmoxLogin['kind'], asked: string, answer: HttpAnswer): unknown {
  const { status, reason } = answer
  const body = readJson(answer.text) as
    | { data?: unknown; errors?: unknown; message?: unknown }
    | null
    | undefined
  const about = { url, status, path: asked }
  if (status >= 200 && status < 300) {
    if (typeof body === 'object' && body !== null && 'data' in body) return body.data
    throw reachError('other_product', {
      ...about,
      product: 'Proxmox',
      detail: `${asked}: ${status} without data`,
    })
  }
  if (status === 401)
    throw reachError(login === 'token' ? 'wrong_token' : 'wrong_password', { ...about, product: 'Proxmox' })
  const said = [reason || String(body?.message ?? '').trim(), errorsIn(body?.errors)]
    .filter(Boolean)
    .join(': ')
  const detail = `${said || `${asked}: ${status}`}`
  if (status === 403) throw reachError('forbidden', { ...about, detail })
  if ((status >= 595 && status <= 599) || BETWEEN.has(status))
    throw reachError('node_unreachable', { ...about, detail: `${status} ${detail}` })
  if (status < 400 || status === 404)
    throw reachError('other_product', {
      ...about,
      product: 'Proxmox',
      detail: `${asked}: ${status} ${reason}`,
    })
  throw reachError('server_error', { ...about, detail })
}

/** `{"vmid": "..."}` of a 400 as words: keys are the names of parameters. */
const errorsIn = (errors: unknown): string =>
  typeof errors === 'object' && errors !== null
    ? Object.entries(errors)
        .map(([name, text]) => `${name}: ${String(text).trim()}`)
        .join('; ')
    : ''

/** Permissions per path can be asked for since 6.x; before, only the ticket tells something. */
export const tellsPermissions = ({ version }: ProxmoxApi): boolean => isAtLeast(version, '6.0')

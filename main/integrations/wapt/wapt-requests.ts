/** What is asked of a WAPT server, as it goes over the wire below the path of its address (wapt-api §4, §5). */
import { HOST_COLUMNS } from '../../../shared/wapt/wapt-answers.ts'
import type { HttpRequest } from '../http/pinned-http.ts'

export interface WaptLogin {
  readonly user: string
  readonly password: string
}

/** The server cuts lists at a thousand without a word unless told otherwise: so many are asked for. */
export const MOST_HOSTS = 20_000

/** Seconds that the server waits for an agent that is asked what it does. */
const AGENT_SECONDS = '5'

const get = (path: string, query: Readonly<Record<string, string>> = {}): HttpRequest => {
  const search = new URLSearchParams(query).toString()
  return { method: 'GET', path: search === '' ? path : `${path}?${search}` }
}

const post = (path: string, body: unknown): HttpRequest => ({
  ...{ method: 'POST', path },
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const waptRequests = {
  rights: (login: WaptLogin) => post('/api/v3/login', login),
  hosts: (version: 'v1' | 'v3') =>
    get(`/api/${version}/hosts`, { columns: HOST_COLUMNS.join(','), limit: String(MOST_HOSTS) }),
  packages: () => get('/api/v3/packages'),
  /** In the body: of a large site they are too long for an address. */
  states: (uuids: readonly string[]) =>
    post('/api/v3/packages_for_hosts', { host_uuids: uuids, limit: MOST_HOSTS }),
  groups: () => get('/api/v1/groups'),
  tasks: (uuid: string) => get('/api/v3/host_tasks_status', { uuid, client_tasks_timeout: AGENT_SECONDS }),
  wake: (uuids: readonly string[]) => post('/api/v3/trigger_wakeonlan', { uuids }),
} as const

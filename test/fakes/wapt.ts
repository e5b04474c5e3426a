/** A WAPT server of 1.8.2 on loopback, written from its facts (wapt-api): most failures come with status 200. */
import { bodyOf, type RunningServer, serve } from './http-server.ts'

export interface FakeAgent {
  readonly uuid: string
  readonly computer_name: string
  readonly computer_fqdn?: string
  readonly mac_addresses?: readonly string[]
  readonly reachable?: string | null
  readonly listening_protocol?: string
  readonly host_status?: string | null
  readonly depends?: string
}

export interface FakePackage {
  readonly package: string
  readonly version: string
  install_status: string
  readonly host_uuids: readonly string[]
}

export interface FakeWapt extends RunningServer {
  readonly agents: FakeAgent[]
  readonly states: FakePackage[]
  /** `METHOD path body`, without the login. */
  readonly asked: string[]
}

export const WAPT_LOGIN = { user: 'admin', password: 'wapt-secret-7' } as const

/** What a login answers beside the rights, good for twelve hours. */
export const WAPT_TOKEN = 'eyJhbGciOiJIUzUxMiJ9.c2Vzc2lvbg'

export interface FakeWaptOptions {
  readonly agents?: readonly FakeAgent[]
  readonly states?: readonly FakePackage[]
  readonly rights?: readonly string[]
  /** What an agent says it runs, by uuid; the others cannot be asked. */
  readonly running?: Readonly<Record<string, unknown>>
  /** Answers instead of the server, or null to let it. */
  readonly instead?: (path: string) => { status: number; text: string } | null
  readonly onAsked?: (path: string, wapt: { states: FakePackage[] }) => void
}

const ok = (result: unknown) => ({ success: true, msg: '', request_time: 0.01, result })
const failed = (code: string, msg: string) => ({
  success: false,
  msg: `Error on server: ${msg}`,
  error_code: code,
})

/** Where nobody says another, and nothing in the answer tells that it was cut (wapt-api §5). */
const USUAL_LIMIT = 1000
/** Told of every host, asked for or not (wapt-api §5). */
const ALWAYS: ReadonlySet<string> = new Set([
  ...['uuid', 'host_status', 'last_seen_on', 'last_update_status', 'computer_fqdn', 'computer_name'],
  ...['description', 'dnsdomain', 'server_uuid', 'listening_protocol', 'wapt_version'],
  // Nobody asked a newer one what it tells besides.
  'product_key',
])

/** Only the columns that are asked for, and no more hosts. */
function listed(agents: readonly FakeAgent[], { searchParams }: URL): object[] {
  const columns = new Set(searchParams.get('columns')?.split(','))
  const isTold = (column: string) => ALWAYS.has(column) || columns.has(column)
  return agents
    .slice(0, Number(searchParams.get('limit') ?? USUAL_LIMIT))
    .map((agent) => Object.fromEntries(Object.entries(agent).filter(([column]) => isTold(column))))
}

export async function startWapt(options: FakeWaptOptions = {}): Promise<FakeWapt> {
  const { rights = ['view', 'trigger_host_action'], running = {}, instead, onAsked } = options
  const agents = [...(options.agents ?? [])]
  const states = (options.states ?? []).map((one) => ({ ...one }))
  const asked: string[] = []
  const answers: Readonly<Record<string, (url: URL, body: string) => unknown>> = {
    '/api/v1/hosts': (url) => ok(listed(agents, url)),
    '/api/v3/hosts': (url) => ok(listed(agents, url)),
    '/api/v3/packages': () =>
      ok([
        ...new Map(states.map(({ package: name, version }) => [name, { package: name, version }])).values(),
      ]),
    '/api/v3/packages_for_hosts': (_, body) => {
      const { host_uuids: wanted, limit = USUAL_LIMIT } = JSON.parse(body) as Readonly<{
        host_uuids: string[]
        limit?: number
      }>
      return ok(
        states
          .map((one) => ({ ...one, host_uuids: one.host_uuids.filter((uuid) => wanted.includes(uuid)) }))
          .filter(({ host_uuids: uuids }) => uuids.length > 0)
          .slice(0, limit),
      )
    },
    '/api/v1/groups': () => ok([{ package: 'reception' }]),
    // Of the session, which whoever sends only Basic has none of.
    '/api/v3/user_infos': () => ok({ user: null, user_acls: null, auth_method: null, auth_date: null }),
    '/api/v3/host_tasks_status': (url) => {
      const task = running[url.searchParams.get('uuid') ?? '']
      return task === undefined
        ? failed('ewapthostunreachable', 'host is not connected')
        : ok({ running: task, pending: [], done: [] })
    },
    '/api/v3/trigger_wakeonlan': (_, body) => {
      const { uuids } = JSON.parse(body) as { uuids: string[] }
      if (!rights.includes('trigger_host_action')) return null
      return ok(
        agents
          .filter(({ uuid, mac_addresses: macs }) => uuids.includes(uuid) && (macs?.length ?? 0) > 0)
          .map(({ uuid, computer_fqdn: fqdn, mac_addresses: macs }) => ({
            ...{ uuid, computer_fqdn: fqdn ?? null, mac_addresses: macs },
          })),
      )
    },
  }
  const server = await serve(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://wapt')
    const body = await bodyOf(request)
    asked.push(`${request.method} ${request.url} ${body}`.trim())
    const say = (status: number, text: string) => response.writeHead(status).end(text)
    onAsked?.(url.pathname, { states })
    const other = instead?.(url.pathname)
    if (other) return say(other.status, other.text)
    if (url.pathname === '/ping') return say(200, JSON.stringify(ok({ version: '1.8.2', api_version: 'v3' })))
    if (url.pathname === '/api/v3/login') {
      const given = JSON.parse(body) as { user: string; password: string }
      const isRight = given.user === WAPT_LOGIN.user && given.password === WAPT_LOGIN.password
      // By perimeter; `*` is everything.
      const told = { version: '1.8.2', token: WAPT_TOKEN, user_acls: { '*': rights } }
      return isRight ? say(200, JSON.stringify(ok(told))) : say(401, 'Authentication failed')
    }
    const basic = Buffer.from(`${WAPT_LOGIN.user}:${WAPT_LOGIN.password}`).toString('base64')
    if (request.headers.authorization !== `Basic ${basic}`) return say(401, 'Authentication failed')
    const answer = answers[url.pathname]?.(url, body)
    if (answer === undefined) return say(404, '<html>')
    return answer === null ? say(403, 'Restricted access.') : say(200, JSON.stringify(answer))
  })
  return { ...server, agents, states, asked }
}

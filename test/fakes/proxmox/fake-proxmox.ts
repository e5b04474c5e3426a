/**
 * A Proxmox server on loopback: TLS with its own certificate, login by token or ticket, every request checked strictly by the
 * schema of its version, tasks that run and end. A test can make any request fail in any of the ways a real one does.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, type openServer, type RunningServer, serve } from '../http-server.ts'
import { textFaults } from './check-text.ts'
import { answers, Refusal, type TaskPlan } from './fake-answers.ts'
import { guestAnswers } from './fake-guest-answers.ts'
import type { FakeState } from './fake-state.ts'
import { guestSchema54 } from './guest-schema-5-4.ts'
import { guestSchema74 } from './guest-schema-7-4.ts'
import { guestSchema91 } from './guest-schema-9-1.ts'
import { schema54 } from './schema-5-4.ts'
import { schema74 } from './schema-7-4.ts'
import { schema91 } from './schema-9-1.ts'
import { stringFacts54 } from './string-facts-5-4.ts'
import { stringFacts74 } from './string-facts-7-4.ts'
import { stringFacts91 } from './string-facts-9-1.ts'
import { faultsOf, matchRequest } from './validate-request.ts'

const schemas = {
  '5.4': { ...schema54, ...guestSchema54 },
  '7.4': { ...schema74, ...guestSchema74 },
  '9.1': { ...schema91, ...guestSchema91 },
} as const

const facts = { '5.4': stringFacts54, '7.4': stringFacts74, '9.1': stringFacts91 } as const

export interface Asked {
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  /** `POST /nodes/{node}/vzdump` */
  readonly template: string
}

/**
 * `cut_before`: the connection breaks and nothing was done; `cut_after`: it was done, and the answer is lost; a number: this
 * status; `task`: the task that the request starts ends with this error; `slow`: the answer comes after so many ms, and so does what
 * it does, unless `isDone` says that it is done at once.
 */
export type Fault =
  | { readonly kind: 'cut_before' | 'cut_after' }
  | { readonly kind: 'status'; readonly status: number; readonly reason?: string }
  | { readonly kind: 'task'; readonly error: string }
  | { readonly kind: 'slow'; readonly ms: number; readonly isDone?: boolean }

export interface FakeProxmox extends RunningServer {
  readonly state: FakeState
  readonly asked: Asked[]
  /** Requests that change something. */
  readonly writes: () => string[]
  /** Decides over each request; null: as usual. */
  fault: (asked: Asked) => Fault | null
  /** How long a task runs, milliseconds. */
  taskMs: number
  /** What it takes now: changed on the server, the login that is kept is refused. */
  takes: { token: string; password: string }
}

export const TOKEN = { id: 'root@pam!brassage', secret: '3f0c6f52-aaaa-bbbb-cccc-1234567890ab' }
export const LOGIN = { user: 'root@pam', password: 'pass=word&1' }
const TICKET = 'PVE:root@pam:6A==::x+/='
const CSRF = '6A:csrf'

/** `open`: `openServer` where it has to outlive one test. */
export async function fakeProxmox(state: FakeState, open: typeof openServer = serve): Promise<FakeProxmox> {
  const asked: Asked[] = []
  const server = await open((request, response) => void handle(request, response))
  const fake: FakeProxmox = {
    ...server,
    ...{ state, asked, fault: () => null, taskMs: 30 },
    takes: { token: TOKEN.secret, password: LOGIN.password },
    writes: () =>
      asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const method = request.method ?? ''
    const url = new URL(request.url ?? '', 'https://fake')
    const path = url.pathname.replace(/^\/api2\/json/, '')
    const isQuery = method === 'GET' || method === 'DELETE'
    if (isQuery && body !== '') return refuse(response, 501, 'Unexpected content')
    const params = Object.fromEntries(isQuery ? url.searchParams : new URLSearchParams(body))
    if (path === '/access/ticket' && method === 'POST') return login(response, params, fake.takes)
    const authorized = whoAsks(request, fake, method)
    if (authorized !== 200)
      return refuse(response, authorized, authorized === 401 ? 'No ticket' : 'Permission check failed')
    const schema = schemas[state.version]
    const matched = matchRequest(schema, method, path)
    if (!matched) return refuse(response, 501, `Method '${method} ${path}' not implemented`)
    const ask: Asked = { method, path, params, template: matched.template }
    const fault = fake.fault(ask)
    asked.push(ask)
    if (fault?.kind === 'cut_before') return void request.socket.destroy()
    if (fault?.kind === 'status') return refuse(response, fault.status, fault.reason ?? 'made to fail')
    if (fault?.kind === 'slow' && !fault.isDone) await new Promise((done) => setTimeout(done, fault.ms))
    const faults =
      faultsOf(schema, matched.template, params) ??
      textFaults(facts[state.version], matched.template, { ...matched.inPath, ...params })
    if (faults) return refuse(response, 400, 'Parameter verification failed.', faults)
    const error = fault?.kind === 'task' ? fault.error : null
    const start = (plan: TaskPlan) => startTask(fake, error ? { ...plan, error, finish: () => {} } : plan)
    try {
      const answer = guestAnswers[matched.template] ?? answers[matched.template]
      if (!answer) throw new Error(`the emulation has no answer to ${matched.template}`)
      const data = answer({ state, params, start, ...matched.inPath })
      if (fault?.kind === 'cut_after') return void request.socket.destroy()
      if (fault?.kind === 'slow' && fault.isDone) await new Promise((done) => setTimeout(done, fault.ms))
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      refuse(response, thrown.status, thrown.message, thrown.errors)
    }
  }

  return fake
}

function login(
  response: ServerResponse,
  params: Readonly<Record<string, string>>,
  { password }: FakeProxmox['takes'],
): void {
  const isRight = params.username === LOGIN.user && [password, TICKET].includes(params.password ?? '')
  if (!isRight) {
    refuse(response, 401, 'authentication failure')
    return
  }
  const data = { ticket: TICKET, CSRFPreventionToken: CSRF, username: LOGIN.user, cap: {} }
  response.writeHead(200).end(JSON.stringify({ data }))
}

/** 200, or the status of the refusal. Tokens came with 6.2; a ticket needs its second token to write. */
function whoAsks(
  request: IncomingMessage,
  { state: { version }, takes }: FakeProxmox,
  method: string,
): 200 | 401 {
  const { authorization, cookie, csrfpreventiontoken } = request.headers
  if (authorization !== undefined)
    return version !== '5.4' && authorization === `PVEAPIToken=${TOKEN.id}=${takes.token}` ? 200 : 401
  if (decodeURIComponent(cookie ?? '') !== `PVEAuthCookie=${TICKET}`) return 401
  return method === 'GET' || csrfpreventiontoken === CSRF ? 200 : 401
}

function refuse(
  response: ServerResponse,
  status: number,
  reason: string,
  errors?: Record<string, string>,
): void {
  response.writeHead(status, reason.replace(/[\r\n]/g, ' '), { connection: 'close' })
  const hasBody = status !== 401 && status < 590
  response.end(hasBody ? JSON.stringify({ data: null, ...(errors ? { errors } : {}) }) : undefined)
}

function startTask({ state, taskMs }: FakeProxmox, plan: TaskPlan): string {
  const { upid, node, type, id, log = [], error = null, finish } = plan
  const task = { upid, node, type, id, starttime: Math.floor(Date.now() / 1000), log: [...log] }
  const running: FakeState['tasks'][number] = task
  state.tasks.push(running)
  setTimeout(() => {
    if (running.endtime !== undefined) return
    const failed = error ?? finish()
    running.endtime = Math.floor(Date.now() / 1000)
    running.status = failed || 'OK'
    running.log.push(failed ? `TASK ERROR: ${failed}` : 'TASK OK')
  }, taskMs)
  return upid
}

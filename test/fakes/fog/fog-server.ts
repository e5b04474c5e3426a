/**
 * A FOG 1.5.9 for tests, by ../shared/facts/fog-api.md: its login, its answers, and everything it does that it should not. Counts
 * what reaches it.
 */
import type { RequestListener } from 'node:http'
import { bodyOf, type RunningServer, serve } from '../http-server.ts'
import { groupRoutes } from './fog-groups.ts'
import { hostRoutes } from './fog-hosts.ts'
import { type Answer, answer, error, type Route } from './fog-routes.ts'
import { snapinRoutes } from './fog-snapins.ts'
import { taskRoutes } from './fog-tasks.ts'
import { type FogWorld, newWorld } from './fog-world.ts'

export const FOG_TOKENS = { API: 'YXBpLXRva2Vu', USERTOKEN: 'dXNlci10b2tlbg==' }

export interface SeenRequest {
  readonly method: string
  /** Below `/fog`. */
  readonly path: string
  readonly body: unknown
}

export interface FakeFog extends RunningServer {
  readonly world: FogWorld
  readonly seen: SeenRequest[]
  /** Those that are no GET. */
  writes(): SeenRequest[]
  /** Waited for before a request is answered. */
  hold: (request: SeenRequest) => Promise<void> | null
  /** Waited for once it is done, before its answer goes out. */
  holdAnswer: (request: SeenRequest) => Promise<void> | null
  /** Called before a request is answered; returns what is answered instead, or `cut` for a lost connection. */
  intercept: (request: SeenRequest) => Answer | 'cut' | 'cut-after' | null
}

export type FakeVersion = '1.5.9' | '1.5.10' | '1.6.0'

const routes: readonly Route[] = [...hostRoutes, ...taskRoutes, ...groupRoutes, ...snapinRoutes]

function readBody(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null // as FOG takes it: no body
  }
}

/** A list by the fields of a body, one value each (§1). */
function filtered(world: FogWorld, told: Answer, body: Record<string, unknown>): Answer {
  const list: Record<string, unknown> = JSON.parse(told.text)
  const [key, rows] = Object.entries(list).find(([, value]) => Array.isArray(value)) ?? []
  if (key === undefined || !Array.isArray(rows)) return told
  const isIn = (row: Record<string, unknown>) =>
    Object.entries(body).every(([field, value]) => {
      if (!Array.isArray(value)) return `${row[field]}` === `${value}`
      return world.severalValues === 'all' || (world.severalValues === 'those' && value.includes(row[field]))
    })
  const found = rows.filter(isIn)
  return answer({ count: found.length, [key]: found })
}

/** `version`: 1.6 tells it to anybody, 1.5 to nobody (§1). */
export async function fakeFog(
  version: FakeVersion = '1.5.9',
  /** By default one that ends with the test. */
  open: (listener: RequestListener) => Promise<RunningServer> = (listener) => serve(listener, null),
): Promise<FakeFog> {
  const world = newWorld()
  const seen: SeenRequest[] = []
  const fake: Pick<FakeFog, 'intercept' | 'hold' | 'holdAnswer'> = {
    ...{ intercept: () => null, hold: () => null, holdAnswer: () => null },
  }
  const server = await open((request, response) => {
    void bodyOf(request).then(async (text) => {
      const send = ({ status, text: body, type }: Answer) =>
        void response.writeHead(status, { 'content-type': type }).end(body)
      const path = (request.url ?? '').replace(/^\/fog/, '').replace(/\/$/, '')
      const method = request.method ?? ''
      if (path === '/system/info' && version === '1.6.0')
        return send({
          status: 200,
          text: `{"version":"${version}","msg":"success"}`,
          type: 'application/json',
        })
      if (request.headers['fog-api-token'] !== FOG_TOKENS.API)
        return send({ status: 403, text: '', type: 'application/json' })
      if (request.headers['fog-user-token'] !== FOG_TOKENS.USERTOKEN)
        return send({ status: 401, text: '', type: 'application/json' })
      if (path === '/system/info') return send({ status: 200, text: 'success\n', type: 'application/json' })
      const body = readBody(text)
      const asked = { method, path, body }
      seen.push(asked)
      await fake.hold(asked)
      const instead = fake.intercept(asked)
      if (instead === 'cut') return void request.socket.destroy()
      if (instead !== null && instead !== 'cut-after') return send(instead)
      if (path === '/taskstate')
        return send(
          answer({ taskstates: (version === '1.5.10' ? [4, 5, 6] : [4, 5]).map((n) => ({ id: `${n}` })) }),
        )
      const route = routes.find(([verb, form]) => verb === method && form.test(path))
      const id = Number(route?.[1].exec(path)?.[1] ?? 0)
      const told = route ? route[2]({ world, id, body }) : error(501, 'Not implemented')
      const result = method === 'GET' && body ? filtered(world, told, body) : told
      if (instead === 'cut-after') return void request.socket.destroy()
      await fake.holdAnswer(asked)
      send(result)
    })
  })
  return Object.assign(fake, server, {
    world,
    seen,
    writes: () => seen.filter(({ method }) => method !== 'GET'),
  })
}

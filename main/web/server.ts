/**
 * The web shell: the page and the contract on 127.0.0.1, behind a token. Nothing is answered before the guard has
 * judged the request, not even whether a file exists.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readPageFile } from '../page/files.ts'
import { securityHeaders } from '../page/security.ts'
import { type Door, judgeRequest } from './guard.ts'
import { type ServedCore, serveRpcSockets } from './rpc-socket.ts'
import { openTickets } from './tickets.ts'
import { makeToken } from './token.ts'

/** Answers a request that passed the guard. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
) => Promise<void>

export interface WebShellOptions {
  readonly core: ServedCore
  readonly page: PageHandler
  /** 0 or none: any free port. */
  readonly port?: number | undefined
  readonly token?: string | undefined
  /** Content security policy, where the built page's own would not do (development). */
  readonly policy?: string | undefined
}

export interface WebShell {
  readonly server: Server
  readonly port: number
  /** The address with its token, to be opened once. */
  readonly url: string
  /** An address that lets in once and soon, for a browser's process arguments, which others can read. */
  readonly ticketUrl: () => string
  readonly close: () => Promise<void>
}

/** Rejects when the port is taken, naming it. */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const token = options.token ?? makeToken()
  const tickets = openTickets(() => performance.now())
  const server = createServer((request, response) => void answer(request, response, door(), options))
  const door = (): Door => ({ port: (server.address() as AddressInfo).port, token, tickets })
  const closeSockets = serveRpcSockets(server, options.core, door)
  await listen(server, options.port ?? 0)
  const { port } = door()
  const close = async () => {
    closeSockets()
    await closeServer(server)
  }
  const page = `http://127.0.0.1:${port}/`
  return {
    server,
    port,
    url: `${page}?token=${token}`,
    ticketUrl: () => `${page}?ticket=${tickets.issue()}`,
    close,
  }
}

/** Serves the built page from a folder. */
export function servePageFolder(folder: string): PageHandler {
  return async (request, response, pathname) => {
    const file = await readPageFile(folder, pathname)
    if (file === null) return say(response, 404, 'There is no such page.')
    const caching = file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache'
    response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': caching })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  { page, policy }: WebShellOptions,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders(policy))) response.setHeader(name, value)
  const { method = '', url = '', headers } = request
  const verdict = judgeRequest({ method, target: url, headers }, door)
  if (verdict.kind === 'refuse') return say(response, verdict.status, verdict.reason)
  if (verdict.kind === 'enter') {
    response.writeHead(303, {
      Location: verdict.location,
      'Set-Cookie': verdict.cookie,
      'Cache-Control': 'no-store',
    })
    response.end()
    return
  }
  try {
    await page(request, response, verdict.pathname)
  } catch (error) {
    process.stderr.write(`brassage: ${verdict.pathname}: ${error instanceof Error ? error.stack : error}\n`)
    say(response, 500, 'The page could not be read; the terminal says why.')
  }
}

function say(response: ServerResponse, status: number, text: string): void {
  if (!response.headersSent) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  }
  response.end(`${text}\n`)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken ? new Error(`Port ${port} is in use: choose another with --port, or leave it out.`) : error,
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}

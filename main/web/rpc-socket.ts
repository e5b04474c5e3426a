/**
 * The contract over WebSockets. A frame may be as large as the largest workbook or plan image the page uploads, and
 * not larger: without the limit one frame could fill the memory of the core.
 */
import { type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { AnyRouter, Context } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import { type Door, judgeRequest, type Verdict } from './guard.ts'

/** What a shell needs of the core: the implemented contract and the context its calls run in. */
export interface ServedCore {
  readonly router: AnyRouter
  readonly context: Context
}

export const RPC_PATH = '/rpc'
const MAX_FRAME_BYTES = 96 * 1024 * 1024
const CLOSE_GRACE_MS = 300

/** Returns the way to close every socket. */
export function serveRpcSockets(server: Server, core: ServedCore, door: () => Door): () => void {
  const handler = new RPCHandler(core.router)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  })
  // A frame over the limit or a malformed one: ws closes the socket with the code that says so, nothing is left to do.
  sockets.on('connection', (socket) => socket.on('error', () => socket.terminate()))
  server.on('upgrade', (request, stream, head) => {
    const { method = '', url = '', headers } = request
    const verdict = judgeRequest({ method, target: url, headers }, door())
    if (verdict.kind !== 'pass' || verdict.pathname !== RPC_PATH) return refuseUpgrade(stream, verdict)
    sockets.handleUpgrade(request, stream, head, (socket) => {
      sockets.emit('connection', socket, request)
      void handler.upgrade(socket, { context: core.context })
    })
  })
  return () => {
    for (const socket of sockets.clients) {
      socket.close(1001, 'Brassage is closing')
      // A page that does not answer the close must not keep the site file open.
      setTimeout(() => socket.terminate(), CLOSE_GRACE_MS).unref()
    }
    sockets.close()
  }
}

function refuseUpgrade(stream: Duplex, verdict: Verdict): void {
  const status = verdict.kind === 'refuse' ? verdict.status : 404
  stream.on('error', () => stream.destroy())
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

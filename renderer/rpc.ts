/**
 * The one connection of a window to the core: a MessagePort that the Electron preload hands over, or a WebSocket to
 * the web shell. Screens use `rpc` (queries by key) and `client` (calls and streams), and never know which it is.
 */
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Client } from '../shared/contract/index.ts'
import { PAGE_MESSAGE } from '../shared/electron-channels.ts'
import { reportConnection } from './state/connection.ts'

const inElectron = navigator.userAgent.includes('Electron/')

function nextPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== PAGE_MESSAGE.corePort || !port) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    window.postMessage(PAGE_MESSAGE.requestCorePort, window.location.origin)
  })
}

function openSocket(): WebSocket {
  const socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/rpc`)
  socket.addEventListener('open', () => reportConnection('open'))
  socket.addEventListener('close', () => {
    reportConnection('lost')
    setTimeout(() => window.location.reload(), 2_000)
  })
  return socket
}

async function connect(): Promise<Client> {
  if (!inElectron) return createORPCClient(new SocketLink({ websocket: openSocket() }))
  const port = await nextPort()
  port.start()
  reportConnection('open')
  return createORPCClient(new PortLink({ port }))
}

export const client: Client = await connect()
export const rpc = createTanstackQueryUtils(client)

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { openTestShell, type TestShell } from './web-shell.ts'

let shell: TestShell
beforeAll(async () => {
  shell = await openTestShell()
})
afterAll(() => shell.close())

const open = (to: TestShell): WebSocket =>
  new WebSocket(`ws://127.0.0.1:${to.port}/rpc`, { headers: { Cookie: to.cookie } })

const closing = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('close', resolve))

it('carries calls of the contract', async () => {
  const websocket = new globalThis.WebSocket(`ws://127.0.0.1:${shell.port}/rpc?token=${shell.token}`)
  const link = new RPCLink({ websocket })
  const client = createORPCClient<{ echo: (text: string) => Promise<string> }>(link)
  expect(await client.echo('étage 2')).toBe('étage 2')
  websocket.close()
})

it('closes on a frame over the limit, and keeps serving', async () => {
  const socket = open(shell)
  await new Promise((resolve) => socket.once('open', resolve))
  socket.on('error', () => {})
  socket.send(Buffer.alloc(97 * 1024 * 1024))
  expect(await closing(socket)).not.toBe(1000)
  const next = open(shell)
  await new Promise((resolve) => next.once('open', resolve))
  next.close()
})

it('tells its windows when the shell closes, and then listens no more', async () => {
  const other = await openTestShell()
  const socket = open(other)
  await new Promise((resolve) => socket.once('open', resolve))
  const code = closing(socket)
  await other.close()
  expect(await code).toBe(1001)
  await expect(fetch(other.url)).rejects.toThrow()
})

import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { ToCore, ToHost } from '../../main/host-channel.ts'
import type { Client } from '../../shared/contract/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-core-'))
const site = join(folder, 'orme.brassage')
const parent = new EventEmitter()
const told: ToHost[] = []
const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)

const send = (message: ToCore, ports: readonly unknown[] = []) =>
  parent.emit('message', { data: message, ports })

beforeAll(async () => {
  vi.stubEnv('BRASSAGE_STATE', join(folder, 'state'))
  vi.stubEnv('XDG_STATE_HOME', folder)
  const postMessage = (message: ToHost) => told.push(message)
  Object.assign(process, { parentPort: Object.assign(parent, { postMessage }) })
  await import('../../main/core-process.ts')
})
afterAll(() => {
  vi.unstubAllEnvs()
  exit.mockRestore()
  rmSync(folder, { recursive: true })
})

function openWindow(): Client {
  const { port1, port2 } = new MessageChannel()
  send({ kind: 'connect' }, [Object.assign(port1, { start: port1.start.bind(port1) })])
  port2.start()
  return createORPCClient(new RPCLink({ port: port2 }))
}

it('serves the contract to a window over its port, and to a second one', async () => {
  const first = openWindow()
  expect(await first.app.info()).toMatchObject({ shell: 'electron' })
  await first.site.create({ path: site, name: 'Orme' })
  expect(await openWindow().site.state()).toMatchObject({ path: site, name: 'Orme' })
})

it('tells the main process what the title and the menu show', async () => {
  await vi.waitFor(() => expect(told).toContainEqual({ kind: 'site', path: site, name: 'Orme' }))
  await vi.waitFor(() => expect(told).toContainEqual({ kind: 'recents', paths: [site] }))
})

it('says why a site is not opened', async () => {
  send({ kind: 'open', path: join(folder, 'missing.brassage') })
  await vi.waitFor(() => expect(told.some(({ kind }) => kind === 'refused')).toBe(true))
})

it('makes the file whole before the machine sleeps, and at the end', async () => {
  send({ kind: 'open', path: site })
  await vi.waitFor(async () => expect(await openWindow().site.state()).toMatchObject({ path: site }))
  send({ kind: 'suspend' })
  send({ kind: 'close' })
  await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0))
  expect(existsSync(site)).toBe(true)
  expect(existsSync(`${site}-wal`)).toBe(false)
})

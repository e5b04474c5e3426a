import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'

const userData = mkdtempSync(join(tmpdir(), 'brassage-start-'))
const argv = process.argv
beforeEach(() => {
  process.argv = ['brassage']
})
afterAll(() => {
  process.argv = argv
  rmSync(userData, { recursive: true })
})

type Fake = typeof import('./fake-electron.ts')

/** A new Electron, not ready yet, and the program run on it from its first line. */
async function start(prepare: (fake: Fake) => void = () => {}) {
  vi.resetModules()
  const fake = await import('./fake-electron.ts')
  vi.doMock('electron', () => fake)
  fake.paths.userData = userData
  const ready = Promise.withResolvers<void>()
  fake.app.whenReady.mockReturnValue(ready.promise)
  prepare(fake)
  await import('../../main/electron.ts')
  const becomeReady = async () => {
    ready.resolve()
    await vi.waitFor(() => expect(fake.BrowserWindow.opened).toHaveLength(1))
  }
  const sent = () => fake.children[0]?.postMessage.mock.calls.map(([message]) => message)
  return { fake, becomeReady, sent }
}

it('locks everything before there is a window, and the scheme before the application is ready', async () => {
  const { fake, becomeReady } = await start()
  expect(fake.app.enableSandbox).toHaveBeenCalledOnce()
  expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce()
  expect(fake.appEvents.listenerCount('web-contents-created')).toBe(1)
  expect(fake.BrowserWindow.opened).toHaveLength(0)
  await becomeReady()
  expect(fake.protocol.handle).toHaveBeenCalledOnce()
  expect(fake.session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce()
})

it('opens the site of its arguments, and the one of a second start', async () => {
  process.argv = ['brassage', '/a.brassage']
  const { fake, becomeReady, sent } = await start()
  await becomeReady()
  expect(sent()).toEqual([{ kind: 'open', path: '/a.brassage' }])
  fake.appEvents.emit('second-instance', {}, ['brassage', '/b.brassage'], '/', null)
  expect(sent()).toContainEqual({ kind: 'open', path: '/b.brassage' })
  expect(fake.BrowserWindow.opened[0]?.focus).toHaveBeenCalled()
})

it('opens the site of a file manager that was faster than the start', async () => {
  const { fake, becomeReady, sent } = await start()
  fake.appEvents.emit('open-file', fake.preventable({}), '/early.brassage')
  await becomeReady()
  expect(sent()).toEqual([{ kind: 'open', path: '/early.brassage' }])
})

it('ends at once beside a running one', async () => {
  const { fake } = await start(({ system }) => {
    system.isFirstInstance = false
  })
  expect(fake.app.quit).toHaveBeenCalledOnce()
  expect(fake.children).toHaveLength(0)
})

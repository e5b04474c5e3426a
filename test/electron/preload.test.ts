import { EventEmitter } from 'node:events'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

const ipc = new EventEmitter()
const send = vi.fn<Electron.IpcRenderer['send']>()
const posted = vi.fn()
const page = new EventTarget()

vi.mock('electron', () => ({
  ipcRenderer: { on: ipc.on.bind(ipc), send },
  webUtils: { getPathForFile: (file: File) => `/event/${file.name}` },
}))

beforeAll(async () => {
  vi.stubGlobal('window', {
    postMessage: posted,
    addEventListener: page.addEventListener.bind(page),
    location: { origin: 'app://brassage' },
  })
  await import('../../preload/index.ts')
})
afterAll(() => vi.unstubAllGlobals())

const message = (data: unknown, source: unknown = window) =>
  Object.assign(new Event('message'), { data, source })
const drop = (...names: string[]) =>
  Object.assign(new Event('drop', { cancelable: true }), {
    dataTransfer: { files: names.map((name) => ({ name })) },
  })

it('asks for a port when the page is ready, and only then', () => {
  page.dispatchEvent(message('something else'))
  page.dispatchEvent(message('brassage:ready', {}))
  expect(send).not.toHaveBeenCalled()
  page.dispatchEvent(message('brassage:ready'))
  expect(send).toHaveBeenCalledExactlyOnceWith('request-core-port')
})

it('hands the port to the page, and to no other origin', () => {
  const ports = [{}]
  ipc.emit('core-port', { ports })
  expect(posted).toHaveBeenLastCalledWith('brassage:port', 'app://brassage', ports)
})

it('hands the menu on', () => {
  ipc.emit('menu-command', {}, 'new-site')
  expect(posted).toHaveBeenLastCalledWith({ type: 'brassage:menu', command: 'new-site' }, 'app://brassage')
})

it('tells the path of a dropped site, and leaves other files to the page', () => {
  const workbook = drop('plan.xlsx')
  page.dispatchEvent(workbook)
  expect(workbook.defaultPrevented).toBe(false)
  page.dispatchEvent(drop('plan.xlsx', 'Orme.BRASSAGE'))
  expect(send).toHaveBeenLastCalledWith('open-dropped', '/event/Orme.BRASSAGE')
})

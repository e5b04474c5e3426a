import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startDesktop } from '../../main/electron/desktop.ts'
import { setupQuit } from '../../main/electron/quit.ts'
import { translator } from '../../main/electron/texts.ts'
import {
  app,
  appEvents,
  BrowserWindow,
  children,
  dialog,
  type FakeChild,
  FakeContents,
  ipcEvents,
  Menu,
  pageEvent,
  paths,
  powerEvents,
  preventable,
  resetElectron,
  utilityProcess,
} from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

paths.userData = mkdtempSync(join(tmpdir(), 'brassage-desktop-'))
beforeEach(resetElectron)
afterAll(() => rmSync(paths.userData, { recursive: true }))

const sent = (child: FakeChild | undefined) => child?.postMessage.mock.calls.map(([message]) => message)
const start = () => {
  const desktop = startDesktop('/out', translator('en'))
  const [core] = children
  const [window] = BrowserWindow.opened
  if (!core || !window) throw new Error('the desktop has no core or no window')
  return { desktop, core, window }
}

describe('the core', () => {
  it('runs in a process of its own', () => {
    start()
    expect(utilityProcess.fork.mock.calls[0]?.[0]).toBe(join('/out', 'main/core-process.js'))
  })

  it('gets a port to every page that asks, the other end goes to that page', () => {
    const { core, window } = start()
    ipcEvents.emit('request-core-port', pageEvent(window.webContents))
    expect(core.postMessage).toHaveBeenCalledWith({ kind: 'connect' }, [{ end: 'core' }])
    expect(window.webContents.postMessage).toHaveBeenCalledWith('core-port', null, [{ end: 'window' }])
  })

  it.each([
    ['a frame in the page', 'app://brassage/', {}],
    ['another site', 'https://example.org/', null],
    ['a site named like ours', 'app://brassage.evil/', null],
  ])('gets none for %s', (_who, url, parent) => {
    const { core } = start()
    const contents = new FakeContents()
    ipcEvents.emit('request-core-port', pageEvent(contents, url, parent))
    ipcEvents.emit('open-dropped', pageEvent(contents, url, parent), '/a.brassage')
    ipcEvents.emit('request-core-port', { sender: contents, senderFrame: null })
    expect(contents.postMessage).not.toHaveBeenCalled()
    expect(core.postMessage).not.toHaveBeenCalled()
  })

  it('is started again after a crash, with its site, and the page gets a new port', async () => {
    const { core, window } = start()
    core.emit('message', { kind: 'site', path: '/a.brassage', name: 'Orme' })
    core.emit('exit', 139)
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    expect(children).toHaveLength(2)
    expect(sent(children[1])).toEqual([{ kind: 'open', path: '/a.brassage' }])
    expect(dialog.showMessageBox.mock.calls[0]?.[0]).toMatchObject({ detail: expect.stringContaining('139') })
  })

  it('may be left ended', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1, checkboxChecked: false })
    start().core.emit('exit', 1)
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(1))
    expect(children).toHaveLength(1)
  })

  it('answers with what it asked for', async () => {
    const { core } = start()
    core.emit('message', { kind: 'request', id: 7, request: { kind: 'protect', text: 'x' } })
    const answer = Buffer.from('<x>').toString('base64')
    await vi.waitFor(() => expect(sent(core)).toContainEqual({ kind: 'reply', id: 7, answer }))
  })

  it('is told why where the system cannot', async () => {
    dialog.showSaveDialog.mockRejectedValueOnce(new Error('no display'))
    const { core } = start()
    core.emit('message', { kind: 'request', id: 8, request: { kind: 'choose-save-path', suggestion: '' } })
    await vi.waitFor(() =>
      expect(sent(core)).toContainEqual({ kind: 'failure', id: 8, message: 'no display' }),
    )
  })

  it('hears that the machine goes to sleep', () => {
    const { core } = start()
    powerEvents.emit('suspend')
    expect(sent(core)).toEqual([{ kind: 'suspend' }])
  })
})

describe('sites', () => {
  it('are opened from arguments, drops and the demo', () => {
    const { desktop, core, window } = start()
    desktop.open({ kind: 'home' })
    desktop.open({ kind: 'demo' })
    desktop.open({ kind: 'file', path: '/a.brassage' })
    ipcEvents.emit('open-dropped', pageEvent(window.webContents), '/b.brassage')
    ipcEvents.emit('open-dropped', pageEvent(window.webContents), '/etc/passwd')
    ipcEvents.emit('open-dropped', pageEvent(window.webContents), { path: '/c.brassage' })
    expect(sent(core)).toEqual([
      { kind: 'demo' },
      { kind: 'open', path: '/a.brassage' },
      { kind: 'open', path: '/b.brassage' },
    ])
  })

  it('are named in the title and remembered by the system', () => {
    const { core, window } = start()
    core.emit('message', { kind: 'site', path: '/a.brassage', name: 'Orme' })
    expect(window.setTitle).toHaveBeenLastCalledWith('Orme – Brassage')
    expect(app.addRecentDocument).toHaveBeenCalledWith('/a.brassage')
    core.emit('message', { kind: 'site', path: null, name: null })
    expect(window.setTitle).toHaveBeenLastCalledWith('Brassage')
  })

  it('that were opened lately are in the menu', () => {
    start().core.emit('message', { kind: 'recents', paths: ['/a.brassage'] })
    expect(JSON.stringify(Menu.setApplicationMenu.mock.calls.at(-1))).toContain('/a.brassage')
  })

  it('that cannot be opened are said with the reason', () => {
    start().core.emit('message', { kind: 'refused', message: 'The file is newer.' })
    expect(dialog.showErrorBox).toHaveBeenCalledWith('The site was not opened', 'The file is newer.')
  })
})

describe('the end', () => {
  it('waits until the site file is closed whole', async () => {
    const { desktop, core } = start()
    setupQuit(desktop)
    const event = preventable({})
    appEvents.emit('will-quit', event)
    expect(event.prevented).toBe(true)
    expect(sent(core)).toEqual([{ kind: 'close' }])
    expect(app.quit).not.toHaveBeenCalled()
    core.emit('exit', 0)
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
    const again = preventable({})
    appEvents.emit('will-quit', again)
    expect(again.prevented).toBe(false)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('comes with the last window, but for macOS, where a click brings it back', () => {
    const { desktop, window } = start()
    setupQuit(desktop)
    window.emit('closed')
    appEvents.emit('window-all-closed')
    expect(app.quit).toHaveBeenCalledTimes(process.platform === 'darwin' ? 0 : 1)
    appEvents.emit('activate')
    expect(BrowserWindow.opened).toHaveLength(2)
  })
})

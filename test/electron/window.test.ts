import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { translator } from '../../main/electron/texts.ts'
import { openWindow } from '../../main/electron/window.ts'
import { placeWindow, readWindowState } from '../../main/electron/window-state.ts'
import { BrowserWindow, dialog, paths, resetElectron } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

paths.userData = mkdtempSync(join(tmpdir(), 'brassage-window-'))
const statePath = join(paths.userData, 'window.json')
beforeEach(() => {
  resetElectron()
  rmSync(statePath, { force: true })
})
afterAll(() => rmSync(paths.userData, { recursive: true }))

function open(): BrowserWindow {
  openWindow('/out/preload/index.cjs', translator('en'))
  const [window] = BrowserWindow.opened
  if (!window) throw new Error('no window')
  return window
}

describe('the window', () => {
  it('is a sandboxed page without Node, spelling service or webviews', () => {
    expect(open().options.webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    })
  })

  it('shows itself when the page is drawn', () => {
    const window = open()
    expect(window.loadURL).toHaveBeenCalledWith('app://brassage/')
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalledOnce()
  })

  it('opens next time where it was closed', () => {
    const window = open()
    window.isMaximized.mockReturnValue(true)
    window.emit('close')
    BrowserWindow.opened = []
    const next = open()
    expect(next.options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 })
    expect(next.maximize).toHaveBeenCalledOnce()
  })

  it.each([
    '',
    '{',
    '{"bounds":{"x":"1"}}',
    '[]',
    '{"bounds":{"x":0,"y":0,"width":0,"height":-1},"maximized":true}',
  ])('opens in its first size when its state is %j', (text) => {
    writeFileSync(statePath, text)
    expect(readWindowState(statePath)).toBeNull()
    expect(open().options).toMatchObject({ width: 1366, height: 768 })
    expect(readFileSync(statePath, 'utf8')).toBe(text)
  })
})

describe('its place', () => {
  const laptop = { x: 0, y: 0, width: 1366, height: 728 }
  const second = { x: 1366, y: 0, width: 1920, height: 1080 }
  const bounds = { x: 1500, y: 100, width: 1600, height: 900 }

  it('stays on the screen it was on', () => {
    expect(placeWindow(bounds, [laptop, second])).toEqual(bounds)
  })

  it('comes back to the laptop, and to its size, when that screen is gone', () => {
    expect(placeWindow(bounds, [laptop])).toEqual({ width: 1366, height: 728 })
  })

  it('is forgotten where the title bar could not be caught', () => {
    for (const place of [{ y: -50 }, { y: 700 }, { x: -1590 }, { x: 1330 }]) {
      expect(placeWindow({ ...bounds, x: 0, y: 0, ...place }, [laptop])).not.toHaveProperty('x')
    }
  })
})

describe('a page in trouble', () => {
  it('that crashed is loaded again', async () => {
    const { webContents } = open()
    webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 })
    await vi.waitFor(() => expect(webContents.reload).toHaveBeenCalledOnce())
    expect(dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({ detail: expect.stringContaining('oom') })
  })

  it('that crashed can be closed instead', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1, checkboxChecked: false })
    const window = open()
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    await vi.waitFor(() => expect(window.close).toHaveBeenCalledOnce())
  })

  it('that ended on purpose is not mentioned', () => {
    open().webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('that hangs is asked about once, and may be waited for', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1, checkboxChecked: false })
    const window = open()
    window.emit('unresponsive')
    window.emit('unresponsive')
    expect(dialog.showMessageBox).toHaveBeenCalledOnce()
    await Promise.resolve()
    expect(window.webContents.reload).not.toHaveBeenCalled()
    expect(window.close).not.toHaveBeenCalled()
  })
})

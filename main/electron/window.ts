/** The window: a sandboxed page that knows nothing of Node or Electron but the one port its preload hands it. */
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { setupCrashDialogs } from './crash-dialogs.ts'
import { PAGE_URL } from './page-address.ts'
import type { Translate } from './texts.ts'
import { SMALLEST_SIZE, setupWindowState } from './window-state.ts'

export function openWindow(preload: string, t: Translate): BrowserWindow {
  const state = setupWindowState(join(app.getPath('userData'), 'window.json'))
  const window = new BrowserWindow({
    ...state.placement,
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    // Shown when the page has drawn itself: no white flash in a dark technical room.
    show: false,
    title: 'Brassage',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (state.maximized) window.maximize()
  state.follow(window)
  setupCrashDialogs(window, t)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(PAGE_URL)
  return window
}

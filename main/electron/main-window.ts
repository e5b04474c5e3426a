/** The one window, which may be closed and opened again (macOS) while the application runs. */
import type { BrowserWindow } from 'electron'
import { CHANNEL, type MenuCommand } from '../../shared/electron-channels.ts'

export interface MainWindow {
  /** Brings it to the front, opening it where there is none. */
  readonly show: () => void
  /** Loads the page again, which asks for a new port then. */
  readonly reload: () => void
  readonly nameSite: (name: string | null) => void
  readonly tell: (command: MenuCommand) => void
}

export function keepWindow(open: () => BrowserWindow): MainWindow {
  let window: BrowserWindow | null = null
  let title = 'Brassage'
  const reopen = (): BrowserWindow => {
    const opened = open()
    opened.setTitle(title)
    opened.on('closed', () => {
      window = null
    })
    return opened
  }
  return {
    show() {
      window ??= reopen()
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    reload: () => window?.webContents.reload(),
    nameSite(name) {
      title = name === null ? 'Brassage' : `${name} – Brassage`
      window?.setTitle(title)
    },
    tell: (command) => window?.webContents.send(CHANNEL.menuCommand, command),
  }
}

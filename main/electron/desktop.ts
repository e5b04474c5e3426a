/**
 * The running desktop shell: one window, one core, and what passes between them and the system. A core that crashed
 * is started again with the site that was open, and the window is loaded again to get a port to the new one.
 */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, powerMonitor } from 'electron'
import { CHANNEL, type MenuCommand } from '../../shared/electron-channels.ts'
import type { ToHost } from '../host-channel.ts'
import type { StartWith } from '../open-core.ts'
import { type CoreHost, startCoreHost } from './core-host.ts'
import { askRestart } from './crash-dialogs.ts'
import { chooseFile, serveHostRequest } from './host-services.ts'
import { type MenuActions, setupMenu } from './menu.ts'
import { setupPageMessages } from './page-messages.ts'
import type { Translate } from './texts.ts'
import { openWindow } from './window.ts'

export interface Desktop {
  readonly open: (start: StartWith) => void
  /** Brings the window to the front, opening it again where it was closed (macOS). */
  readonly show: () => void
  readonly close: () => Promise<void>
}

/** `out` is the folder of the build. */
export function startDesktop(out: string, t: Translate): Desktop {
  let site: string | null = null
  let window: BrowserWindow | null = null
  let core = startCore()

  function startCore(): CoreHost {
    return startCoreHost({
      modulePath: join(out, 'main/core-process.js'),
      serve: (request) => serveHostRequest(request, t),
      onMessage: (message) => receive(message),
      onCrash: (exitCode) => void recover(exitCode),
    })
  }

  function receive(message: Exclude<ToHost, { kind: 'request' }>): void {
    if (message.kind === 'refused') dialog.showErrorBox(t('native.refused'), message.message)
    if (message.kind === 'recents') setupMenu(actions, message.paths, t)
    if (message.kind !== 'site') return
    site = message.path
    if (site !== null) app.addRecentDocument(site)
    window?.setTitle(message.name === null ? 'Brassage' : `${message.name} – Brassage`)
  }

  async function recover(exitCode: number): Promise<void> {
    if (!(await askRestart(exitCode, t))) return app.exit(1)
    core = startCore()
    if (site !== null) core.send({ kind: 'open', path: site })
    window?.webContents.reload()
  }

  function open(start: StartWith): void {
    if (start.kind === 'file') core.send({ kind: 'open', path: start.path })
    if (start.kind === 'demo') core.send({ kind: 'demo' })
  }

  function show(): void {
    if (window === null) {
      window = openWindow(join(out, 'preload/index.cjs'), t)
      window.on('closed', () => {
        window = null
      })
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  const tellPage = (command: MenuCommand): void => window?.webContents.send(CHANNEL.menuCommand, command)
  const openSite = (path: string): void => open({ kind: 'file', path })
  const actions: MenuActions = {
    newSite: () => tellPage('new-site'),
    chooseSite: () => void chooseFile(['brassage'], t).then((path) => path !== null && openSite(path)),
    openSite,
  }

  setupMenu(actions, [], t)
  setupPageMessages({ connect: (contents) => core.connect(contents), openSite })
  powerMonitor.on('suspend', () => core.send({ kind: 'suspend' }))
  show()
  return { open, show, close: () => core.close() }
}

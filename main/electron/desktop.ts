/** The running desktop shell: one window, one core, and what passes between them and the system. */
import { join } from 'node:path'
import { app, dialog, powerMonitor } from 'electron'
import type { ToHost } from '../host-channel.ts'
import type { StartWith } from '../open-core.ts'
import { startCoreHost } from './core-host.ts'
import { askRestart } from './crash-dialogs.ts'
import { chooseFile, serveHostRequest } from './host-services.ts'
import { keepCore } from './kept-core.ts'
import { keepWindow, type MainWindow } from './main-window.ts'
import { type MenuActions, setupMenu } from './menu.ts'
import { setupPageMessages } from './page-messages.ts'
import type { Translate } from './texts.ts'
import { openWindow } from './window.ts'

export interface Desktop {
  readonly open: (start: StartWith) => void
  readonly show: () => void
  /** Resolves when the site file is closed whole. */
  readonly close: () => Promise<void>
}

/** `out` is the folder of the build. */
export function startDesktop(out: string, t: Translate): Desktop {
  const window = keepWindow(() => openWindow(join(out, 'preload/index.cjs'), t))
  const core = keepCore({
    start: (events) =>
      startCoreHost({
        modulePath: join(out, 'main/core-process.js'),
        serve: (request) => serveHostRequest(request, t),
        ...events,
      }),
    onMessage: (message) => showMessage(message, window, actions, t),
    askRestart: (exitCode) => askRestart(exitCode, t),
    onRestart: window.reload,
  })
  const openSite = (path: string): void => core.send({ kind: 'open', path })
  const actions: MenuActions = {
    newSite: () => window.tell('new-site'),
    chooseSite: () => void chooseFile(['brassage'], t).then((path) => path !== null && openSite(path)),
    openSite,
  }
  setupMenu(actions, [], t)
  setupPageMessages({ connect: core.connect, openSite })
  powerMonitor.on('suspend', () => core.send({ kind: 'suspend' }))
  window.show()
  const open = (start: StartWith): void => {
    if (start.kind === 'file') openSite(start.path)
    if (start.kind === 'demo') core.send({ kind: 'demo' })
  }
  return { open, show: window.show, close: core.close }
}

function showMessage(
  message: Exclude<ToHost, { kind: 'request' }>,
  window: MainWindow,
  actions: MenuActions,
  t: Translate,
): void {
  if (message.kind === 'refused') dialog.showErrorBox(t('native.refused'), message.message)
  if (message.kind === 'recents') setupMenu(actions, message.paths, t)
  if (message.kind !== 'site') return
  window.nameSite(message.name)
  if (message.path !== null) app.addRecentDocument(message.path)
}

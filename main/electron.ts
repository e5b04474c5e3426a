/**
 * The desktop shell. It holds no work: windows, menus, dialogs and the key store of the system are here, the core is
 * in a process of its own, and nothing is allowed that is not said. Nothing is awaited at the top level: Electron is
 * not ready before this module has ended.
 */
import { resolve } from 'node:path'
import { app, session } from 'electron'
import { type Desktop, startDesktop } from './electron/desktop.ts'
import { setupNavigationLock, setupPermissionLock } from './electron/lockdown.ts'
import { setupOpenFiles } from './electron/open-files.ts'
import { declarePageScheme, setupPageProtocol } from './electron/page-protocol.ts'
import { setupQuit } from './electron/quit.ts'
import { setupSingleInstance } from './electron/single-instance.ts'
import { readSiteArguments } from './electron/site-arguments.ts'
import { systemTexts } from './electron/texts.ts'

const out = resolve(import.meta.dirname, '..')
let desktop: Desktop | null = null

app.enableSandbox()
declarePageScheme()
setupNavigationLock()
const whenOpened = setupOpenFiles()
const isFirst = setupSingleInstance((start) => {
  desktop?.show()
  desktop?.open(start)
})
if (isFirst) void app.whenReady().then(run)
else app.quit()

function run(): void {
  setupPageProtocol(session.defaultSession.protocol, resolve(out, 'renderer'))
  setupPermissionLock(session.defaultSession)
  const shell = startDesktop(out, systemTexts())
  desktop = shell
  setupQuit(shell)
  shell.open(readSiteArguments(process.argv, process.cwd()))
  whenOpened((path) => shell.open({ kind: 'file', path }))
}

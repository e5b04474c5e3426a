/**
 * Everything a page could ask of Electron is refused unless it is listed here: our page stays our page, opens no
 * window, and gets no permission but the clipboard for its tables and its terminal. A link to a server's own page opens in
 * the browser of the system, which knows nothing of us.
 */
import { app, type Session, shell } from 'electron'
import { isPageUrl } from './page-address.ts'

const ALLOWED_PERMISSIONS = new Set(['clipboard-read', 'clipboard-sanitized-write', 'fullscreen'])

/** For every page of the application, whoever makes it. */
export function setupNavigationLock(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (isWebAddress(url)) void openInBrowser(url)
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!isPageUrl(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}

/** A system without a browser is no reason to end: the link does nothing, and the log says why. */
async function openInBrowser(url: string): Promise<void> {
  try {
    await shell.openExternal(url)
  } catch (error) {
    process.stderr.write(`brassage: ${url}: ${error instanceof Error ? error.message : error}\n`)
  }
}

/** Of the servers that are linked to; nothing else may start a program of the system. */
const isWebAddress = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:'

export function setupPermissionLock(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  const isAllowed = (permission: string, address: string) =>
    ALLOWED_PERMISSIONS.has(permission) && isPageUrl(address)
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isAllowed(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
}

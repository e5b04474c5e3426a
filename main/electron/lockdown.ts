/**
 * Everything a page could ask of Electron is refused unless it is listed here: our page stays our page, opens no
 * window, and gets no permission but the clipboard for its tables and its terminal.
 */
import { app, type Session } from 'electron'
import { isPageUrl } from './page-address.ts'

const ALLOWED_PERMISSIONS = new Set(['clipboard-read', 'clipboard-sanitized-write', 'fullscreen'])

/** For every page of the application, whoever makes it. */
export function setupNavigationLock(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!isPageUrl(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}

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

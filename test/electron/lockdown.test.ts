import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setupNavigationLock, setupPermissionLock } from '../../main/electron/lockdown.ts'
import { appEvents, FakeContents, preventable, resetElectron, session, shell } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)

function openPage(): FakeContents {
  setupNavigationLock()
  const contents = new FakeContents()
  appEvents.emit('web-contents-created', {}, contents)
  return contents
}

describe('navigation', () => {
  it.each([
    ['app://brassage/console/1', false],
    ['app://brassage.evil/', true],
    ['app://evil/', true],
    ['https://example.org/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
    ['not an address', true],
  ])('to %s is prevented: %s', (url, prevented) => {
    const event = preventable({ url })
    openPage().emit('will-navigate', event)
    expect(event.prevented).toBe(prevented)
  })

  it('is refused by redirect and into a webview', () => {
    const contents = openPage()
    for (const name of ['will-redirect', 'will-attach-webview']) {
      const event = preventable({ url: 'app://brassage/' })
      contents.emit(name, event)
      expect(event.prevented).toBe(true)
    }
  })

  it('opens the page of a server in the browser of the system, and nothing else', () => {
    const [handler] = openPage().setWindowOpenHandler.mock.calls[0] ?? []
    shell.openExternal.mockClear()
    for (const url of ['https://192.0.2.10:8006/', 'file:///etc/passwd', 'ssh://192.0.2.10', 'no address'])
      expect(handler?.({ url } as Electron.HandlerDetails)).toEqual({ action: 'deny' })
    expect(shell.openExternal.mock.calls).toEqual([['https://192.0.2.10:8006/']])
  })

  it('opens no window', () => {
    const [handler] = openPage().setWindowOpenHandler.mock.calls[0] ?? []
    expect(handler?.({ url: 'app://brassage/' } as Electron.HandlerDetails)).toEqual({ action: 'deny' })
  })
})

describe('permissions', () => {
  const ask = (permission: string, requestingUrl: string): boolean => {
    setupPermissionLock(session.defaultSession)
    const [handler] = session.defaultSession.setPermissionRequestHandler.mock.calls.at(-1) ?? []
    const answer = vi.fn()
    const details = { requestingUrl, isMainFrame: true } as Electron.PermissionRequest
    handler?.({} as Electron.WebContents, permission as 'media', answer, details)
    return answer.mock.calls[0]?.[0]
  }

  it.each(['media', 'geolocation', 'notifications', 'openExternal', 'midi', 'usb', 'hid', 'unknown'])(
    '%s is denied to our page too',
    (permission) => expect(ask(permission, 'app://brassage/')).toBe(false),
  )

  it('the clipboard is for our page only', () => {
    expect(ask('clipboard-sanitized-write', 'app://brassage/')).toBe(true)
    expect(ask('clipboard-sanitized-write', 'https://example.org/')).toBe(false)
  })

  it('checks and devices are denied as well', () => {
    setupPermissionLock(session.defaultSession)
    const [check] = session.defaultSession.setPermissionCheckHandler.mock.calls[0] ?? []
    const [device] = session.defaultSession.setDevicePermissionHandler.mock.calls[0] ?? []
    const details = { isMainFrame: true } as Electron.PermissionCheckHandlerHandlerDetails
    expect(check?.(null, 'serial', 'app://brassage', details)).toBe(false)
    expect(check?.(null, 'clipboard-read', 'app://brassage', details)).toBe(true)
    expect(
      device?.({
        deviceType: 'serial',
        origin: 'app://brassage',
      } as Electron.DevicePermissionHandlerHandlerDetails),
    ).toBe(false)
  })
})

/**
 * The part of Electron that the desktop shell uses, recorded instead of done. Every member carries the type that the
 * real electron.d.ts gives it, so that a new Electron with another form fails the type check, not the user.
 *
 * A test file begins with `vi.mock('electron', () => import('./fake-electron.ts'))`.
 */
import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

type Real = typeof import('electron')

/** For raising the events of the real objects by name. */
export const appEvents = new EventEmitter()
export const ipcEvents = new EventEmitter()
export const powerEvents = new EventEmitter()

export const paths = { userData: '/tmp' }
export const system = {
  locale: 'fr-FR',
  isFirstInstance: true,
  displays: [{ x: 0, y: 0, width: 1920, height: 1040 }],
}

export const app = {
  on: appEvents.on.bind(appEvents) as Electron.App['on'],
  quit: vi.fn<Electron.App['quit']>(),
  exit: vi.fn<Electron.App['exit']>(),
  enableSandbox: vi.fn<Electron.App['enableSandbox']>(),
  getLocale: vi.fn<Electron.App['getLocale']>(() => system.locale),
  getPath: vi.fn<Electron.App['getPath']>(() => paths.userData),
  addRecentDocument: vi.fn<Electron.App['addRecentDocument']>(),
  requestSingleInstanceLock: vi.fn<Electron.App['requestSingleInstanceLock']>(() => system.isFirstInstance),
  whenReady: vi.fn<Electron.App['whenReady']>(() => Promise.resolve()),
} satisfies Partial<Electron.App>

export class FakeContents extends EventEmitter {
  readonly postMessage = vi.fn<Electron.WebContents['postMessage']>()
  readonly send = vi.fn<Electron.WebContents['send']>()
  readonly reload = vi.fn<Electron.WebContents['reload']>()
  readonly setWindowOpenHandler = vi.fn<Electron.WebContents['setWindowOpenHandler']>()
}

type WindowMembers = Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'close'
  | 'restore'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'setTitle'
>

export class BrowserWindow extends EventEmitter implements WindowMembers {
  static opened: BrowserWindow[] = []
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents = new FakeContents()
  readonly loadURL = vi.fn<Electron.BrowserWindow['loadURL']>(() => Promise.resolve())
  readonly show = vi.fn<Electron.BrowserWindow['show']>()
  readonly focus = vi.fn<Electron.BrowserWindow['focus']>()
  readonly close = vi.fn<Electron.BrowserWindow['close']>()
  readonly restore = vi.fn<Electron.BrowserWindow['restore']>()
  readonly maximize = vi.fn<Electron.BrowserWindow['maximize']>()
  readonly isMinimized = vi.fn<Electron.BrowserWindow['isMinimized']>(() => false)
  readonly isMaximized = vi.fn<Electron.BrowserWindow['isMaximized']>(() => false)
  readonly getNormalBounds = vi.fn<Electron.BrowserWindow['getNormalBounds']>(() => ({
    x: 10,
    y: 20,
    width: 1000,
    height: 700,
  }))
  readonly setTitle = vi.fn<Electron.BrowserWindow['setTitle']>()

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    BrowserWindow.opened.push(this)
  }
}

/** The core's process: what was sent to it, and its events. */
export class FakeChild extends EventEmitter {
  readonly postMessage = vi.fn<Electron.UtilityProcess['postMessage']>()
}

export const children: FakeChild[] = []

export const utilityProcess = {
  fork: vi.fn((..._args: Parameters<Real['utilityProcess']['fork']>) => {
    const child = new FakeChild()
    children.push(child)
    return child
  }),
}

export class MessageChannelMain {
  readonly port1 = { end: 'core' }
  readonly port2 = { end: 'window' }
}

export const dialog = {
  showErrorBox: vi.fn<Electron.Dialog['showErrorBox']>(),
  showOpenDialog: vi.fn<(options: Electron.OpenDialogOptions) => Promise<Electron.OpenDialogReturnValue>>(),
  showSaveDialog: vi.fn<(options: Electron.SaveDialogOptions) => Promise<Electron.SaveDialogReturnValue>>(),
  showMessageBox: vi.fn((..._args: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
    return Promise.resolve({ response: 0, checkboxChecked: false })
  }),
} satisfies Partial<Record<keyof Electron.Dialog, unknown>>

export const shell = {
  openExternal: vi.fn<Electron.Shell['openExternal']>(() => Promise.resolve()),
} satisfies Partial<Electron.Shell>

export const safeStorage = {
  isAsyncEncryptionAvailable: vi.fn<Electron.SafeStorage['isAsyncEncryptionAvailable']>(async () => true),
  getSelectedStorageBackend: vi.fn<Electron.SafeStorage['getSelectedStorageBackend']>(
    () => 'gnome_libsecret',
  ),
  encryptStringAsync: vi.fn<Electron.SafeStorage['encryptStringAsync']>(async (text) =>
    Buffer.from(`<${text}>`),
  ),
  decryptStringAsync: vi.fn<Electron.SafeStorage['decryptStringAsync']>(async (sealed) => ({
    shouldReEncrypt: false,
    result: sealed.toString().slice(1, -1),
  })),
} satisfies Partial<Electron.SafeStorage>

export const Menu = {
  buildFromTemplate: vi.fn((template: Electron.MenuItemConstructorOptions[]) => template),
  setApplicationMenu: vi.fn((_menu: unknown) => {}),
} satisfies Partial<Record<keyof Real['Menu'], unknown>>

export const screen = {
  getAllDisplays: vi.fn(() =>
    system.displays.map((workArea): Pick<Electron.Display, 'workArea'> => ({ workArea })),
  ),
} satisfies Partial<Record<keyof Electron.Screen, unknown>>

export const protocol = {
  registerSchemesAsPrivileged: vi.fn<Electron.Protocol['registerSchemesAsPrivileged']>(),
  handle: vi.fn<Electron.Protocol['handle']>(),
} satisfies Partial<Electron.Protocol>

export const session = {
  defaultSession: {
    protocol,
    setPermissionRequestHandler: vi.fn<Electron.Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Electron.Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Electron.Session['setDevicePermissionHandler']>(),
  },
}

export const ipcMain = {
  on: ipcEvents.on.bind(ipcEvents) as Electron.IpcMain['on'],
} satisfies Partial<Electron.IpcMain>

export const powerMonitor = {
  on: powerEvents.on.bind(powerEvents) as Electron.PowerMonitor['on'],
} satisfies Partial<Electron.PowerMonitor>

/** As at the start of the program. */
export function resetElectron(): void {
  for (const events of [appEvents, ipcEvents, powerEvents]) events.removeAllListeners()
  BrowserWindow.opened = []
  children.length = 0
  Object.assign(system, { locale: 'fr-FR', isFirstInstance: true })
  vi.clearAllMocks()
}

/** An event of the page as ipcMain sees it. */
export function pageEvent(sender: FakeContents, url = 'app://brassage/', parent: unknown = null) {
  return { sender, senderFrame: { url, parent } }
}

/** Something that can be prevented, and tells whether it was. */
export function preventable<T extends object>(details: T) {
  const event = {
    ...details,
    prevented: false,
    preventDefault() {
      event.prevented = true
    },
  }
  return event
}

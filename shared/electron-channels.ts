/**
 * The few names the Electron shell, its preload and the page agree on. Everything else goes through the contract,
 * over the one port that these names carry.
 */

/** Between preload and main process (ipcRenderer, ipcMain). */
export const CHANNEL = {
  requestCorePort: 'request-core-port',
  corePort: 'core-port',
  openDropped: 'open-dropped',
  menuCommand: 'menu-command',
} as const

/** Between preload and page (window.postMessage). The page asks when it is ready to listen, so no port is lost. */
export const PAGE_MESSAGE = {
  requestCorePort: 'brassage:ready',
  corePort: 'brassage:port',
  menuCommand: 'brassage:menu',
} as const

/** What the native menu asks of the page; dialogs and opening go to the core from the main process. */
export type MenuCommand = 'new-site' | 'undo' | 'redo' | 'search' | 'plug-in-console'

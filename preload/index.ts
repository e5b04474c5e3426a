/**
 * All that the page gets from Electron: one MessagePort to the core, when it asks, and nothing exposed on `window`.
 * A site file dropped on the window is told to the main process from here, because only the preload can turn a
 * dropped file into its path.
 */
import { ipcRenderer, webUtils } from 'electron'
import { CHANNEL, PAGE_MESSAGE } from '../shared/electron-channels.ts'

ipcRenderer.on(CHANNEL.corePort, (event) => {
  window.postMessage(PAGE_MESSAGE.corePort, window.location.origin, event.ports)
})

ipcRenderer.on(CHANNEL.menuCommand, (_event, command: unknown) => {
  window.postMessage({ type: PAGE_MESSAGE.menuCommand, command }, window.location.origin)
})

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === PAGE_MESSAGE.requestCorePort) {
    ipcRenderer.send(CHANNEL.requestCorePort)
  }
})

// Without this the window would show the "not allowed" pointer over a file. Workbooks and the like are the page's.
window.addEventListener('dragover', (event) => event.preventDefault())
window.addEventListener('drop', (event) => {
  const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) =>
    name.toLowerCase().endsWith('.brassage'),
  )
  if (!file) return
  event.preventDefault()
  ipcRenderer.send(CHANNEL.openDropped, webUtils.getPathForFile(file))
})

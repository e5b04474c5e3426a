/** Ending: the process waits until the core has closed the site file whole. */
import { app } from 'electron'
import type { Desktop } from './desktop.ts'

export function setupQuit(desktop: Pick<Desktop, 'close' | 'show'>): void {
  let isClosed = false
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => desktop.show())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void desktop.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

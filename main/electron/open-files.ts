/** Sites opened from the file manager on macOS, which tells them by an event that may come before the start is done. */
import { app } from 'electron'

type OpenSite = (path: string) => void

/** Keeps what comes until the answer of this function is told how to open it. */
export function setupOpenFiles(): (open: OpenSite) => void {
  const waiting: string[] = []
  let openNow: OpenSite = (path) => void waiting.push(path)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openNow(path)
  })
  return (open) => {
    openNow = open
    for (const path of waiting.splice(0)) open(path)
  }
}

/** An application window (no address bar) of an installed browser on the web shell. */
import { spawn } from 'node:child_process'
import { findBrowser } from './browser.ts'

export type WindowResult =
  | { readonly opened: true; readonly browser: string }
  | { readonly opened: false; readonly reason: 'no-display' | 'no-browser' | 'failed' }

/** `url` becomes an argument of a process, which others on this computer can read: give it a ticket, not the token. */
export async function openAppWindow(url: string): Promise<WindowResult> {
  if (!hasDisplay()) return { opened: false, reason: 'no-display' }
  const browser = findBrowser()
  if (browser === null) return { opened: false, reason: 'no-browser' }
  return (await launch(browser, url)) ? { opened: true, browser } : { opened: false, reason: 'failed' }
}

export function hasDisplay(platform = process.platform, env = process.env): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Detached, so that Ctrl-C in the terminal ends the shell and not the browser's other windows. */
function launch(browser: string, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(browser, [`--app=${url}`], { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}

/**
 * A browser for the tests: an installed one, else Playwright's own (downloaded where that is possible), else, as root
 * on Debian, the distribution's package.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { findBrowser } from '../../main/start/browser.ts'

/** Null where none could be had: the browser tests are skipped then, and the run says so. */
export function provideBrowser(say: (text: string) => void): string | null {
  return findBrowser() ?? playwrightBrowser() ?? downloadPlaywrights(say) ?? installDebians(say)
}

function playwrightBrowser(): string | null {
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}

function downloadPlaywrights(say: (text: string) => void): string | null {
  say('No browser is installed: trying to download the one of Playwright ...')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' }
  const cli = 'node_modules/playwright/cli.js'
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { env, stdio: 'ignore', timeout: 180_000 })
  return playwrightBrowser()
}

function installDebians(say: (text: string) => void): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  say('Installing the chromium package ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 })
  }
  return findBrowser()
}

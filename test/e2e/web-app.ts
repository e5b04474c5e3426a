/**
 * The whole application for a browser test: the core with a folder of its own, the built page, and a window of
 * 1366 × 768 in the browser that was found. Use it with `describe.skipIf(!isPresent('browser'))`:
 *
 *     const app = await openWebApp()
 *     await app.page.getByRole('link', { name: 'Import' }).click()
 *     await app.close()
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from 'playwright'
import type { StartWith } from '../../main/open-core.ts'
import { buildIfStale } from '../../main/start/build.ts'
import { runWebProgram, type WebProgramOptions } from '../../main/web.ts'
import { browserPath } from '../requirements.ts'

export interface WebApp {
  readonly page: Page
  /** Ours alone, removed at the end: sites, workbooks and downloads go here. */
  readonly folder: string
  /** A further window on the same core. */
  readonly openPage: () => Promise<Page>
  /** What the pages complained of so far: errors nobody caught, and what a console shows in red. */
  readonly complaints: readonly string[]
  /** Ends everything; throws what the page complained of, if anything. */
  readonly close: () => Promise<void>
}

export interface WebAppOptions {
  readonly start?: StartWith
  readonly language?: 'fr' | 'en'
  readonly browser?: BrowserContextOptions
  /** Another laptop than this one, for what looks at its network. */
  readonly computer?: WebProgramOptions['computer']
}

/** Other tests make networks meanwhile, and the browser drops what it was fetching: the page asks for it again. */
const isOfNetwork = (complaint: string): boolean => complaint.includes('net::ERR_NETWORK_CHANGED')

export async function openWebApp(options: WebAppOptions = {}): Promise<WebApp> {
  buildIfStale(resolve(import.meta.dirname, '../..'))
  const folder = mkdtempSync(join(tmpdir(), 'brassage-e2e-'))
  process.env.BRASSAGE_STATE = join(folder, 'state')
  const { start = { kind: 'home' }, computer } = options
  const shell = await runWebProgram({ start, ...(computer ? { computer } : {}) })
  // Chromium's own sandbox cannot run as root, as which tests run in containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: browserPath() ?? chromium.executablePath(), args })
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: options.language === 'fr' ? 'fr-FR' : 'en-GB',
    ...options.browser,
  })
  const complaints: string[] = []
  const openPage = async (): Promise<Page> => {
    const page = await context.newPage()
    // It only ends what hangs: a slow machine that runs several files at once needs longer than a person waits.
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => complaints.push(error.stack || `${error.name}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !isOfNetwork(message.text())) complaints.push(message.text())
    })
    await page.goto(shell.url)
    return page
  }
  const close = async (): Promise<void> => {
    await browser.close()
    await shell.close()
    rmSync(folder, { recursive: true, force: true })
    if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`)
  }
  return { page: await openPage(), folder, openPage, complaints, close }
}

/** The real desktop window, driven by Playwright, where Electron's binary and a display are. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale } from '../../main/start/build.ts'
import { presentElectron } from '../../main/start/electron-binary.ts'
import { isPresent } from '../requirements.ts'

const root = resolve(import.meta.dirname, '../..')

describe.skipIf(!isPresent('electron'))('the desktop window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-electron-'))
  let application: ElectronApplication
  let page: Page
  beforeAll(async () => {
    buildIfStale(root)
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    application = await _electron.launch({
      executablePath: presentElectron(root) ?? 'electron',
      args: [...sandbox, `--user-data-dir=${join(folder, 'profile')}`, root],
      env: { ...(process.env as Record<string, string>), BRASSAGE_STATE: join(folder, 'state') },
    })
    page = await application.firstWindow()
  })
  afterAll(async () => {
    await application.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows the page, connected with the core', async () => {
    await page.getByText('Brassage').first().waitFor()
    expect(page.url()).toMatch(/^app:\/\/brassage\//)
  })

  it('gives the page nothing of Node or Electron', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })

  it('stays on its page and opens no other', async () => {
    await page.evaluate(() => {
      window.open('https://example.org/')
      window.location.href = 'https://example.org/'
    })
    expect(page.url()).toMatch(/^app:\/\/brassage\//)
    expect(application.windows()).toHaveLength(1)
  })

  it('has its native menu', async () => {
    const labels = await application.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label }) => label),
    )
    expect(labels?.length).toBeGreaterThanOrEqual(3)
  })
})

/** Many switches from the screen: chosen, backed up over telnet, one out of reach and tried again. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('work on many switches', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let catalyst: ServedCatalyst

  beforeAll(async () => {
    catalyst = await serveCatalyst('tcp', ['--baud', '115200', '--line-delay', '1'])
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app.close()
    await catalyst.stop()
    site.remove()
  })

  it('starts on those chosen and tells how each ended', async () => {
    await page.getByRole('link', { name: 'Many at once', exact: true }).click()
    const switches = page.getByRole('grid', { name: 'Switches' })
    await switches.focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Run a command …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Switches and their addresses').fill(`SW1=${catalyst.address}\nSW2=127.0.0.1:1`)
    await dialog.getByText('Telnet', { exact: true }).click()
    await dialog.getByLabel('Commands, one a line').fill('show version')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('status').filter({ hasText: '1 of 2 done, 1 failed' }).waitFor({ timeout: 60_000 })
    const job = page.getByRole('grid', { name: 'Jobs' })
    await job.getByText('Answered.').waitFor()
    await job.getByRole('row', { name: /SW2/ }).getByText('failed').waitFor()
  })

  it('shows what one answered', async () => {
    await page.getByRole('grid', { name: 'Jobs' }).getByRole('row', { name: /SW1/ }).dblclick()
    const dialog = page.getByRole('dialog', { name: 'Answers of SW1' })
    await dialog.getByText(/Cisco Internetwork Operating System/).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('tries those that failed once more', async () => {
    await page.getByRole('button', { name: 'Retry those that failed' }).click()
    await page.getByRole('status').filter({ hasText: '1 of 2 done, 1 failed' }).waitFor({ timeout: 60_000 })
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

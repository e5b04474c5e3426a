/** Work on consoles that are open in tabs, all at once: two adapters, one command. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { plugIn } from './console-steps.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

describe.skipIf(!isPossible)('work on open consoles', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let devices: readonly ServedCatalyst[] = []

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    const serve = (serial: string) =>
      serveCatalyst('pty', ['--serial-number', serial, '--baud', '115200', '--line-delay', '1'])
    devices = await Promise.all([serve('FOC0000ONE1'), serve('FOC0000TWO2')])
  })
  afterAll(async () => {
    await Promise.all(devices.map((device) => device.stop()))
    await app?.close()
    site?.remove()
  })

  it('runs a command on each and shows what each answered', async () => {
    for (const [at, serial] of ['FOC0000ONE1', 'FOC0000TWO2'].entries()) {
      const device = devices[at]
      if (device) await plugIn(page, device, serial)
    }
    await page.getByRole('link', { name: 'Many at once', exact: true }).click()
    await page.getByText('Open consoles (2)').click()
    await page.getByRole('grid', { name: 'Open consoles (2)' }).focus()
    await page.keyboard.press('Control+a')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Run a command …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^On these consoles:/).waitFor()
    await dialog.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('status').filter({ hasText: '2 of 2 done' }).waitFor()
    await page.getByRole('grid', { name: 'Jobs' }).getByRole('row').nth(1).dblclick()
    await page
      .getByRole('dialog')
      .getByText(/Cisco Internetwork Operating System/)
      .waitFor()
  })
})

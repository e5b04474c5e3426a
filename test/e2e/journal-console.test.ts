/** A note in the middle of a session with a switch: not a byte of it goes to the device. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { plugIn } from './console-steps.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

describe.skipIf(!isPossible)('a note from the terminal', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let device: ServedCatalyst

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    device = await serveCatalyst('pty', ['--model', '2950-48', '--baud', '57600', '--line-delay', '5'])
  })
  afterAll(async () => {
    await device?.stop()
    await app?.close()
    site?.remove()
  })

  it('is kept, and what is typed next goes to the switch again', async () => {
    await plugIn(page, device, 'FHK0922W0JC')
    const terminal = page.getByLabel(/^Terminal of/).first()
    await terminal.click()
    await page.keyboard.press('Control+j')
    await page.keyboard.type('configure terminal')
    await page.keyboard.press('Enter')
    await page.getByText('Noted', { exact: true }).waitFor()
    expect(await device.control('state')).not.toContain('"mode":"config')
    const isBack = () => terminal.evaluate((one) => one.contains(document.activeElement))
    await expect.poll(isBack).toBe(true)
    await page.keyboard.type('configure terminal\r')
    await expect.poll(() => device.control('state')).toContain('"mode":"config')
  })
})

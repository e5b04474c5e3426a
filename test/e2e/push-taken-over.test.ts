import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import {
  button,
  confirmedBeyond,
  fillVault,
  panel,
  plugIn,
  preparePush,
  sendButton,
} from './console-steps.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

describe.skipIf(!isPossible)('a push in which a person takes the keyboard', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let device: ServedCatalyst

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    device = await serveCatalyst('pty', ['--model', '2950-48', '--baud', '57600', '--line-delay', '20'])
  })
  afterAll(async () => {
    await device?.stop()
    await app?.close()
    site?.remove()
  })

  it('runs', async () => {
    await fillVault(page)
    await plugIn(page, device, 'FHK0922W0JC')
    await preparePush(page, 'SW1')
    await sendButton(page).click()
    await confirmedBeyond(page, 5)
  })

  it('refuses the keys meanwhile, and says who has them after the keyboard was taken', async () => {
    await button(page, 'Take the keyboard').click()
    await panel(page).getByText('you have the keyboard', { exact: true }).waitFor()
    await panel(page).getByText('Nothing is sent while you have the keyboard.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const confirmed = await page.getByTestId('push-confirmed').textContent()
    const terminal = page.getByLabel(/^Terminal of/).first()
    await terminal.click()
    await page.keyboard.type('end\rshow clock\r')
    await expect.poll(() => device.control('state')).toContain('"mode":"privileged"')
    expect(await page.getByTestId('push-confirmed').textContent()).toBe(confirmed)
  })

  it('goes on where it was when handed back, although the person left configuration mode', async () => {
    await button(page, 'Hand back').click()
    await panel(page).getByText('done and verified').waitFor({ timeout: 100_000 })
    await panel(page).getByText('Saved on the switch').waitFor()
    expect(await device.control('state')).toContain('hostname SW1')
  })
})

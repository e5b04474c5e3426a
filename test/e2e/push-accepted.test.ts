import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { fillVault, panel, plugIn, preparePush, sendButton } from './console-steps.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

describe.skipIf(!isPossible)('a device that is not the planned one', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let device: ServedCatalyst

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    device = await serveCatalyst('pty', ['--model', '3560', '--baud', '115200', '--line-delay', '2'])
  })
  afterAll(async () => {
    await device?.stop()
    await app?.close()
    site?.remove()
  })

  it('is refused, and says why and what to do', async () => {
    await fillVault(page)
    await plugIn(page, device, 'FDO')
    await preparePush(page, 'SW1')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^This is a WS-C3560.*, not the model planned for SW1$/).waitFor()
    expect(await sendButton(page).isDisabled()).toBe(true)
    // Its own lines, not those of the planned 2950.
    expect(await dialog.textContent()).toContain('switchport trunk encapsulation dot1q')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is pushed, verified and bound once its serial number is accepted', async () => {
    await page.getByRole('checkbox', { name: /^It is the right one: accept serial number/ }).check()
    await sendButton(page).click()
    await panel(page).getByText('done and verified').waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Journal' }).click()
    await page
      .getByText(/SW1.*FDO/)
      .first()
      .waitFor()
  })
})

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { confirmedBeyond, fillVault, panel, plugIn, preparePush, sendButton } from './console-steps.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

describe.skipIf(!isPossible)('two consoles at once', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let device: ServedCatalyst

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    device = await serveCatalyst('pty', ['--model', '2950-48', '--baud', '38400', '--line-delay', '20'])
  })
  afterAll(async () => {
    await device?.stop()
    await app?.close()
    site?.remove()
  })

  let second: ServedCatalyst
  const tab = (name: string | RegExp) => page.getByRole('tab', { name })

  it('pushes to the second while the first still runs', async () => {
    second = await serveCatalyst('pty', [
      ...['--model', '2950-48', '--serial-number', 'FOC0000TWO2', '--baud', '115200', '--line-delay', '2'],
    ])
    await fillVault(page)
    await plugIn(page, device, 'FHK0922W0JC')
    await preparePush(page, 'SW1')
    await sendButton(page).click()
    await confirmedBeyond(page, 2)
    await plugIn(page, second, 'FOC0000TWO2')
    await preparePush(page, 'SW2')
    await sendButton(page).click()
    await confirmedBeyond(page, 2)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('ends each in its own tab', async () => {
    await panel(page).getByText('done and verified').waitFor({ timeout: 100_000 })
    expect(await second.control('state')).toContain('hostname SW2')
    await tab(/SW1|Switch/)
      .first()
      .click()
    await page.getByText('FHK0922W0JC').first().waitFor()
    await panel(page).getByText('done and verified').waitFor({ timeout: 100_000 })
    expect(await device.control('state')).toContain('hostname SW1')
    await tab('SW1').waitFor()
    await tab('SW2').waitFor()
    await second.stop()
  })
})

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { fillVault, panel, plugIn, preparePush, sendButton } from './console-steps.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

describe.skipIf(!isPossible)('a push of which the switch refuses a line', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let device: ServedCatalyst

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    device = await serveCatalyst('pty', [
      '--model',
      '2950-48',
      '--baud',
      '115200',
      '--line-delay',
      '5',
      '--without',
      'bpduGuard',
    ])
  })
  afterAll(async () => {
    await device?.stop()
    await app?.close()
    site?.remove()
  })

  it('stops at the line, shows it, and saves nothing', async () => {
    await fillVault(page)
    await plugIn(page, device, 'FHK0922W0JC')
    await preparePush(page, 'SW1')
    await sendButton(page).click()
    await panel(page).getByText('a line was rejected', { exact: true }).waitFor({ timeout: 60_000 })
    await panel(page)
      .getByText(/^Line \d+: spanning-tree bpduguard enable$/)
      .waitFor()
    await panel(page)
      .getByText(/^It says: .*Invalid input/)
      .waitFor()
    await panel(page).getByText('Not saved on the switch').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is continued without that line, now that the software is known', async () => {
    await panel(page).getByRole('button', { name: 'Resume' }).click()
    await sendButton(page).waitFor()
    expect(await page.getByRole('dialog').textContent()).not.toContain('bpduguard enable')
    await sendButton(page).click()
    await panel(page).getByText('done and verified').waitFor({ timeout: 60_000 })
    await panel(page).getByText('Saved on the switch').waitFor()
  })
})

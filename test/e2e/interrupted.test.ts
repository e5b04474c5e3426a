/** The cable is pulled in the middle of a push: what is shown says so, and after reconnecting the rest is sent. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

describe.skipIf(!isPossible)('a push whose cable is pulled', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let device: ServedCatalyst
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const panel = () => page.getByRole('region', { name: 'Push', exact: true })
  const send = () => page.getByRole('dialog').getByRole('button', { name: /^Send \d+ lines$/ })

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

  it('has its secrets in the vault', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('tab', { name: 'Vault' }).click()
    await page.getByLabel('Passphrase').fill('a phrase of ours')
    await button('Make the vault').click()
    const missing = page.getByText('missing', { exact: true })
    await page.getByLabel('Name', { exact: true }).waitFor()
    for (let left = await missing.count(); left > 0; left--) {
      await page.getByRole('textbox', { name: /^Secret/ }).fill('Sesame-2026')
      await button('Put in the vault').click()
      await expect.poll(() => missing.count()).toBe(left - 1)
    }
  })

  it('comes to the console for the switch that was chosen', async () => {
    await page.getByRole('link', { name: 'Switches', exact: true }).click()
    await page.getByRole('link', { name: 'SW1' }).click()
    await page.getByRole('link', { name: 'Connect console' }).click()
    await page.getByText('For SW1').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByLabel('Other port').fill(device.path ?? '')
    await page.getByLabel('Other port').press('Enter')
    await page.getByText('FHK0922W0JC').first().waitFor()
    expect(await page.getByRole('combobox', { name: 'Planned switch' }).inputValue()).toBe('SW1')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('can be called off while the switch is read', async () => {
    await button('Prepare the push').click()
    await page.getByText('Reading the switch').waitFor()
    await button('Cancel').click()
    await expect.poll(() => button('Prepare the push').isEnabled()).toBe(true)
  })

  it('is interrupted, and says what to do', async () => {
    await button('Prepare the push').click()
    await send().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await send().click()
    const confirmed = page.getByTestId('push-confirmed')
    await expect
      .poll(async () => Number.parseInt((await confirmed.textContent()) ?? '0', 10))
      .toBeGreaterThan(5)
    await device.control('pull')
    await panel().getByText('interrupted', { exact: true }).waitFor()
    expect(await panel().getByRole('button', { name: 'Resume' }).isDisabled()).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is resumed on the same cable, and ends verified and saved', async () => {
    await device.control('plug')
    await button('Reconnect').click()
    await expect.poll(() => panel().getByRole('button', { name: 'Resume' }).isEnabled()).toBe(true)
    await panel().getByRole('button', { name: 'Resume' }).click()
    await send().waitFor()
    await send().click()
    await panel().getByText('done and verified').waitFor({ timeout: 100_000 })
    await panel().getByText('Saved on the switch').waitFor()
    await page.getByRole('tab', { name: 'SW1' }).waitFor()
  })

  it('is listed with its end, and can be undone from there', async () => {
    await page.getByText('Pushes', { exact: true }).click()
    await page.getByRole('cell', { name: 'interrupted' }).waitFor()
    await page.getByRole('cell', { name: 'done and verified' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button('Undo on the switch').first().click()
    await send().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Transcripts', { exact: true }).click()
    await page.getByText('connected again').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

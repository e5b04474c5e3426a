/** The plan pushed to three switches from the screen: read, shown, confirmed, one that fails, tried again, done. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type PlannedDevices, servePlannedDevices } from '../services/jobs/planned-devices.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('a push to many switches', () => {
  let devices: PlannedDevices
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    devices = await servePlannedDevices({
      count: 3,
      descriptions: 10,
      isBound: (at) => at !== 1,
      device: () => ({ lineDelay: 60 }),
    })
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: devices.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    await devices?.stop()
  })

  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
  const row = (name: string) =>
    page.getByRole('grid', { name: 'Jobs' }).getByRole('row', { name: new RegExp(name) })
  const dialog = () => page.getByRole('dialog')

  it('reads all of them first, once their keys are accepted', async () => {
    await page.getByRole('link', { name: 'Many at once', exact: true }).click()
    await page.getByRole('grid', { name: 'Switches' }).focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Push the plan …' }).click()
    await dialog().getByLabel('Switches and their addresses').fill(devices.words.join('\n'))
    await dialog().getByLabel('User name').fill('admin')
    await dialog().getByLabel('Password').fill('orme')
    await dialog().getByLabel('Enable secret').fill('orme')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Start' }).click()
    await status('3 failed').waitFor()
    await page.getByRole('button', { name: 'Accept 3 host keys and retry' }).click()
    await dialog().getByRole('button', { name: 'Accept' }).click()
    await status('0 of 3 done, 1 refused, 2 to confirm').waitFor()
    expect(devices.switches[0]?.state.running.join('\n')).not.toContain('Stand 1.1')
  })

  it('shows the lines of each, and takes none that nobody is bound to', async () => {
    await page.getByRole('button', { name: 'Look and send …' }).click()
    await dialog().getByRole('button', { name: 'Lines of SW1' }).click()
    await dialog().getByText('description Stand 1.10').waitFor()
    expect(
      await dialog().getByLabel('It is the right one: accept serial number FOC0920W002').isChecked(),
    ).toBe(false)
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog().getByLabel('It is the right one: accept serial number FOC0920W002').click()
    await dialog().getByRole('button', { name: 'Send to 3 switches' }).click()
    await dialog().waitFor({ state: 'hidden' })
  })

  it('sends with a live state a switch; one that falls off the network fails by itself', async () => {
    await row('SW3')
      .getByText(/Sending: [1-9]/)
      .waitFor()
    devices.servers[2]?.fall()
    await status('2 of 3 done, 1 failed').waitFor()
    await row('SW1').getByText('Sent, verified and saved.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('goes on with it once it is there again', async () => {
    devices.servers[2]?.stand()
    await page.getByRole('button', { name: 'Retry those that failed' }).click()
    await status('3 of 3 done').waitFor()
    expect(devices.switches[2]?.state.startup?.join('\n')).toContain('Stand 3.10')
  })

  it('leads from a row to what was sent, and to its record', async () => {
    await row('SW3').dblclick()
    await dialog().getByText('Saved on the switch').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog().getByRole('link', { name: 'See this push among all' }).click()
    await page.getByRole('radio', { name: 'Pushes' }).waitFor({ state: 'attached' })
    await page.getByText('done and verified').first().waitFor()
  })

  it('says all of it in French too', async () => {
    await page.getByRole('link', { name: 'Many at once', exact: true }).click()
    await page.getByRole('button', { name: 'Passer en français' }).click()
    await page.getByRole('grid', { name: 'Travaux' }).waitFor()
    expect(await findEnglish(page)).toEqual([])
    await page.getByText('Consoles ouvertes (0)').click()
    await page.getByText('Aucune console ouverte').waitFor()
    expect(await findEnglish(page)).toEqual([])
    await page.getByText('Commutateurs prévus', { exact: true }).click()
    await page.getByRole('grid', { name: 'Commutateurs' }).focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Envoyer le plan…' }).click()
    await dialog().getByLabel('Commutateurs et leurs adresses').fill(devices.words.join('\n'))
    expect(await findEnglish(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Démarrer' }).click()
    await page.getByRole('button', { name: 'Vérifier et envoyer…' }).click()
    await dialog().getByText('conforme ; sera seulement sauvegardé').first().waitFor()
    expect(await findEnglish(page)).toEqual([])
  })
})

/** The checklist as a colleague with a laptop uses it: by keyboard along a panel, a fault with its reason, two that disagree. */
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { writePacket } from '../../main/services/checklist/packet.ts'
import { tickItems } from '../../main/services/checklist/tick-items.ts'
import { makeNoisePng } from '../fakes/drawings/images.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** Another laptop's copy of the site, on which Bruno finds a fault where Anne will tick. */
function packetOfBruno(path: string, folder: string): string {
  const copy = join(folder, 'laptop-2.brassage')
  copyFileSync(path, copy)
  const site = openSite(copy, { stateFolder: join(folder, 'state-2'), station: 'laptop 2', who: 'Bruno' })
  const patch = site.plan().cable.find(({ kind }) => kind === 'cord')
  tickItems(site, site.recorder, {
    items: [`patch:${patch?.id}`],
    state: 'fault',
    note: 'no link',
    photo: null,
  })
  const { text } = writePacket(site)
  site.close()
  return text
}

describe.skipIf(!isPresent('browser'))('the checklist', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let packet = ''
  const list = () => page.getByRole('grid', { name: 'Items' })
  const row = (name: RegExp) => list().getByRole('row', { name })

  beforeAll(async () => {
    site = makeSampleSite()
    packet = packetOfBruno(site.path, join(site.path, '..'))
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('is walked by keyboard: choose the room and the step, then Space after Space', async () => {
    await page.getByRole('link', { name: 'Checklist', exact: true }).click()
    await page.getByRole('combobox', { name: 'Who is ticking' }).fill('Anne')
    await page.getByRole('button', { name: /Local A/ }).click()
    await page.getByRole('combobox', { name: 'Step' }).click()
    await page.getByRole('option', { name: /^Patch/ }).click()
    await row(/P1 1 → SW1/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await list().focus()
    await page.keyboard.press('Space')
    await row(/P1 1 → SW1/).waitFor({ state: 'detached' })
    await page.keyboard.press('Space')
    await row(/P1 2 → SW1/).waitFor({ state: 'detached' })
    await page.getByRole('combobox', { name: 'Step' }).and(page.locator('[value*="2/22"]')).waitFor()
  })

  it('takes a fault with its reason, and shows who said so', async () => {
    await list().focus()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is wrong').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByLabel('What is wrong').fill('socket broken')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await row(/P1 3 → SW1.*fault · Anne.*socket broken/s).waitFor()
  })

  it('takes a tick back', async () => {
    await page.getByText('All', { exact: true }).click()
    await row(/P1 2 → SW1/)
      .getByRole('button', { name: /Tick/ })
      .click()
    await row(/P1 2 → SW1.*to do/s).waitFor()
  })

  it('takes a cable that nobody planned, and ticks it', async () => {
    await page.getByRole('button', { name: 'Add a cable …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('From').fill('C1-1')
    await dialog.getByLabel('To').fill('P2 20')
    await dialog.getByLabel('Colour').fill('green')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Add and tick' }).click()
    await page.getByText(/is in the plan and ticked/).waitFor()
  })

  it('gives work to a person, who then sees only that', async () => {
    await page.getByRole('tab', { name: 'Who does what' }).click()
    await page.getByRole('combobox', { name: 'Person' }).fill('Anne')
    await page.getByRole('combobox', { name: 'Step' }).click()
    await page.getByRole('option', { name: 'Test', exact: true }).click()
    await page.getByRole('button', { name: 'Give this work' }).click()
    await page.getByRole('table', { name: 'Who does what' }).getByText('Anne').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'Walk' }).click()
    await page.getByRole('checkbox', { name: 'Mine only' }).check()
    await row(/Test A1-1/).waitFor()
    expect(
      await list()
        .getByRole('row', { name: /Patch|Pull|Label/ })
        .count(),
    ).toBe(0)
    await page.getByRole('checkbox', { name: 'Mine only' }).uncheck()
  })

  it('merges what another laptop recorded, and lets a person decide where they disagree', async () => {
    await page.getByRole('tab', { name: 'Other laptops' }).click()
    await page.locator('input[type=file]').setInputFiles({
      name: 'bruno.packet',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(packet),
    })
    await page.getByText('bruno.packet: 1 new, 0 known already').waitFor()
    await page.getByRole('tab', { name: /Contradictions/ }).click()
    await page.getByText('no link').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'It is faulty' }).click()
    await page.getByText('Nobody disagrees').waitFor()
  })

  it('gives a packet to take along', async () => {
    await page.getByRole('tab', { name: 'Other laptops' }).click()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a packet' }).click()
    const download = await waiting
    expect(readFileSync(await download.path(), 'utf8')).toContain('socket broken')
  })

  it('is a table to sort, filter and export', async () => {
    await page.getByRole('tab', { name: 'Table' }).click()
    await page.getByRole('textbox', { name: 'Filter' }).fill('broken')
    await page.getByRole('grid', { name: 'Checklist' }).getByText('socket broken').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('fits a phone, in French', async () => {
    const phone = await openFrenchPhone(app, '/checklist')
    await phone.getByRole('grid', { name: 'Points' }).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })

  it('takes a fault with a photo of the phone’s camera', async () => {
    const phone = await openFrenchPhone(app, '/checklist')
    await phone.getByRole('combobox', { name: 'Qui coche' }).fill('Bruno')
    await phone
      .getByRole('button', { name: /^Plus sur/ })
      .first()
      .click()
    await phone.getByRole('menuitem', { name: 'Défaut…' }).click()
    const dialog = phone.getByRole('dialog')
    const chooser = phone.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Prendre ou choisir une photo' }).click()
    // Without a secure connection a phone hands no camera to a page; its file chooser does, if asked to.
    const input = await (await chooser).element()
    expect([await input.getAttribute('capture'), await input.getAttribute('accept')]).toEqual([
      'environment',
      'image/*',
    ])
    await (await chooser).setFiles({ name: 'prise.png', mimeType: 'image/png', buffer: makeNoisePng(64, 48) })
    await dialog.getByRole('img', { name: 'prise' }).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await dialog.getByLabel('Ce qui ne va pas').fill('prise cassée')
    await dialog.getByRole('button', { name: 'Noter' }).click()
    await phone.getByText('prise cassée').first().waitFor()
    await phone
      .getByRole('button', { name: /^Photo de/ })
      .first()
      .click()
    await phone
      .getByRole('dialog')
      .getByRole('img', { name: /^Photo de/ })
      .waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })

  it('shows on the first screen how far each room is', async () => {
    await page.getByRole('tab', { name: 'Walk' }).click()
    await page.getByText('All', { exact: true }).click()
    await list().waitFor()
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await page.getByRole('link', { name: 'Open the checklist' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

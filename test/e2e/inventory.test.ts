/** The inventory as the team uses it: a sheet taken in, what is short, items taken and returned, corrected in place. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const SHEET =
  'Nom;Genre;Nombre;Longueur (m);Couleur;Modèle\nBleus 2 m;cordon;20;2;bleu;\nCatalyst;commutateur;1;;;WS-C2950T-48-SI\nRallonges;autre;6;;;\n'

describe.skipIf(!isPresent('browser'))('the inventory', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const items = () => page.getByRole('grid', { name: 'What is owned' })

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('says what the plan is short of', async () => {
    await page.getByRole('link', { name: 'Inventory', exact: true }).click()
    const short = page.getByRole('region', { name: 'Short' })
    await short.getByText('2 × switch Catalyst 2950T-48').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('takes a sheet in, and is short of less', async () => {
    await page.getByRole('tab', { name: 'What is owned' }).click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'recensement.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) })
    await page.getByText('3 added, 0 known already').waitFor()
    await items().getByText('Bleus 2 m').waitFor()
    await page.getByRole('tab', { name: 'Needs' }).click()
    await page.getByRole('region', { name: 'Short' }).getByText('1 × switch Catalyst 2950T-48').waitFor()
  })

  it('records what is taken: select, take, Enter', async () => {
    await page.getByRole('tab', { name: 'What is owned' }).click()
    await items()
      .getByRole('row', { name: /Bleus 2 m/ })
      .getByRole('checkbox')
      .click()
    await page.getByRole('button', { name: 'Take', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Who is at work' }).fill('Anne')
    await dialog.getByLabel('Bleus 2 m (up to 20)').fill('8')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await items()
      .getByRole('row', { name: /Bleus 2 m.*20.*0.*8/s })
      .waitFor()
    await page.getByRole('button', { name: 'Return', exact: true }).click()
    await page.getByRole('dialog').getByLabel('Bleus 2 m (up to 8)').fill('3')
    await page.keyboard.press('Enter')
    await items()
      .getByRole('row', { name: /Bleus 2 m.*20.*0.*5/s })
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('lists every movement', async () => {
    await page.getByRole('tab', { name: 'Movements' }).click()
    const grid = page.getByRole('grid', { name: 'Movements' })
    await grid.getByRole('row', { name: /Bleus 2 m.*returned.*3.*Anne/s }).waitFor()
    await grid.getByRole('row', { name: /Bleus 2 m.*taken.*8.*Anne/s }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is added to by hand, and taken back', async () => {
    await page.getByRole('tab', { name: 'What is owned' }).click()
    await page.getByRole('button', { name: 'Add an item' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Testeur')
    await dialog.getByLabel('Kind').selectOption('adapter')
    await dialog.getByLabel('Count').fill('2')
    await page.keyboard.press('Enter')
    await items().getByText('Testeur').waitFor()
    await page.keyboard.press('Control+z')
    await items().getByText('Testeur').waitFor({ state: 'detached' })
  })

  it('fits a phone, in French', async () => {
    const phone = await openFrenchPhone(app, '/inventory')
    await phone.getByRole('region', { name: 'Manque' }).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })
})

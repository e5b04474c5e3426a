import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('the search', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const box = () => page.getByRole('dialog').getByRole('textbox')
  const inspector = () => page.getByRole('region', { name: 'Inspecteur' })
  const find = async (text: string) => {
    await page.keyboard.press('Control+k')
    await box().fill(text)
    await page.keyboard.press('Enter')
  }

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'fr', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByText('Orme').first().waitFor()
  })
  afterAll(async () => {
    await app.close()
    site.remove()
  })

  it.each([
    ['A12-1', 'A12-1'],
    ['SW1 7', 'SW1 FastEthernet0/7'],
    ['B1', 'B1'],
  ])('opens %s, however quick Enter is', async (text, title) => {
    await find(text)
    await inspector().getByRole('heading', { name: title, level: 2 }).waitFor()
  })

  it('opens from a field as well', async () => {
    await page.getByRole('link', { name: 'Prises', exact: true }).click()
    await page.getByRole('textbox', { name: 'Filtrer les lignes' }).focus()
    await find('A12-1')
    await inspector().getByRole('heading', { name: 'A12-1', level: 2 }).waitFor()
  })

  it('tells every trace of a stand', async () => {
    await find('B1')
    for (const outlet of ['B1-1', 'B1-2'])
      await inspector()
        .getByRole('button', { name: new RegExp(`^Prise ${outlet}$`) })
        .waitFor()
  })

  it('goes by the kind of thing, and offers what was found last', async () => {
    await find('B1')
    await inspector().getByRole('heading', { name: 'B1', level: 2 }).waitFor()
    await page.keyboard.press('Control+k')
    await box().fill('A12')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('img', { name: 'Stand' }).waitFor()
    await dialog.getByRole('img', { name: 'Prise' }).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await box().fill('')
    await expect.poll(() => dialog.getByRole('img', { name: 'Stand' }).count()).toBe(1)
    await page.keyboard.press('Escape')
  })

  it('says that nothing was found', async () => {
    await page.keyboard.press('Control+k')
    await box().fill('zzzz')
    await page.getByText('Rien trouvé').waitFor()
    await page.keyboard.press('Escape')
  })

  it('finds nothing wrong with the checks screen', async () => {
    await page.getByRole('link', { name: 'Contrôles' }).click()
    await page.getByRole('heading', { name: 'Contrôles', level: 1 }).waitFor()
    await page.getByRole('button', { name: /C1-1/ }).click()
    await inspector().getByRole('heading', { name: 'C1-1' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

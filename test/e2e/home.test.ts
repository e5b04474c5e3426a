import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('the first screen', () => {
  let app: WebApp
  let page: Page
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const chooseFolder = async () => {
    const folder = page.getByRole('dialog').getByLabel('Folder', { exact: true })
    await folder.fill(app.folder)
    await folder.press('Enter')
    await expect.poll(() => folder.inputValue()).toBe(app.folder)
  }

  beforeAll(async () => {
    app = await openWebApp({ language: 'en' })
    page = app.page
  })
  afterAll(() => app.close())

  it('offers four ways to begin, faultless in both languages', async () => {
    await button(/^Plug in a console/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button('Passer en français').click()
    await button(/^Brancher une console/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button('Switch to English').click()
  })

  it('makes the demo site', async () => {
    await button(/^Demo site/).click()
    await page.getByText('Open now').waitFor({ timeout: 60_000 })
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('shows the whole menu in a window 768 pixels high', async () => {
    const last = await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).boundingBox()
    expect(last && last.y + last.height).toBeLessThanOrEqual(768)
  })

  it('begins next year from this site, by name', async () => {
    await button('Begin next year’s').click()
    const name = page.getByRole('dialog').getByLabel('Name of the event')
    await name.fill('Fair 2027')
    expect(await accessibilityFaults(page)).toEqual([])
    await button('Choose where...').click()
    await chooseFolder()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Fair 2027' }).waitFor()
  })

  it('lists what was open, and opens it again from the chooser', async () => {
    await button('Close the site').click()
    await page.getByText('No site open').waitFor()
    await button(/^Open a site/).click()
    await chooseFolder()
    const entry = page.getByRole('dialog').getByRole('button', { name: /^Fair 2027/ })
    await entry.waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await entry.press('Enter')
    await page.getByRole('heading', { name: 'Fair 2027' }).waitFor()
  })

  it('opens a rolling copy beside the site, and puts one in its place without losing it', async () => {
    await page.getByRole('link', { name: 'Switches', exact: true }).click()
    await page.getByRole('link', { name: 'Home', exact: true }).first().click()
    await button(/^Open as a copy: /)
      .first()
      .click()
    await chooseFolder()
    await page.getByRole('dialog').getByLabel('File name').fill('yesterday')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText(`${app.folder}/yesterday.brassage`).first().waitFor()
    await button(/^Restore: /)
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`${app.folder}/yesterday.brassage`).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Restore' }).click()
    await page.getByText('before another copy took its place').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

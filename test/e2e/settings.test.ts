import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('the settings', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click()

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByRole('link', { name: 'Settings' }).click()
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it.each(['Site', 'Vault', 'Templates', 'About'])('have no fault on %s', async (name) => {
    await tab(name)
    await page.getByRole('tabpanel').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('have no fault in French either', async () => {
    await button('Passer en français').click()
    for (const name of ['Site', 'Coffre', 'Modèles', 'À propos']) {
      await tab(name)
      expect(await accessibilityFaults(page)).toEqual([])
    }
    await button('Switch to English').click()
  })

  it('keep a secret, and remove it only when asked twice', async () => {
    await tab('Vault')
    await page.getByLabel('Passphrase').fill('a phrase of ours')
    await button('Make the vault').click()
    await page.getByLabel('Name', { exact: true }).fill('spare')
    await page.getByRole('textbox', { name: /^Secret/ }).fill('Sesame-2026')
    await button('Put in the vault').click()
    await button('Remove spare').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await button('Remove spare').click()
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await button('Remove spare').waitFor({ state: 'hidden' })
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('preview a template on a switch while one writes it', async () => {
    await tab('Templates')
    const body = page.getByRole('textbox', { name: 'Template' })
    await body.fill(`${await body.inputValue()}\nbanner exec ^C Fair ^C`)
    await page.locator('pre', { hasText: 'Fair' }).waitFor()
    await button('Save').click()
    await page.getByText('changed for this site').waitFor()
    await button('Back to the original').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Back to the original' }).click()
    await page.getByText('changed for this site').waitFor({ state: 'hidden' })
  })
})

describe.skipIf(!isPresent('browser'))('the journal', () => {
  let site: SampleSite
  let app: WebApp
  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('tells what was done, without a fault in both languages', async () => {
    const { page } = app
    await page.getByRole('link', { name: 'Journal' }).click()
    await page.getByText('Sample').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Passer en français' }).click()
    await page.getByRole('heading', { name: 'Journal', level: 1 }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

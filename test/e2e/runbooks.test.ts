/** A runbook as a technician runs it: by keyboard, back and changed, into the application and back, edited, on a phone. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('runbooks', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const step = (name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor()

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('are listed with what they are for, and one is begun', async () => {
    await page.getByRole('link', { name: 'Runbooks', exact: true }).click()
    await page.getByRole('article', { name: 'Show days' }).waitFor()
    expect(await page.getByRole('article').count()).toBe(10)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('article', { name: 'Show days' }).getByRole('button', { name: 'Start' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What it is about').fill('Saturday')
    await dialog.getByRole('textbox', { name: 'Who is at work' }).fill('Anne')
    await page.keyboard.press('Enter')
    await step('Morning round')
  })

  it('go on by Enter, by the letter and by the number', async () => {
    await page.keyboard.press('Enter')
    await step(/nightly backups/)
    await page.keyboard.press('y')
    await step('What comes up?')
    await page.keyboard.press('1')
    await step('Which outlet?')
    await page.keyboard.type('A3-1')
    await page.keyboard.press('Enter')
    await step('Is there link on the port of A3-1?')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('go back by Backspace, and keep what was answered', async () => {
    await page.keyboard.press('Backspace')
    await step('Which outlet?')
    expect(await page.getByRole('combobox', { name: 'Answer' }).inputValue()).toBe('A3-1')
    await page.getByRole('combobox', { name: 'Answer' }).fill('A99')
    await page.keyboard.press('Enter')
    await page.getByText('expected an outlet of the plan').waitFor()
    await page.getByRole('combobox', { name: 'Answer' }).fill('A4-1')
    await page.keyboard.press('Enter')
    await step('Is there link on the port of A4-1?')
  })

  it('open the application with what they know, and are resumed where they were left', async () => {
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByRole('button', { name: 'Open: Connection · A4-1' }).click()
    await page.getByRole('complementary').filter({ hasText: 'A4-1' }).first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await page.getByRole('link', { name: 'Runbooks', exact: true }).click()
    await page.getByRole('region', { name: 'Under way' }).getByText('Saturday').waitFor()
    await page.getByRole('link', { name: 'Continue' }).click()
    await step('Is there link on the port of A4-1?')
  })

  it('follow a branch to its end, and are printed', async () => {
    await page.keyboard.press('n')
    await step('Check the patching')
    await page.keyboard.press('Enter')
    await step(/address obtained/)
    await page.keyboard.press('y')
    await step('Does outlet A4-1 work?')
    await page.keyboard.press('y')
    await step('What comes up?')
    await page.getByText('Earlier rounds (6)').click()
    await page.getByText('Does outlet A4-1 work?').waitFor()
    await page.getByRole('button', { name: 'Nothing more' }).click()
    await step('In the evening')
    await page.keyboard.press('Enter')
    await step('The runbook is done.')
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'As text' }).click()
    const text = readFileSync(await (await waiting).path(), 'utf8')
    expect(text).toContain('Saturday')
    expect(text).toContain('→ A3-1 (replaced later)')
    expect(text).toMatch(/Does outlet A4-1 work\?\n {4}→ yes\n/)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('stand in a table with their progress', async () => {
    await page.getByRole('link', { name: 'All runbooks' }).click()
    await page.getByRole('tab', { name: 'Runs' }).click()
    await page.getByRole('grid', { name: 'Runs' }).getByText('finished').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'All runbooks' }).click()
  })

  it('are edited, with each fault named as it is written', async () => {
    await page.getByRole('article', { name: 'WAPT server' }).getByRole('link', { name: 'Edit' }).click()
    const field = page.getByRole('textbox', { name: 'Text of the runbook' })
    const text = await field.inputValue()
    await field.fill(text.replace('branch: {no: time}', 'branch: {no: nowhere}'))
    await page
      .getByRole('alert')
      .getByText(/Line \d+: there is no step "nowhere" to go to/)
      .waitFor()
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
    await field.fill(text.replace('en: WAPT server\n', 'en: WAPT server of ours\n'))
    await page.getByText(/^Sound: 17 steps/).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/^Saved/).waitFor()
    await page.getByRole('link', { name: 'All runbooks' }).click()
    await page.getByRole('article', { name: 'WAPT server of ours' }).getByText('edited here').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('article', { name: 'WAPT server', exact: true }).waitFor()
  })

  it('fit a phone, in French', async () => {
    const phone = await openFrenchPhone(app, '/runbooks')
    const card = phone.getByRole('article', { name: 'Mot de passe perdu' })
    await card.waitFor()
    expect(await findEnglish(phone)).toEqual([])
    await card.getByRole('button', { name: 'Commencer' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Commencer' }).click()
    await phone.getByRole('button', { name: 'Oui' }).click()
    await phone.getByRole('heading', { name: 'De quelle marque est-il ?' }).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })
})

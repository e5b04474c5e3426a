import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** What somebody asked where the Internet was, and brought along. */
const DIG = `
;; QUESTION SECTION:
;foire.example. IN MX
foire.example. 300 IN MX 10 mail.foire.example.
mail.foire.example. 300 IN A 192.0.2.10
foire.example. 300 IN TXT "v=spf1 mx -all"
10.2.0.192.in-addr.arpa. 60 IN PTR mail.foire.example.
20.2.0.192.zen.spamhaus.org. 60 IN A 127.0.0.4
`
const MAIL = [
  'Received: from mail.foire.example (unknown [192.0.2.20]) by mx.provider.example',
  'Subject: Badge',
  '',
  'Hello',
].join('\r\n')

describe.skipIf(!isPresent('browser'))('the mail check', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByText('Orme').first().waitFor()
  })
  afterAll(async () => {
    await app.close()
    site.remove()
  })

  it('is found by the search, and says what it wants', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('mail check')
    await page.getByRole('dialog').getByText('Mail check').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Badges do not arrive?').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('names the line that disagrees, out of a mail that arrived and answers that were saved', async () => {
    await page.getByLabel('Domain').fill('foire.example')
    await page.locator('input[type=file]').first().setInputFiles(file('badge.eml', MAIL))
    await page.getByRole('button', { name: 'Without badge.eml' }).waitFor()
    await page.locator('input[type=file]').last().setInputFiles(file('dig.txt', DIG))
    await page.getByRole('heading', { name: 'The line that disagrees: Sending address' }).waitFor()
    await page.getByText('the names of mail.foire.example agree on 192.0.2.10').first().waitFor()
    await page
      .getByText(/set the NAT rule \(source address\)/)
      .first()
      .waitFor()
    await page.getByRole('grid', { name: 'What was looked at' }).getByText('zen.spamhaus.org holds').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('keeps the answers as a file, without the mail', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the answers' }).click()
    const download = await downloading
    const text = readFileSync(await download.path(), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ domain: 'foire.example', address: { value: '192.0.2.20' } })
    expect(text).not.toContain('Hello')
  })

  it('is noted in the journal', async () => {
    await page.getByRole('button', { name: 'Note in the journal' }).last().click()
    const box = page.getByRole('dialog', { name: 'Note in the journal' })
    await expect
      .poll(() => box.getByRole('textbox', { name: 'Note in the journal' }).inputValue())
      .toContain('agree on 192.0.2.10')
    await page.keyboard.press('Enter')
    await page.getByText(/^Noted/).waitFor()
  })

  it('refuses a file without answers by name', async () => {
    await page.locator('input[type=file]').last().setInputFiles(file('notes.txt', 'nothing'))
    await page.getByText(/notes\.txt holds no answer/).waitFor()
  })

  it('fits a phone, in French', async () => {
    const phone = await app.openPage()
    await phone.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
    await phone.reload()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.evaluate(() => history.pushState({}, '', '/mail'))
    await phone.getByRole('heading', { name: 'Contrôle du courrier' }).waitFor()
    await phone.getByLabel('Domaine').fill('foire.example')
    await phone.getByLabel('Adresse d’envoi').fill('192.0.2.20')
    await phone.locator('input[type=file]').last().setInputFiles(file('dig.txt', DIG))
    await phone.getByRole('heading', { name: /La ligne qui ne s’accorde pas/ }).waitFor()
    const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await findEnglish(phone)).toEqual([])
    expect(await accessibilityFaults(phone)).toEqual([])
  })
})

/** The journal as a technician keeps it between two calls: by keyboard from any screen, to the sheet for who takes over. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageSizes, pageTexts, picture } from '../print/read-pdf.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** A picture that a browser reads: one red dot. */
const PHOTO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='

/** What people wrote stays as they wrote it. */
const written = [
  ...['A3 has no link, cord changed', 'SW2 port 3 blinks', 'itslearning and A4 complain', 'A5 panel'],
  ...['B1-2 no network', 'A7 down, password of SW1 is sardine-26', 'Sample', 'A6 slow', 'A8 tested'],
]
const englishOn = async (page: Page) =>
  (await findEnglish(page)).filter((line) => !written.some((text) => line.includes(text)))

describe.skipIf(!isPresent('browser'))('the journal', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const box = () => page.getByRole('dialog', { name: 'Note in the journal' })
  const goTo = async (path: string) => {
    await page.evaluate((to) => history.pushState({}, '', to), path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  const inJournal = (text: string) => page.getByRole('grid', { name: 'Journal' }).getByText(text)

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('takes an entry by keyboard from a table, and gives the cell back', async () => {
    await page.getByRole('link', { name: 'Outlets', exact: true }).click()
    const grid = page.getByRole('grid', { name: 'Outlets' })
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+j')
    await page.keyboard.type('A3 has no link, cord changed')
    await box().getByRole('listitem').getByText('A3').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Noted · A3').waitFor()
    await box().waitFor({ state: 'hidden' })
    await expect.poll(() => grid.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('takes one from the checklist, where letters are keys of the list', async () => {
    await page.getByRole('link', { name: 'Checklist', exact: true }).click()
    const list = page.getByRole('grid', { name: 'Items' })
    await list.focus()
    await page.keyboard.press('Control+j')
    await page.keyboard.type('sw2 port 2 blinks')
    await page.keyboard.press('Enter')
    await page.getByText('Noted · SW2 FastEthernet0/2').waitFor()
    await expect.poll(() => list.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.getByRole('link', { name: 'Journal', exact: true }).click()
    await inJournal('sw2 port 2 blinks').waitFor()
    await inJournal('A3 has no link, cord changed').waitFor()
  })

  it('keeps what was typed when one has to look something up first', async () => {
    await page.keyboard.press('Control+j')
    await page.keyboard.type('half a thought')
    await page.keyboard.press('Escape')
    await box().waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+j')
    expect(await box().getByRole('textbox', { name: 'Note in the journal' }).inputValue()).toBe(
      'half a thought',
    )
    await page.keyboard.press('Home')
    await page.keyboard.type('Not ')
    expect(await box().getByRole('textbox', { name: 'Note in the journal' }).inputValue()).toBe(
      'Not half a thought',
    )
    await box().getByRole('textbox', { name: 'Note in the journal' }).fill('')
    await page.keyboard.press('Escape')
  })

  it('stands over a dialog, and leaves it standing', async () => {
    await page.getByRole('link', { name: 'Checklist', exact: true }).click()
    await page.getByRole('combobox', { name: 'Who is ticking' }).fill('Anne')
    await page.getByRole('button', { name: 'Add a cable …' }).click()
    const below = page.getByRole('dialog', { name: /cable/ })
    await below.getByLabel('From').fill('A1')
    await page.keyboard.press('Control+j')
    await page.keyboard.type('A6')
    await page.keyboard.press('Escape')
    await box().waitFor({ state: 'hidden' })
    expect(await below.getByLabel('From').inputValue()).toBe('A1')
    await expect
      .poll(() => below.getByLabel('From').evaluate((one) => one === document.activeElement))
      .toBe(true)
    await page.keyboard.press('Control+j')
    await page.keyboard.type(' slow')
    await page.keyboard.press('Enter')
    await page.getByText('Noted · A6').waitFor()
    await box().waitFor({ state: 'hidden' })
    await below.getByRole('button', { name: 'Close' }).click()
    await below.waitFor({ state: 'hidden' })
  })

  it('is opened from the search too', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('note in')
    await page.getByRole('dialog').getByText('Note in the journal').click()
    await page.keyboard.type('A8 tested')
    await box().getByRole('listitem').getByText('A8').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Noted · A8').waitFor()
    await box().waitFor({ state: 'hidden' })
  })

  it('offers what a name may mean, and takes away what is not meant', async () => {
    await page.keyboard.press('Control+j')
    await page.keyboard.type('itslearning and A4 complain')
    await box().getByText('What is “itslearning”?').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await box().getByRole('button', { name: 'B1' }).click()
    await box().getByRole('button', { name: 'It is not about A4' }).click()
    await box().getByRole('textbox', { name: 'Note in the journal' }).press('Enter')
    await page.getByText('Noted · B1', { exact: true }).waitFor()
  })

  it('takes a photo with an entry', async () => {
    await page.keyboard.press('Control+j')
    await page.keyboard.type('A5 panel')
    await box()
      .locator('input[type=file]')
      .setInputFiles({
        ...{ name: 'panel.png', mimeType: 'image/png', buffer: Buffer.from(PHOTO, 'base64') },
      })
    await box().getByRole('img', { name: 'panel.jpg' }).waitFor()
    await box().getByRole('textbox', { name: 'Note in the journal' }).press('Enter')
    await page.getByText('Noted · A5').waitFor()
  })

  it('opens an incident by keyboard, takes it in hand, and mends it', async () => {
    await page.keyboard.press('Control+j')
    await page.keyboard.type('B1-2 no network')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Incident noted · B1-2').waitFor()
    await goTo('/journal')
    await page.getByRole('tab', { name: 'Incidents' }).click()
    const grid = page.getByRole('grid', { name: 'Incidents' })
    await grid.getByText('B1-2 no network').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await grid.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: /^incident/ })
    await dialog.getByRole('textbox', { name: 'Who is at work' }).fill('Bruno')
    await dialog.getByRole('button', { name: 'Take in hand' }).click()
    await dialog.getByText('In hand of Bruno').waitFor()
    await dialog.getByRole('combobox', { name: 'Cause' }).click()
    await page.getByRole('option', { name: 'crossed patch' }).click()
    await dialog.getByLabel('Remark: what was done').fill('cords of B1 swapped')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Mended', exact: true }).click()
    await dialog.getByText(/mended · crossed patch · cords of B1 swapped/).waitFor()
    await page.keyboard.press('Escape')
    await grid.getByText('mended').waitFor()
  }, 180_000)

  it('corrects a text by saying it again', async () => {
    await page.getByRole('tab', { name: 'All', exact: true }).click()
    await inJournal('sw2 port 2 blinks').click()
    const dialog = page.getByRole('dialog', { name: /^note/ })
    await dialog.getByRole('button', { name: 'Correct the text …' }).click()
    await dialog.getByLabel('The text, corrected').fill('SW2 port 3 blinks')
    await dialog.getByRole('listitem').getByText('SW2 FastEthernet0/3').waitFor()
    await dialog.getByRole('button', { name: 'Keep the correction' }).click()
    await dialog.getByText('corrected: SW2 port 3 blinks').waitFor()
    await page.keyboard.press('Escape')
    await inJournal('SW2 port 3 blinks').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('shows all that happened to a place, reached from the inspector', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('A5-1')
    await page.getByRole('dialog').getByText('A5-1').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByRole('button', { name: 'Journal' }).click()
    await page.getByRole('heading', { level: 1, name: 'Outlet A5-1' }).waitFor()
    const events = page.getByRole('grid', { name: 'What happened' })
    await events.getByText('A5 panel').waitFor()
    await events.getByText('Sample').waitFor()
    await page.getByRole('button', { name: 'Photo, large: A5 panel' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByText(/^Noted 1$/).click()
    await events.getByText('Sample').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
  })

  it('is reached for a room by the search', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('Local B')
    await page.getByRole('dialog').getByText('Everything about Local B').click()
    await page.getByRole('heading', { level: 1, name: 'Room Local B' }).waitFor()
    await page.getByRole('grid', { name: 'What happened' }).getByText('B1-2 no network').waitFor()
  })

  it('adds up incidents in pictures, with the table behind, to be saved', async () => {
    await goTo('/journal/figures')
    await page.getByRole('img', { name: /By cause · Incidents · All days: crossed patch: 1/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the picture: By room' }).click()
    const saved = readFileSync(await (await download).path(), 'utf8')
    expect(saved).toMatch(/^<svg .*Local B/s)
    await page.getByRole('region', { name: 'By cause' }).getByText('Table').click()
    await page.getByRole('grid', { name: 'By cause' }).getByText('crossed patch').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it.skipIf(!isPresent('poppler'))(
    'prints the hand-over sheet on one A4',
    async () => {
      await page.keyboard.press('Control+j')
      await page.keyboard.type('A7 down, password of SW1 is sardine-26')
      await page.keyboard.press('Control+Enter')
      await page.getByText('Incident noted · A7').waitFor()
      await page.getByRole('link', { name: 'Journal', exact: true }).click()
      await page.getByRole('link', { name: 'Hand-over sheet' }).click()
      await page.getByText('1 page', { exact: true }).waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save as PDF', exact: true }).click()
      const pdf = join(app.folder, 'hand-over.pdf')
      await (await download).saveAs(pdf)
      expect(pageSizes(pdf).map((side) => side.map(Math.round))).toEqual([[210, 297]])
      const [text = ''] = pageTexts(pdf)
      expect(text).toMatch(/Open incidents · 1\s+.*A7 down/s)
      expect(text).toMatch(/Mended on the day · 1\s+.*B1-2 no network · cords of B1 swapped/s)
      expect(text).not.toContain('sardine')
      // Seen as a printer sees it: ink in the upper half, white margins.
      const { width, height, dots } = picture(pdf)
      const inkIn = (from: number, to: number) =>
        dots
          .subarray(Math.round(from * height) * width, Math.round(to * height) * width)
          .some((dot) => dot < 128)
      expect([inkIn(0, 0.03), inkIn(0.05, 0.5), inkIn(0.98, 1)]).toEqual([false, true, false])
    },
    60_000,
  )

  it('is in French throughout, and fits a phone', async () => {
    const phone = await app.openPage()
    await phone.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
    await phone.reload()
    const look = async (path: string, ready: () => Promise<void>) => {
      await phone.evaluate((to) => history.pushState({}, '', to), path)
      await ready()
      expect(await englishOn(phone)).toEqual([])
      const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
    for (const size of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await phone.setViewportSize(size)
      await look('/journal', () => phone.getByText('modification').first().waitFor())
      await look('/journal/incidents', () => phone.getByText('réparé').first().waitFor())
      await look('/journal/figures', () => phone.getByText('durée médiane de réparation').waitFor())
      await look('/journal/about/stand/5', () => phone.getByRole('heading', { name: 'Stand A5' }).waitFor())
    }
    await phone.keyboard.press('Control+j')
    await phone.keyboard.type('A9 lent')
    await phone.getByRole('listitem').getByText('A9').waitFor()
    expect(await englishOn(phone)).toEqual([])
    await phone.close()
  }, 180_000)
})

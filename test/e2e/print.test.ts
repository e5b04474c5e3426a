import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, inkFromLeft, pageSizes, pageTexts, picture } from '../print/read-pdf.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const canRead = isPresent('poppler') && isPresent('zbar')

describe.skipIf(!isPresent('browser'))('the print screen', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const preview = () => page.getByRole('region', { name: 'Preview' })
  const choose = async (label: string, option: string | RegExp) => {
    await page.getByRole('combobox', { name: label, exact: true }).click()
    await page.getByRole('option', { name: option }).click()
  }
  const drawn = (name: string) =>
    preview().locator('[data-drawn]').getByRole('img', { name }).waitFor({ state: 'visible' })
  const save = async (click: () => Promise<void>, name: string) => {
    const download = page.waitForEvent('download')
    await click()
    const path = join(app.folder, name)
    await (await download).saveAs(path)
    return path
  }
  const goTo = async (path: string) => {
    await page.evaluate((to) => history.pushState({}, '', to), path)
    await page.getByRole('heading', { level: 1, name: 'Print' }).waitFor()
  }

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByRole('link', { name: 'Print', exact: true }).click()
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('shows the labels of the cables as they will be printed', async () => {
    await drawn('Page 1 of 2')
    await page.getByText('88 labels · 2 pages').waitFor()
  })

  it.skipIf(!canRead)('saves them as a PDF with codes that a decoder reads', async () => {
    const pdf = await save(() => button('Save as PDF').click(), 'labels.pdf')
    const found = codes(pdf)
    expect(found).toHaveLength(65)
    expect(found.filter((text) => !/^C[2-9A-Z]{3,}\/[AB]$/.test(text))).toEqual([])
  })

  it.skipIf(!canRead)('prints them at their size, whatever the screen looks like', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printing', '')
    })
    await button('Print').click()
    await page.locator('body[data-printing]').waitFor()
    const paper = join(app.folder, 'printed.pdf')
    writeFileSync(paper, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(pageSizes(paper).map((side) => side.map(Math.round))).toEqual([
      [210, 297],
      [210, 297],
    ])
    const code = inkFromLeft(picture(paper), { left: 0, top: 0, width: 40, height: 31 })
    expect(code.width).toBeCloseTo(12, 0)
    expect(code.height).toBeCloseTo(12, 0)
    expect(codes(paper)).toHaveLength(65)
  })

  it('remembers how a printer prints aside', async () => {
    await page.getByRole('combobox', { name: 'Printer' }).fill('Office')
    await page.getByRole('textbox', { name: 'Right, mm' }).fill('1.5')
    await page.keyboard.press('Tab')
    await page.reload()
    expect(await page.getByRole('textbox', { name: 'Right, mm' }).inputValue()).toBe('1.5')
    await page.getByRole('textbox', { name: 'Right, mm' }).fill('0')
  })

  it('prints a patch list of one room, in the other language', async () => {
    await choose('What', 'Patch list by room')
    await page.getByText('Français', { exact: true }).click()
    await choose('Room', 'Local A')
    await page.getByText('1 page', { exact: true }).waitFor()
    await drawn('Page 1 of 1')
    if (!canRead) return
    const pdf = await save(() => button('Save as PDF').click(), 'patch.pdf')
    const [text = ''] = pageTexts(pdf)
    expect(text).toContain('Feuille de brassage · Local A')
    expect(text).not.toContain('P2')
  })

  it('gives the same as a table', async () => {
    await button('As a table').click()
    const csv = await save(() => page.getByRole('menuitem', { name: 'Text (.csv)' }).click(), 'patch.csv')
    const [head, first] = readFileSync(csv, 'utf8').split('\r\n')
    expect(head).toContain('Local;N°;Code;De;Vers')
    expect(first).toContain('P1 1;SW1 Fa0/1')
  })

  it('says what it cannot print', async () => {
    await choose('What', 'Floor plan')
    await preview().getByText('There is no floor plan to print here.').waitFor()
  })

  it('is reached from a switch and from cables chosen in their table', async () => {
    await page.getByRole('link', { name: 'Switches', exact: true }).click()
    await page.getByRole('link', { name: 'SW2', exact: true }).click()
    await page.getByRole('link', { name: 'Port map' }).click()
    await page.getByText('1 page', { exact: true }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Switch', exact: true }).inputValue()).toBe('SW2')
    await goTo('/print?kind=labels&only=cables&numbers=3,5-6')
    await page.getByText('6 labels · 1 page').waitFor()
  })

  it('is found by the search', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('port map')
    await page.getByRole('dialog').getByText('Print · Port map by switch').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('2 pages', { exact: true }).waitFor()
    await goTo('/print?kind=labels&only=cables&numbers=3,5-6')
  })

  it('refuses what is no number of a cable', async () => {
    await page.getByRole('textbox', { name: 'Cables' }).fill('3,x')
    await page.getByText('Expected numbers, as in 12,15-18.').waitFor()
    await page.getByRole('textbox', { name: 'Cables' }).fill('9999')
    await preview().getByText('There is no cable 9999 in the plan.').waitFor()
    await page.getByRole('textbox', { name: 'Cables' }).fill('')
  })

  it('has no accessibility fault', async () => {
    await drawn('Page 1 of 2')
    expect(await accessibilityFaults(page)).toEqual([])
    await choose('What', 'Sheet for each stand')
    await drawn('Page 1 of 21')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('draws no more of a document that is closed while it is drawn', async () => {
    await page.evaluate(() => {
      const soon = window.requestAnimationFrame.bind(window)
      window.requestAnimationFrame = (then) => window.setTimeout(() => soon(then), 2000)
    })
    await goTo('/print?kind=labels')
    await preview().getByRole('img', { name: 'Page 1 of 2' }).waitFor()
    await goTo('/print?kind=port-map')
    await preview().locator('[data-drawn]').first().waitFor()
    expect(app.complaints).toEqual([])
  })
})

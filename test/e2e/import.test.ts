import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMapping } from '../../shared/import/mapping.ts'
import { buildXlsx } from '../import/fixtures/book.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { dropFile } from './drop-file.ts'
import { plannerWorkbook } from './planner-workbook.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** 300 stands in a drawn sheet of colours: the fault is far below what is shown at first. */
const longWorkbook = (): Uint8Array =>
  buildXlsx([
    {
      name: 'Stands',
      rows: [
        ['Stand', 'Exposant', 'Prise'],
        ...Array.from({ length: 300 }, (_, at) => [`Z${at}`, { v: `E${at}`, fill: '#1f6fb2' }, `Z${at}-1`]),
        ['Z299', 'Encore', 'Z299-1'],
      ],
    },
  ])

describe.skipIf(!isPresent('browser'))('the import', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'fr', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByRole('link', { name: 'Importer', exact: true }).first().click()
    await page.getByTestId('drop-zone').waitFor()
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('begins without a fault, in both languages', async () => {
    expect(await accessibilityFaults(page)).toEqual([])
    await button('Switch to English').click()
    expect(await accessibilityFaults(page)).toEqual([])
    await button('Passer en français').click()
  })

  it('shows a workbook beside its meaning, without a fault', async () => {
    await dropFile(page, plannerWorkbook.name, plannerWorkbook.bytes())
    await page.getByRole('table', { name: /Plan/ }).waitFor()
    await page.getByText(/lignes lues/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button('Switch to English').click()
    expect(await accessibilityFaults(page)).toEqual([])
    await button('Passer en français').click()
  })

  it('reads the header from two rows where one says so', async () => {
    const last = page.getByRole('textbox', { name: 'Dernière ligne de l’en-tête' })
    await last.fill('3')
    await expect.poll(() => page.locator('tr[data-header]').count()).toBe(2)
    await last.fill('2')
    await expect.poll(() => page.locator('tr[data-header]').count()).toBe(1)
  })

  it('gives the mapping as a file and takes it back', async () => {
    const download = page.waitForEvent('download')
    await button('Enregistrer').click()
    const path = await (await download).path()
    const mapping = parseMapping(readFileSync(path, 'utf8'))
    expect(mapping.sheets.map(({ sheet }) => sheet)).toEqual(['Plan', 'VLAN'])
    const changed = { ...mapping, rules: { ...mapping.rules, noPanels: true } }
    await page.locator('input[type=file]').setInputFiles({
      name: 'map.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(changed)),
    })
    await expect.poll(() => page.getByRole('checkbox', { name: 'Pas de bandeaux' }).isChecked()).toBe(true)
  })

  it('says what is wrong with a file that is no mapping', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'map.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"version":1,"sheets":[{"sheet":"Plan"}]}'),
    })
    const refusal = page.getByRole('alert').filter({ hasText: 'sheets[0].kind' })
    await refusal.waitFor()
    await refusal.getByRole('button').click()
  })

  it('shows fills, and goes to a row far below', async () => {
    await page.reload()
    await page.getByTestId('drop-zone').waitFor()
    await dropFile(page, 'long.xlsx', longWorkbook())
    await page.getByRole('cell', { name: 'E1', exact: true }).waitFor()
    const color = await page
      .getByRole('cell', { name: 'E1', exact: true })
      .evaluate((cell) => getComputedStyle(cell).backgroundColor)
    expect(color).toBe('rgb(31, 111, 178)')
    await button(/Stands![A-Z]302/)
      .first()
      .click()
    await page.getByRole('rowheader', { name: '302', exact: true }).waitFor()
    expect(await page.locator('td[data-marked]').count()).toBeGreaterThan(0)
  })
})

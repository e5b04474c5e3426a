/** A cable found with a laptop that does not write the plan: proposed; taken into the plan once that laptop writes it. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeWritingOver } from '../../main/db/lineage.ts'
import { openSite } from '../../main/db/open-site.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('a found cable', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    site = makeSampleSite()
    const file = openSite(site.path, { station: 'office' })
    takeWritingOver(file.db, file.recorder)
    file.close()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('is proposed to the laptop that writes the plan', async () => {
    await page.getByRole('link', { name: 'Checklist', exact: true }).click()
    await page.getByRole('combobox', { name: 'Who is ticking' }).fill('Bruno')
    await page.getByRole('button', { name: 'Add a cable …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('The plan is written on office').waitFor()
    await dialog.getByLabel('From').fill('C1-1')
    await dialog.getByLabel('To').fill('P2 20')
    await dialog.getByLabel('Colour').fill('green')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Propose it' }).click()
    await page.getByText('Proposed to office').waitFor()
    await page.getByRole('tab', { name: /Found cables/ }).click()
    await page.getByRole('heading', { name: 'C1-1 → P2 20' }).waitFor()
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is all that the plan gets from here: an edit is refused, and the line on top says where to make it', async () => {
    await page.getByRole('status').getByText('The plan is written on office').waitFor()
    await page.getByRole('link', { name: 'Outlets', exact: true }).click()
    await page.getByRole('gridcell', { name: 'A4-1', exact: true }).dblclick()
    await page.getByRole('textbox', { name: 'Outlet' }).fill('A4-9')
    await page.keyboard.press('Enter')
    await page.getByText('The plan is written on office: change it there').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Checklist', exact: true }).click()
    await page.getByRole('tab', { name: /Found cables/ }).click()
  })

  it('is answered here once this laptop writes the plan', async () => {
    await page.getByRole('button', { name: 'Write the plan here' }).click()
    const dialog = page.getByRole('dialog')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Write the plan here' }).click()
    await page.getByRole('button', { name: 'Accept' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByText(/Accepted by Bruno/).waitFor()
    await page.getByRole('tab', { name: 'Table' }).click()
    await page.getByRole('textbox', { name: 'Filter' }).fill('P2 20')
    await page.getByRole('grid', { name: 'Checklist' }).getByText('C1-1').first().waitFor()
  })
})

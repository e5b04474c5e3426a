/** Late changes as a technician makes them: from the search, from a table, from the inspector; looked at, applied, taken back. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('a late change', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  const apply = () => page.getByRole('button', { name: 'Apply as one step' }).click()
  const undo = async () => {
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('Say what changes').waitFor()
  }

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('is found by Ctrl+K, swaps two outlets, and leads to the push and to the new ticks', async () => {
    await page.getByRole('link', { name: 'Stands', exact: true }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('swap two')
    await page.getByRole('button', { name: 'Swap two outlets' }).click()
    await page.getByLabel('One outlet').fill('A1-1')
    await page.keyboard.press('Escape')
    await page.getByLabel('The other outlet').fill('A2-1')
    await page.keyboard.press('Escape')
    await part('Plan').getByText('SW1 FastEthernet0/2').first().waitFor()
    await part('Configuration').getByText('description A2-1 stand A2').waitFor()
    await part('Labels to print anew').getByText('Port map of SW1').waitFor()
    await part('Checklist').getByText('P1 1 → SW1 FastEthernet0/2').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await apply()
    await page.getByRole('link', { name: 'Open the 4 new ticks' }).click()
    await page.getByText('4 items looked for').waitFor()
    await page.goBack()
    await page.getByText('Say what changes').or(page.getByText('Applied')).first().waitFor()
  })

  it('moves a stand from its row in the table', async () => {
    await page.getByRole('link', { name: 'Stands', exact: true }).click()
    await page.getByRole('gridcell', { name: 'A5', exact: true }).click()
    await page.keyboard.press('Space')
    await page.getByRole('link', { name: 'Late change' }).first().click()
    await page.getByLabel('To outlet').fill('C1-1')
    await page.keyboard.press('Escape')
    await part('Plan').getByText('Outlet C1-1').waitFor()
    await apply()
    await page.getByText('Late change: stand A5 to outlet C1-1').first().waitFor()
    await undo()
  })

  it('adds a VLAN to ports, and takes one off', async () => {
    const choose = (name: string) => page.getByLabel('What changes').selectOption({ label: name })
    await choose('Add a VLAN to ports')
    await page.getByLabel('VLAN', { exact: true }).fill('130')
    await page.getByLabel('Ports', { exact: true }).fill('SW2 1-2,5')
    await page.getByRole('checkbox', { name: 'Tagged' }).check()
    await part('Configuration').getByText('switchport mode trunk').first().waitFor()
    await apply()
    await page.getByRole('link', { name: 'Push to SW2' }).waitFor()
    await page.getByRole('button', { name: 'Another change' }).click()
    await choose('Take a VLAN off ports')
    await page.getByLabel('VLAN', { exact: true }).fill('130')
    await page.getByLabel('Ports', { exact: true }).fill('SW2 3')
    await page.getByText('none of these ports has VLAN 130').waitFor()
    await page.getByLabel('Ports', { exact: true }).fill('SW2 1')
    await part('Plan').getByText('130').first().waitFor()
    await apply()
    await undo()
  })

  it('moves an outlet to another port', async () => {
    await page
      .getByLabel('What changes')
      .selectOption({ label: 'Move an outlet to another port or position' })
    await page.getByLabel('Outlet', { exact: true }).fill('A7-1')
    await page.keyboard.press('Escape')
    await page.getByLabel('Port or panel position').fill('SW1 8')
    await page.getByText('is taken by').waitFor()
    await page.getByLabel('Port or panel position').fill('SW1 30')
    await apply()
    await page.getByRole('link', { name: 'Push to SW1' }).click()
    await page.getByRole('heading', { level: 1, name: 'Console' }).waitFor()
  })

  it('fits a phone, in French', async () => {
    const phone = await openFrenchPhone(app, '/change?kind=move-stand&stand=A3&to=C1-1')
    await phone.getByRole('button', { name: 'Appliquer en une étape' }).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })
})

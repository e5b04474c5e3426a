/** A technical room as a person looks at it: cords by pointer and by keyboard, what is to do, two traces side by side. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { tickItems } from '../../main/services/checklist/tick-items.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { editRow } from '../../shared/plan/edits/index.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** The cord of A1-1 is blue and plugged; that of A2-1 was plugged and its outlet moved since. */
function workOnSite(path: string): void {
  const site = openSite(path)
  const cordAt = (interfaceAt: number) =>
    site.plan().cable.filter(({ kind }) => kind === 'cord')[interfaceAt]?.id ?? 0
  const [blue, moved] = [cordAt(0), cordAt(1)]
  tickItems(site, site.recorder, {
    items: [`patch:${blue}`, `patch:${moved}`],
    state: 'done',
    note: null,
    photo: null,
  })
  const draft = openDraft(site.plan())
  editRow(draft, 'cable', String(blue), { colour: 'bleu', length: '2' })
  editRow(draft, 'outlet', 'A2-1', { port: '40' })
  site.commit('Set port of outlet A2-1', draft.changes())
  site.close()
}

describe.skipIf(!isPresent('browser'))('a technical room', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const socket = (name: RegExp) => page.getByRole('button', { name })
  const inspector = () => page.getByRole('region', { name: 'Inspector' })

  beforeAll(async () => {
    site = makeSampleSite()
    workOnSite(site.path)
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('is reached from its row, and tells planned, plugged and leftover cords apart', async () => {
    await page.getByRole('button', { name: 'More tables' }).click()
    await page.getByRole('link', { name: 'Rooms', exact: true }).click()
    await page.getByRole('gridcell', { name: 'Local A', exact: true }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Room Local A' }).waitFor()
    await socket(/P1 1 · Outlet A1-1.*bleu 2 m → SW1 FastEthernet0\/1, plugged/).waitFor()
    await socket(/P1 2 .*FastEthernet0\/40, to be plugged.*FastEthernet0\/2, to be unplugged/).waitFor()
    await page.getByText('21 cords shown, 20 to do in the room').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is walked by keyboard, and Enter shows the trace', async () => {
    await socket(/^P1 1 /).focus()
    await page.keyboard.press('ArrowDown')
    await page
      .locator('[data-port]:focus')
      .and(page.getByRole('button', { name: /^SW1 · Port 1 / }))
      .waitFor()
    await page.keyboard.press('Enter')
    await inspector().getByText('SW1 FastEthernet0/1').first().waitFor()
  })

  it('shows only what is to do', async () => {
    await page.getByRole('checkbox', { name: 'Only what is to do' }).check()
    await page.getByText('20 cords shown').waitFor()
    await page.getByRole('checkbox', { name: 'Only what is to do' }).uncheck()
    await page.getByRole('combobox', { name: 'VLAN' }).selectOption({ label: 'VLAN 103' })
    await page.getByText('1 cord shown').waitFor()
    await page.getByRole('combobox', { name: 'VLAN' }).selectOption({ label: 'All VLANs' })
  })

  it('sets two traces side by side', async () => {
    await inspector().getByRole('button', { name: 'Pin, to compare' }).click()
    await socket(/^P1 5 /).click()
    const compared = inspector().getByRole('table')
    await compared.getByRole('row', { name: /VLAN.*101.*differs.*105/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await inspector().getByRole('button', { name: 'Stop comparing' }).click()
    await compared.waitFor({ state: 'hidden' })
  })

  it('leads from the inspector to items, journal, console and port', async () => {
    await inspector().getByRole('button', { name: 'Checklist' }).click()
    await page.getByText(/\d items looked for/).waitFor()
    await page
      .getByRole('row', { name: /P1 5 → SW1/ })
      .first()
      .waitFor()
    await inspector().getByRole('button', { name: 'Journal' }).click()
    await page.getByRole('heading', { level: 1, name: /P1 5/ }).waitFor()
    await inspector().getByRole('button', { name: 'Console' }).click()
    await page.waitForURL(/console\?switch=SW1/)
    await inspector().getByRole('button', { name: 'Port', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'SW1' }).waitFor()
    await page.getByRole('link', { name: 'Show the room' }).click()
    await page.getByRole('heading', { level: 1, name: 'Room Local A' }).waitFor()
  })

  it('fits a phone, in French', async () => {
    const phone = await openFrenchPhone(app, '/rooms/Local%20A')
    await phone.getByRole('button', { name: /^P1 1 / }).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })
})

import { type AddressInfo, createServer, type Server } from 'node:net'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { editLayout } from '../../shared/plan/edits/place.ts'
import { drawFloor } from '../floor-plan/drawn-floor.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** What is looked at stands at an outlet of a stand that is on the floor plan; the id of the outlet. */
function placePrinter(path: string): number {
  const file = openSite(path)
  const draft = openDraft(file.plan())
  createRow(draft, 'host', 'imprimante', { mac: '00:11:22:33:44:55', outlet: 'A1-1', address: '127.0.0.1' })
  const floorPlanId = drawFloor(draft)
  editLayout(draft, [{ do: 'place', floorPlanId, object: { kind: 'stand', name: 'A1' }, x: 0, y: 0 }])
  file.commit('A printer', draft.changes())
  const outlet = file.plan().outlet.find(({ name }) => name === 'A1-1')
  file.close()
  return outlet?.id ?? 0
}

describe.skipIf(!isPresent('browser'))('the checks of services', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let mail: Server
  let port = 0
  let outletId = 0
  const grid = () => page.getByRole('grid', { name: 'Service checks' })
  const add = async (name: string, kind: string, own: number) => {
    await page.getByRole('button', { name: 'Add a check' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Add a check' })
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByLabel('Kind').selectOption({ label: kind })
    await dialog.getByLabel('Where').fill('127.0.0.1')
    await dialog.getByLabel('Port').fill(String(own))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await grid().getByText(name, { exact: true }).waitFor()
  }

  beforeAll(async () => {
    mail = createServer((socket) => socket.end('220 mail.orme.lan ESMTP\r\n'))
    await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve))
    port = (mail.address() as AddressInfo).port
    site = makeSampleSite()
    outletId = placePrinter(site.path)
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByText('Orme').first().waitFor()
  })
  afterAll(async () => {
    await app.close()
    site.remove()
    mail.close()
  })

  it('are said one by one, from nothing', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('service checks')
    await page.getByRole('dialog').getByText('Service checks').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Say what is to answer', { exact: false }).waitFor()
    await add('Badges', 'mail (SMTP)', port)
    await add('Printer', 'printer (9100)', 9)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('tell what answers and what does not, with one look', async () => {
    await page.getByRole('button', { name: 'Look now' }).click()
    await grid().getByText('says “220 mail.orme.lan ESMTP”').waitFor()
    await grid().getByText('refuses connections on port 9').waitFor()
    await page.getByText('1 service does not answer as it should').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('are told on the floor plan and at their place, with their age', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Floor plan', exact: true }).click()
    await page.getByRole('radiogroup', { name: 'Colours mean' }).getByText('Services').click()
    await page.getByRole('button', { name: /a service does not answer\s*1/ }).waitFor()
    await page.getByText(/Services looked at/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goto(new URL(`/journal/about/outlet/${outletId}`, page.url()).href)
    await page
      .getByRole('region', { name: 'Way and photos' })
      .getByText('refuses connections on port 9')
      .waitFor()
    await page
      .getByText(/looked at .*, so since/)
      .first()
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('fit a phone, in French', async () => {
    const phone = await app.openPage()
    await phone.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
    await phone.reload()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.evaluate(() => history.pushState({}, '', '/service-checks'))
    await phone.getByText('refuse les connexions sur le port 9').waitFor()
    const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await accessibilityFaults(phone)).toEqual([])
  })
})

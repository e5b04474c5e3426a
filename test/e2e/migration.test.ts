/** A tenant's LAN moved to VLAN 110 on the office's ProCurves, as a technician does it: composed, run, taken back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { renderSwitch } from '../../main/services/render-switch.ts'
import { formatLines } from '../../shared/config/tree.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { fillOffice } from '../migration/office-site.ts'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveEmulated } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { plugIn, sendButton } from './console-steps.ts'
import { findEnglish } from './english-words.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

/** The office, and each of its switches as it stands before. */
function makeOffice(folder: string) {
  const path = join(folder, 'bureaux.brassage')
  const site = createSite(
    path,
    { name: 'Bureaux', scheme: '10.0.{vlan}.0/24' },
    { stateFolder: join(folder, 'state') },
  )
  const draft = openDraft(site.plan())
  fillOffice(draft)
  site.commit('Bureaux', draft.changes())
  const configs = ['SW1', 'SW2'].map((name) => {
    const file = join(folder, `${name}.cfg`)
    writeFileSync(file, formatLines(renderSwitch(site.plan(), name).lines))
    return file
  })
  site.close()
  return { path, configs }
}

describe.skipIf(!isPossible)('moving a tenant to another VLAN', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-office-'))
  let app: WebApp
  let page: Page
  let switches: ServedCatalyst[]
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const card = (name: string) => page.getByRole('article', { name, exact: true })
  const stateOf = async (at: number) => (await switches[at]?.control('state')) ?? ''
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  /** The steps of a switch that wait, read, shown and sent. */
  const send = async (name: string, ask: RegExp) => {
    await card(name).getByRole('button', { name: ask }).click()
    await sendButton(page).click({ timeout: 60_000 })
    await expect.poll(() => card(name).count(), { timeout: 60_000 }).toBe(0)
  }

  beforeAll(async () => {
    const { path, configs } = makeOffice(folder)
    switches = await Promise.all(
      configs.map((config, at) =>
        serveEmulated('procurve', 'pty', [
          ...['--model', '2910al-48', '--serial-number', `SG0${at + 1}OFFICE`, '--config', config],
          ...['--baud', '115200', '--line-delay', '1', '--write-delay', '50', '--start', 'prompt'],
        ]),
      ),
    )
    app = await openWebApp({ language: 'en', start: { kind: 'file', path } })
    page = app.page
  })
  afterAll(async () => {
    for (const one of switches ?? []) await one.stop()
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is found by Ctrl+K, and shows every step before anything is sent', async () => {
    await page.getByRole('link', { name: 'Outlets', exact: true }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('another vlan')
    await button('Move to another VLAN').click()
    await fill('Name', 'LAN du locataire')
    await fill('VLAN', '110')
    await fill('Name of the VLAN', 'LOCATAIRE')
    await fill('Network', '10.0.110.0/24')
    await fill('Gateway', '10.0.111.254')
    await fill('Pool from', '10.0.110.50')
    await fill('to', '10.0.110.199')
    await fill('Outlets that move', 'B101, B102')
    await fill('Machines with a new address', 'NAS 10.0.110.10')
    await fill('DHCP machine', 'dhcp1')
    await page.keyboard.press('Escape')
    await fill('Its card there', 'ens19')
    await page.getByText('expected an address within 10.0.110.0/24').waitFor()
    await fill('Gateway', '10.0.110.254')
    await page.getByText('Move SW1 1 (B101) to VLAN 110').waitFor()
    await page.getByRole('tab', { name: 'Outlets and cords' }).click()
    await page.getByRole('gridcell', { name: 'yellow: network' }).first().waitFor()
    await page.getByRole('tab', { name: 'Announcement' }).click()
    await page.getByText('Changement de réseau : LAN du locataire').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('prepares both switches over their consoles', async () => {
    await page.getByLabel('Who is at work').fill('Ana')
    await button('Begin').click()
    await card('SW1').getByText('No console is open.').waitFor()
    const run = page.url()
    for (const [at, one] of switches.entries()) await plugIn(page, one, `SG0${at + 1}OFFICE`)
    await page.goto(run)
    await send('SW1', /^Read SW1/)
    await send('SW2', /^Read SW2/)
    expect(await stateOf(0)).toContain('name \\"LOCATAIRE\\"')
    expect(await accessibilityFaults(page)).toEqual([])
  }, 180_000)

  it('moves the ports once addresses are handed out, and the plan with them', async () => {
    await button('Step 7 is done').click()
    await button('Step 8 is done').click()
    await send('SW1', /^Read SW1/)
    await send('SW2', /^Read SW2/)
    expect(await stateOf(1)).toContain('untagged 1,10')
    await page.getByText('11 of 14 steps done').waitFor()
    await page.getByRole('link', { name: 'Outlets', exact: true }).click()
    await page.getByRole('gridcell', { name: 'B101', exact: true }).waitFor()
    await page.getByRole('gridcell', { name: '110', exact: true }).first().waitFor()
    await page.goBack()
  }, 180_000)

  it('asks before the point of no return', async () => {
    await card('Give NAS the address 10.0.110.10').getByRole('button').click()
    await page
      .getByRole('dialog', { name: 'Point of no return' })
      .getByRole('button', { name: 'It is done' })
      .click()
    await page.getByText('12 of 14 steps done').waitFor()
  })

  it('takes all of it back', async () => {
    await page.getByText('Back out', { exact: true }).click()
    await button('Step 12 is taken back').click()
    await send('SW2', /way back/)
    await send('SW1', /way back/)
    await button('Step 8 is taken back').click()
    await button('Step 7 is taken back').click()
    await send('SW1', /way back/)
    await send('SW2', /way back/)
    await page.getByText('backed out · 0 of 14 steps done').waitFor()
    for (const at of [0, 1]) expect(await stateOf(at)).not.toContain('110')
    expect(await accessibilityFaults(page)).toEqual([])
  }, 180_000)

  it('fits a phone, in French', async () => {
    const phone = await app.openPage()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
    await phone.goto(page.url())
    await phone.getByText('annulé · 0 étapes faites sur 14').waitFor()
    expect(await findEnglish(phone)).toEqual([])
    expect(await accessibilityFaults(phone)).toEqual([])
  })
})

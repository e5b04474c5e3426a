/** A migration whose addresses come from a Debian machine that no plan makes: its steps done over SSH from the run's screen, and taken back. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  BEFORE_SUBNET,
  beginRun,
  demoMigration,
  missingMachine,
  OFFICE_DHCPD,
  startDhcpMachine,
  tenantAtMachine,
} from '../migration/dhcp-machine.ts'
import { isPresent } from '../requirements.ts'
import type { DebianRouter } from '../system/debian-router.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const missing = missingMachine() || !isPresent('browser')

describe.skipIf(missing)('a step at a DHCP machine of the office', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-migration-server-'))
  let machine: DebianRouter
  let app: WebApp
  let page: Page
  let run: string
  const card = (name: RegExp) => page.getByRole('article', { name })
  const shot = async (name: string) => {
    const to = process.env.SHOTS
    if (to === undefined) return
    mkdirSync(to, { recursive: true })
    await page.screenshot({ path: join(to, `${name}.png`) })
  }
  const sure = (name: string) => page.getByRole('dialog', { name }).getByRole('button', { name }).click()
  const fillIn = async () => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Address of dhcp1').fill('127.0.0.1')
    await dialog.getByLabel('Port', { exact: true }).fill(String(machine.peer.port))
    await dialog.getByLabel('User').fill(machine.peer.user)
    await dialog.getByText('Log in with a private key').click()
    await dialog.getByLabel('Key file').fill(machine.peer.key)
    await page.keyboard.press('Enter')
  }

  beforeAll(async () => {
    const demo = await demoMigration(folder, tenantAtMachine)
    run = await beginRun(demo, BEFORE_SUBNET)
    machine = await startDhcpMachine(demo.plan)
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: demo.site } })
    page = app.page
    page.setDefaultTimeout(40_000)
  }, 240_000)
  afterAll(async () => {
    await app?.close()
    await machine?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is shown as it would be written, then done, and ticked with what was seen', async () => {
    await page.goto(new URL(`/migration/run/${run}`, page.url()).href)
    await page.getByPlaceholder('Who is at work').fill('Lou')
    await card(/Hand out addresses/)
      .getByRole('button', { name: 'Do it over SSH…' })
      .click()
    await fillIn()
    await page.getByRole('button', { name: 'Accept and keep' }).click()
    await page.getByText('it calls itself dhcp1').waitFor()
    await page.getByText('+ subnet 10.1.110.0 netmask 255.255.255.0 {').waitFor()
    await shot('server-shown')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Write it on dhcp1' }).click()
    await shot('server-sure')
    machine.set('slow', '15')
    await sure('Write it on dhcp1')
    // Another window sees it under way, and not as cut.
    const other = await app.openPage()
    await other.goto(page.url())
    await other
      .getByRole('row', { name: /Hand out addresses/ })
      .getByText('on its way')
      .waitFor()
    expect(await other.getByText(/sent and cut/).count()).toBe(0)
    await other.close()
    machine.unset('slow')
    await page.getByText('isc-dhcp-server runs and listens on ens19.').first().waitFor()
    await shot('server-done')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(machine.read('etc/dhcp/dhcpd.conf')).toContain('subnet 10.1.110.0')
    await page.keyboard.press('Escape')
    await page
      .getByRole('row', { name: /Hand out addresses/ })
      .getByText('done')
      .waitFor()
  })

  it('is taken back to the very bytes', async () => {
    await page.getByText('Back out', { exact: true }).click()
    await card(/Hand out addresses/)
      .getByRole('button', { name: 'Take it back over SSH…' })
      .click()
    await fillIn()
    await page.getByRole('button', { name: 'Put the former files back on dhcp1' }).click()
    await sure('Put the former files back on dhcp1')
    await page.getByText('isc-dhcp-server runs with the former file.').first().waitFor()
    expect(machine.read('etc/dhcp/dhcpd.conf')).toBe(OFFICE_DHCPD)
    await page.keyboard.press('Escape')
  })

  it('on a French phone says why a file cannot be edited, with its line', async () => {
    machine.write('etc/dhcp/dhcpd.conf', `${OFFICE_DHCPD}include "/etc/dhcp/gone.conf";\n`)
    const phone = await openFrenchPhone(app, `/migration/run/${run}`)
    await phone.getByPlaceholder('Qui travaille').fill('Lou')
    await phone
      .getByRole('article', { name: /Distribuer les adresses/ })
      .getByRole('button', { name: 'Le faire par SSH…' })
      .click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByLabel('Adresse de dhcp1').fill('127.0.0.1')
    await dialog.getByLabel('Port', { exact: true }).fill(String(machine.peer.port))
    await dialog.getByLabel('Utilisateur').fill(machine.peer.user)
    await dialog.getByText(/clé privée/).click()
    await dialog.getByLabel(/Fichier/).fill(machine.peer.key)
    await phone.keyboard.press('Enter')
    await phone.getByText(/dhcpd\.conf, ligne 5 : il inclut .*gone\.conf/).waitFor()
    if (process.env.SHOTS) await phone.screenshot({ path: join(process.env.SHOTS, 'phone.png') })
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })
})

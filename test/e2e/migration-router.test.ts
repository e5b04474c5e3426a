/** A migration whose addresses come from a router of the plan: from its step to the router's installation with it, and back to its run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginRun, demoMigration, missingMachine, tenantAtRouter } from '../migration/dhcp-machine.ts'
import { isPresent } from '../requirements.ts'
import { type DebianRouter, startDebianRouter } from '../system/debian-router.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const missing = missingMachine() || !isPresent('browser')

describe.skipIf(missing)('a step at a router of the plan', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-migration-router-'))
  let router: DebianRouter
  let app: WebApp
  let page: Page
  let run: string
  const path = () => `/migration/run/${run}`
  const card = (name: RegExp) => page.getByRole('article', { name })

  beforeAll(async () => {
    const demo = await demoMigration(folder, tenantAtRouter)
    run = await beginRun(demo, ['vlan', 'uplink'])
    router = await startDebianRouter(demo.plan, 0)
    const own = ['10.1.110.253', '10.1.110.254'].map(
      (one) => `900: v110s1    inet ${one}/24 scope global v110s1\n`,
    )
    router.set('addresses', router.read('state/addresses') + own.join(''))
    router.set('links', `${router.read('state/links')}900: v110s1@eth1: <BROADCAST,UP,LOWER_UP> mtu 1500\n`)
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: demo.site } })
    page = app.page
    page.setDefaultTimeout(60_000)
  }, 240_000)
  afterAll(async () => {
    await app?.close()
    await router?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('leads to its installation with the migration, which says what it is', async () => {
    await page.goto(new URL(path(), page.url()).href)
    await card(/Give R1 a card in VLAN 110/)
      .getByRole('link', { name: 'Install R1 with this migration' })
      .click()
    await page.getByText(/With the migration LAN du locataire: the files as the plan is once/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const phone = await openFrenchPhone(app, new URL(page.url()).pathname + new URL(page.url()).search)
    await phone.getByText(/Avec le changement LAN du locataire/).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })

  it('is done by that: the router has the network before a port moved, and the steps are ticked', async () => {
    await page.getByLabel('Address').fill('127.0.0.1')
    await page.getByLabel('Port', { exact: true }).fill(String(router.peer.port))
    await page.getByLabel('User').fill(router.peer.user)
    await page.getByText('Log in with a private key').click()
    await page.getByLabel('Key file').fill(router.peer.key)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Accept and keep' }).click()
    await page.getByRole('button', { name: 'Install R1', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Install R1' }).click()
    await page.getByText('R1 is installed and verified.').waitFor()
    await page.getByText(/VRRP on R2, not seen but inferred/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(router.read('etc/dhcp/dhcpd.conf')).toContain('subnet 10.1.110.0 netmask 255.255.255.0')
    expect(router.read('etc/network/interfaces')).toContain('iface v110s1 inet static')
    await page.getByRole('link', { name: 'Its steps' }).click()
    for (const name of [/Give R1 a card in VLAN 110/, /Hand out addresses of 10\.1\.110\.0\/24 on R1/])
      await page.getByRole('row', { name }).getByText('done').waitFor()
  })

  it('leads to the installation without it on the way back', async () => {
    await page.getByText('Back out', { exact: true }).click()
    await card(/Hand out addresses/)
      .getByRole('link', { name: 'Install R1 as the plan is' })
      .click()
    await page.getByRole('tab', { name: 'Install', exact: true }).waitFor()
    expect(await page.getByText(/With the migration/).count()).toBe(0)
  })
})

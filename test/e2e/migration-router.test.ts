/** A migration whose addresses come from a router of the plan: from its step to the router's installation with it, and back to its run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { brassage } from '../commands/command-line.ts'
import { isPresent } from '../requirements.ts'
import { type DebianRouter, startDebianRouter } from '../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../system/ssh-peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const change = {
  name: 'LAN du locataire',
  to: { vlan: 110, name: 'LOCATAIRE', prefix: '10.1.110.0/24', gateway: '10.1.110.254' },
  ports: [{ switch: 'SW1', interface: 'Fa0/1' }],
  dhcp: { host: 'R1', interface: 'v110s1' },
}

const missing = missingSshd() || missingNamespace() || !isPresent('browser') || !isPresent('routerDaemons')

describe.skipIf(missing)('a step at a router of the plan', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-migration-router-'))
  const site = join(folder, 'demo.brassage')
  let router: DebianRouter
  let app: WebApp
  let page: Page
  let run: unknown
  const path = () => `/migration/run/${run}`
  const card = (name: RegExp) => page.getByRole('article', { name })

  beforeAll(async () => {
    const file = join(folder, 'change.json')
    writeFileSync(file, JSON.stringify(change))
    const command = (...words: string[]) =>
      brassage([...words, '--json'], { BRASSAGE_STATE: join(folder, 'state') })
    await command('demo', site)
    const migrate = (...words: string[]) => command('migrate', site, '--change', file, '--run', ...words)
    const { json } = await migrate()
    run = json.run
    const steps = json.steps as readonly { n: number; kind: string }[]
    for (const { n, kind } of steps)
      if (kind === 'vlan' || kind === 'uplink') await migrate('--done', String(n))
    const opened = openSite(site, { stateFolder: join(folder, 'state') })
    router = await startDebianRouter(opened.plan(), 0)
    opened.close()
    const own = ['10.1.110.253', '10.1.110.254'].map(
      (one) => `900: v110s1    inet ${one}/24 scope global v110s1\n`,
    )
    router.set('addresses', router.read('state/addresses') + own.join(''))
    router.set('links', `${router.read('state/links')}900: v110s1@eth1: <BROADCAST,UP,LOWER_UP> mtu 1500\n`)
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site } })
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

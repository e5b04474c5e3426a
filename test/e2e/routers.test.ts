/** The routers as somebody makes them on a laptop: found by Ctrl+K, read with their rows of the plan, ruled, exported. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { isPresent } from '../requirements.ts'
import { startDebianRouter } from '../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../system/ssh-peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const missingInstall = missingSshd() || missingNamespace() || !isPresent('routerDaemons')

describe.skipIf(!isPresent('browser'))('the routers', () => {
  let site: SampleSite
  let plan: Plan
  let app: WebApp
  let page: Page
  const file = (name: RegExp) =>
    page.getByRole('region', { name: 'r2', exact: true }).getByRole('button', { name })

  const inspector = () => page.getByRole('region', { name: 'Inspector' })

  beforeAll(async () => {
    site = makeSampleSite()
    const file = openSite(site.path)
    plan = file.plan()
    file.close()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByText('Orme').first().waitFor()
  }, 240_000)
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('are found by Ctrl+K, though they have no place in the menu', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('routers')
    await page.getByRole('dialog').getByRole('button', { name: 'Routers' }).click()
    await page.getByRole('heading', { name: 'Routers', level: 1 }).waitFor()
    await page.getByText('r1 + r2, 22 networks').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('show each file with the row of the plan behind each line, which opens it', async () => {
    await file(/keepalived.conf/).click()
    await page.getByRole('heading', { name: 'r2 · keepalived.conf' }).waitFor()
    const line = page.getByRole('option', { name: /10\.1\.103\.254\/24 dev v103/ })
    await line.hover()
    await line.getByText('VLAN SW1 103').waitFor()
    await line.click()
    await inspector().getByRole('heading', { name: 'SW1 103' }).waitFor()
    await inspector().getByRole('button', { name: 'Close' }).click()
  })

  it('say what is assumed, and let a machine be added to the plan', async () => {
    await page.getByRole('tab', { name: /^Findings/ }).click()
    await page.getByText(/Router r1 is not in the plan/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'Rules' }).click()
    await page.getByRole('button', { name: 'Add r1 to the plan' }).click()
    await page.getByRole('region', { name: 'r1' }).getByRole('button', { name: 'Edit' }).click()
    await inspector().getByRole('link', { name: 'Router files' }).waitFor()
    await inspector().getByRole('button', { name: 'Close' }).click()
  })

  it('follow the rules that are set, and say what no rule can be', async () => {
    await page.getByLabel('Domain name').fill('not a domain')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/expected a domain name, such as event.internal/).waitFor()
    await page.getByRole('alert').getByRole('button').first().click()
    await page.getByLabel('Domain name').fill('orme.lan')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'Files' }).click()
    await file(/dhcpd.conf/).click()
    await page.getByRole('option', { name: /option domain-name "orme.lan";/ }).waitFor()
  })

  it.skipIf(!isPresent('routerDaemons'))(
    'are accepted by the daemons of this computer',
    async () => {
      await page.getByRole('button', { name: 'Check with the daemons' }).click()
      await page.getByRole('status').filter({ hasText: 'All files are accepted by' }).waitFor()
    },
    120_000,
  )

  it('are written to a folder for machines without network', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Folder', { exact: true }).fill(app.folder)
    await page.keyboard.press('Enter')
    await dialog.getByLabel(/name/i).fill('stick')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/16 files written to .*stick/).waitFor()
    const text = readFileSync(join(app.folder, 'stick/r2/etc/dhcp/dhcpd.conf'), 'utf8')
    expect(text).toContain('option domain-name "orme.lan";')
  })

  it.skipIf(missingInstall)(
    'are installed over SSH: compared, asked about, gone through step by step, and the same the second time',
    async () => {
      const router = await startDebianRouter(plan, 0)
      try {
        router.write('etc/dhcp/dhcpd.conf', 'authoritative;\nping-timeout 2;\n')
        await page.getByRole('tab', { name: 'Install' }).click()
        await page.getByLabel('Address').fill('127.0.0.1')
        await page.getByLabel('Port', { exact: true }).fill(String(router.peer.port))
        await page.getByLabel('User').fill(router.peer.user)
        await page.getByText('Log in with a private key').click()
        await page.getByLabel('Key file').fill(router.peer.key)
        await page.keyboard.press('Enter')
        await page.getByRole('button', { name: 'Accept and keep' }).click()
        await page.getByText(/8 files are written on r1/).waitFor()
        await page.getByText('stays, not ours').first().waitFor()
        expect(await accessibilityFaults(page)).toEqual([])
        await page.getByRole('button', { name: 'Install r1' }).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Install r1' }).click()
        await page.getByText('r1 is installed and verified.').waitFor({ timeout: 60_000 })
        expect(router.read('etc/dhcp/dhcpd.conf')).toContain('ping-timeout 2;')
        await page.getByRole('button', { name: 'Compare' }).click()
        await page.getByText(/is as planned: nothing to install/).waitFor()
      } finally {
        await router.stop()
      }
    },
    180_000,
  )

  it('fit a phone, in French', async () => {
    const phone = await app.openPage()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
    await phone.reload()
    for (const path of ['/routers/files', '/routers/problems', '/routers/install', '/routers/rules']) {
      await phone.evaluate((to) => history.pushState({}, '', to), path)
      await phone.getByRole('heading', { name: 'Routeurs', level: 1 }).waitFor()
      expect(await findEnglish(phone)).toEqual([])
      const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
    await phone.close()
  })
})

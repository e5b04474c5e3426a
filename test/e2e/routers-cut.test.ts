/** An installation that was cut between swap and proof: said loudly where routers are installed, and settled by one button. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { folderOf, RESTORE } from '../../main/integrations/router-machine/way-back.ts'
import { recordInstall } from '../../main/services/routers/install/install-records.ts'
import { isPresent } from '../requirements.ts'
import { type DebianRouter, startDebianRouter } from '../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../system/ssh-peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** As a laptop leaves it whose battery ends there, after the machine's own watcher died as well. */
function cutInstall(router: DebianRouter): void {
  const at = (name: string) => `${folderOf('01CUT').replace('/var/lib', 'lib')}/${name}`
  router.write('etc/dhcp/dhcpd.conf', 'new\n')
  router.write(at('old/0'), 'old\n')
  router.write(at('manifest'), '0 /etc/dhcp/dhcpd.conf\n')
  router.write(at('restore.sh'), RESTORE)
  for (const name of ['leave-new', 'enter-old']) router.write(at(name), '')
  router.write(at('boot'), 'another start\n')
  router.write(at('deadline'), '1\n')
  router.write(at('pid'), '1\n')
}

const missing = missingSshd() || missingNamespace() || !isPresent('browser')

describe.skipIf(missing)('an installation of a router that was cut', () => {
  let site: SampleSite
  let router: DebianRouter
  let app: WebApp
  let page: Page
  const alert = () => page.getByRole('alert').filter({ hasText: 'The installation of r1 was cut off' })

  beforeAll(async () => {
    site = makeSampleSite()
    const file = openSite(site.path)
    router = await startDebianRouter(file.plan(), 0)
    cutInstall(router)
    const record = { install: '01CUT', host: 'r1', address: `127.0.0.1:${router.peer.port}` } as const
    recordInstall(file, file.recorder, {
      ...{ ...record, phase: 'intended' },
      files: [{ path: '/etc/dhcp/dhcpd.conf' }],
    })
    recordInstall(file, file.recorder, { ...record, phase: 'armed' })
    file.close()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByText('Orme').first().waitFor()
    await page.evaluate(() => history.pushState({}, '', '/routers/files'))
    await page.getByRole('heading', { name: 'Routers', level: 1 }).waitFor()
  }, 240_000)
  afterAll(async () => {
    await app?.close()
    await router?.stop()
    site?.remove()
  })

  it('is said on the tab, and at the top of it: what is not settled, and since when', async () => {
    await page.getByRole('tab', { name: 'Install Not settled' }).click()
    await alert()
      .getByText(/Files may be swapped without anybody having verified/)
      .waitFor()
    await alert()
      .getByText(
        /^Last word of it: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \([^)]+\), 127\.0\.0\.1:\d+\. Files may be/,
      )
      .waitFor()
    await alert().getByText('Files: /etc/dhcp/dhcpd.conf').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is said in French on a phone', async () => {
    const phone = await app.openPage()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
    await phone.reload()
    await phone.evaluate(() => history.pushState({}, '', '/routers/install'))
    await phone.getByRole('button', { name: 'Régler r1' }).waitFor()
    expect(await findEnglish(phone)).toEqual([])
    const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await phone.close()
  })

  it('is settled by one button: the router has what was there before', async () => {
    await page.getByText('Log in with a private key').click()
    await page.getByLabel('Key file').fill(router.peer.key)
    await alert().getByRole('button', { name: 'Settle r1' }).click()
    await page
      .getByRole('dialog')
      .getByText(/At 127\.0\.0\.1:/)
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Settle r1' }).click()
    await page.getByRole('button', { name: 'Accept and keep' }).click()
    await page
      .getByText('The installation of r1 that was cut is taken back: it is as it was before.')
      .waitFor()
    await alert().waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'Install', exact: true }).waitFor()
    expect(router.read('etc/dhcp/dhcpd.conf')).toBe('old\n')
  })
})

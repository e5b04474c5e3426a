/** The WAPT screen: read once, hosts compared, woken, a deployment followed to its end, and what was read shown offline. */
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { brassage } from '../commands/command-line.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { type FakeAgent, startWapt, WAPT_LOGIN } from '../fakes/wapt.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

const env = { PASS: 'four words of it', WAPT: WAPT_LOGIN.password }
const online = { reachable: 'OK', listening_protocol: 'websockets', host_status: 'TO-UPGRADE' } as const
const macOf = (n: number) => `52:54:00:00:00:0${n}`

const agents: readonly FakeAgent[] = [
  {
    ...{ uuid: 'u1', computer_name: 'acc-01', computer_fqdn: 'acc-01.orme.lan', ...online },
    ...{ mac_addresses: [macOf(1)], depends: 'reception,office-2019' },
  },
  { uuid: 'u2', computer_name: 'poste-4711', mac_addresses: [macOf(2)], ...online },
  { uuid: 'u3', computer_name: 'acc-09', mac_addresses: [macOf(1)], ...online, reachable: 'DISCONNECTED' },
]

async function siteWithWapt() {
  const wapt = await startWapt({
    agents,
    states: [
      { package: 'office-2019', version: '16-3', install_status: 'NEED-UPGRADE', host_uuids: ['u1'] },
      { package: 'firefox', version: '120-1', install_status: 'OK', host_uuids: ['u1', 'u2'] },
    ],
    running: { u1: { description: 'Installing office-2019', progress: 45 } },
  })
  const place = temporarySite()
  const site = place.create()
  const draft = openDraft(site.plan())
  for (const n of [1, 2, 3]) {
    createRow(draft, 'stand', `A${n}`, {})
    createRow(draft, 'outlet', `A${n}-1`, { stand: `A${n}` })
    createRow(draft, 'host', `acc-0${n}`, { mac: macOf(n), outlet: `A${n}-1` })
  }
  site.commit('Trois PC', draft.changes())
  site.close()
  const login = ['--user', WAPT_LOGIN.user, '--password-env', 'WAPT', '--passphrase-env', 'PASS', '--trust']
  const added = await brassage(
    ['service', 'add', place.path, 'wapt', 'wapt', '--url', wapt.url, ...login],
    env,
  )
  if (added.exit !== 0) throw new Error(added.err)
  return { wapt, file: place.path }
}

async function unlockVault(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Vault' }).click()
  await page.getByLabel('Passphrase').fill(env.PASS)
  await button(page, 'Unlock').click()
  await page.getByLabel('Name', { exact: true }).waitFor()
}

describe.skipIf(!isPresent('browser'))('WAPT', () => {
  it('is read, compared, woken and followed; and what was read stays when it is out of reach', async () => {
    const { wapt, file } = await siteWithWapt()
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: file } })
    onTestFinished(() => app.close())
    const { page } = app
    await unlockVault(page)
    await page.getByRole('navigation').getByRole('link', { name: 'Services', exact: true }).click()
    await page.getByRole('main').getByRole('link', { name: 'WAPT', exact: true }).click()
    await page.getByText('Not read yet').waitFor()

    await button(page, 'Read WAPT').click()
    const hosts = page.getByRole('grid', { name: 'Hosts' })
    await hosts.getByRole('row', { name: /acc-01.*same.*connected.*to do.*A1.*reception/s }).waitFor()
    await hosts.getByRole('row', { name: /acc-02.*poste-4711.*called otherwise/s }).waitFor()
    await hosts.getByRole('row', { name: /acc-03.*no agent/s }).waitFor()
    await page.getByText(/claimed by acc-01, acc-09/).waitFor()
    await page.getByText(/need the signature of an administrator’s key/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    const choose = (name: RegExp) => hosts.getByRole('row', { name }).first().getByRole('checkbox').click()
    await choose(/poste-4711/)
    await button(page, 'Wake').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`poste-4711 · ${macOf(2)} · A2`).waitFor()
    await dialog.getByRole('button', { name: 'Wake' }).click()
    await page.getByText('Sent to 1 of 1').waitFor()
    expect(wapt.asked.filter((line) => line.includes('trigger_wakeonlan'))).toHaveLength(1)

    await page.getByRole('tab', { name: 'Out of date' }).click()
    const open = page.getByRole('grid', { name: 'Out of date' })
    await open.getByRole('row', { name: /acc-01.*office-2019.*NEED-UPGRADE/s }).waitFor()
    await open.getByRole('checkbox', { name: /all/i }).click()
    await button(page, 'List for the console').click()
    await dialog.getByText('acc-01: office-2019').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')

    await button(page, 'Follow the deployment').click()
    const following = page.getByRole('grid', { name: 'Deployment' })
    await following
      .getByRole('row', { name: /acc-01.*under way.*Installing office-2019 \(45 %\)/s })
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    // Opened anew, and with the server gone for a while, it goes on by itself.
    await page.goto(new URL('/wapt/follow', page.url()).href)
    await following.getByRole('row', { name: /acc-01.*under way.*Installing office-2019/s }).waitFor()
    await wapt.stop()
    await page.getByText('It goes on by itself when the server answers.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    for (const state of wapt.states) state.install_status = 'OK'
    await wapt.start()
    await page.getByText('Ended: 1 of 1 done').waitFor()

    await wapt.stop()
    const phone = await openFrenchPhone(app, '/wapt/hosts')
    await phone.getByText('poste-4711').first().waitFor()
    await phone.getByText(/^Lu /).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  }, 400_000)
})

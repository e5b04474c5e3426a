/** A site with three computers and a WAPT server that knows them, and the ways a person takes to it. */
import type { Page } from 'playwright'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { brassage } from '../commands/command-line.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { type FakeAgent, type FakeWapt, type FakeWaptOptions, startWapt, WAPT_LOGIN } from '../fakes/wapt.ts'
import { button } from './console-steps.ts'

const env = { PASS: 'four words of it', WAPT: WAPT_LOGIN.password }
const online = { reachable: 'OK', listening_protocol: 'websockets', host_status: 'TO-UPGRADE' } as const
export const macOf = (n: number) => `52:54:00:00:00:0${n}`

const agents: readonly FakeAgent[] = [
  {
    ...{ uuid: 'u1', computer_name: 'acc-01', computer_fqdn: 'acc-01.orme.lan', ...online },
    ...{ mac_addresses: [macOf(1)], depends: 'reception,office-2019' },
  },
  { uuid: 'u2', computer_name: 'poste-4711', mac_addresses: [macOf(2)], ...online },
  { uuid: 'u3', computer_name: 'acc-09', mac_addresses: [macOf(1)], ...online, reachable: 'DISCONNECTED' },
]

export async function siteWithWapt(
  instead?: FakeWaptOptions['instead'],
): Promise<{ readonly wapt: FakeWapt; readonly file: string }> {
  const wapt = await startWapt({
    agents,
    states: [
      { package: 'office-2019', version: '16-3', install_status: 'NEED-UPGRADE', host_uuids: ['u1'] },
      { package: 'firefox', version: '120-1', install_status: 'OK', host_uuids: ['u1', 'u2'] },
    ],
    running: { u1: { description: 'Installing office-2019', progress: 45 } },
    ...(instead ? { instead } : {}),
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

async function openVaultTab(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Vault' }).click()
}

export async function unlockVault(page: Page): Promise<void> {
  await openVaultTab(page)
  await page.getByLabel('Passphrase').fill(env.PASS)
  await button(page, 'Unlock').click()
  await page.getByLabel('Name', { exact: true }).waitFor()
}

export async function lockVault(page: Page): Promise<void> {
  await openVaultTab(page)
  await button(page, 'Lock').click()
  await button(page, 'Unlock').waitFor()
}

export async function openWapt(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Services', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'WAPT', exact: true }).click()
}

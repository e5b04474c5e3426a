/** Services of the LAN and the morning check, as a technician uses them before the doors open. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFakeComputer } from '../fakes/fake-computer.ts'
import { openServer } from '../fakes/http-server.ts'
import { type FakeProxmox, fakeProxmox, TOKEN } from '../fakes/proxmox/fake-proxmox.ts'
import { archiveOf, guestOf, nodeOf, stateOf, storageOf, taskOf } from '../fakes/proxmox/fake-state.ts'
import { selfSigned } from '../fakes/self-signed.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const hoursAgo = (hours: number) => Math.floor(Date.now() / 1000) - hours * 3600

/** Two guests: one was saved, the other failed in the night's job. */
const lastNight = () =>
  stateOf({
    nodes: [
      nodeOf('pve1', [
        storageOf({
          ...{ storage: 'nas', type: 'nfs', content: 'backup', shared: true },
          archives: [archiveOf('nas', 100, hoursAgo(6))],
        }),
      ]),
    ],
    guests: [guestOf(100, 'dhcp'), guestOf(101, 'helpdesk')],
    jobs: [{ id: 'nightly', enabled: 1, vmid: '100,101', schedule: '02:00', storage: 'nas' }],
    tasks: [
      taskOf('pve1', 'vzdump', '', {
        ...{ starttime: hoursAgo(7), status: 'job errors' },
        log: ['ERROR: Backup of VM 101 failed - ENOSPC'],
      }),
    ],
  })

describe.skipIf(!isPresent('browser'))('services of the LAN', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let server: FakeProxmox
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  beforeAll(async () => {
    server = await fakeProxmox(lastNight(), openServer)
    site = makeSampleSite()
    const computer = createFakeComputer()
    computer.plug('10.0.0.5')
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path }, computer })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    await server?.stop()
    site?.remove()
  })

  it('say that the vault is needed, and lead to it', async () => {
    await page.getByRole('link', { name: 'Services', exact: true }).click()
    await page.getByText('Not checked yet').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Open the vault' }).click()
    await page.getByRole('tab', { name: 'Vault' }).click()
    await page.getByLabel('Passphrase').fill('four words of it')
    await button('Make the vault').click()
    await page.getByLabel('Name', { exact: true }).waitFor()
  })

  it('are added only after their certificate was shown', async () => {
    await page.getByRole('link', { name: 'Services', exact: true }).click()
    await page.getByRole('tab', { name: 'Servers' }).click()
    await button('Add a service').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('pve')
    await dialog.getByRole('textbox', { name: 'Address' }).fill(server.url)
    await dialog.getByRole('textbox', { name: 'Token (user@realm!name)' }).fill(TOKEN.id)
    await dialog.getByLabel('Secret of the token').fill(TOKEN.secret)
    await dialog.getByRole('button', { name: 'Look at the certificate' }).click()
    const fingerprint = dialog.getByText(server.certificate?.fingerprint ?? '')
    await fingerprint.waitFor()
    // To be compared it has to be seen to its last pair.
    const [shown, frame] = [await fingerprint.boundingBox(), await dialog.boundingBox()]
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0))
    expect(server.asked).toEqual([])
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Trust it and log in' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('grid', { name: 'Servers' }).getByText('9.1.2').waitFor()
    await page.getByRole('status').getByText('On the venue’s network, without the Internet.').waitFor()
    await page.getByText(/^reached \(/).waitFor()
  })

  it('are tested, and say in words what is wrong', async () => {
    await button('Test').click()
    await page.getByText(/answers \(/).waitFor()
    await server.stop()
    await button('Test').click()
    await page
      .getByText(/connection refused\. .*refuses the connection/)
      .first()
      .waitFor()
    await server.start()
  })

  it('whose certificate was renewed are pinned anew: both fingerprints side by side, and the name typed', async () => {
    const old = server.certificate?.fingerprint ?? ''
    const next = selfSigned()
    server.changeCertificate(next)
    await page.getByRole('grid', { name: 'Servers' }).getByRole('checkbox').last().click()
    await button('Certificate…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(old).waitFor()
    await dialog.getByText(next.fingerprint).waitFor()
    const pin = dialog.getByRole('button', { name: 'Pin the new certificate' })
    expect(await pin.isDisabled()).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByLabel('Type to go on: pve').fill('pve')
    await pin.click()
    await dialog.waitFor({ state: 'hidden' })
    await button('Test').click()
    await page.getByText(/answers \(/).waitFor()
  })

  it('whose token changed get the new one: a wrong one keeps the dialog open, the right one takes its place', async () => {
    server.takes = { ...server.takes, token: '99999999-aaaa-bbbb-cccc-1234567890ab' }
    await button('Test').click()
    const servers = page.getByRole('grid', { name: 'Servers' })
    const refused = servers.getByText(/wrong token\. .*the API token was refused \(401\)\..*Login…/).first()
    await refused.waitFor()
    await servers.getByRole('checkbox').last().check()
    await button('Login…').click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('textbox', { name: 'Token (user@realm!name)' }).inputValue()).toBe(TOKEN.id)
    expect(await accessibilityFaults(page)).toEqual([])
    const secret = dialog.getByLabel('Secret of the token')
    expect(await secret.evaluate((field) => field === document.activeElement)).toBe(true)
    const tryIt = dialog.getByRole('button', { name: 'Try it and keep it' })
    await secret.fill('77777777-aaaa-bbbb-cccc-1234567890ab')
    await tryIt.click()
    const told = page.getByRole('alert').filter({ hasText: 'the API token was refused' })
    await told.waitFor()
    await told.getByRole('button').click()
    await secret.fill(server.takes.token)
    await tryIt.click()
    await dialog.waitFor({ state: 'hidden' })
    // What was said of the old one is over.
    await refused.waitFor({ state: 'detached' })
    await button('Test').click()
    await page.getByText(/answers \(/).waitFor()
  })

  it('are checked in the morning: the guest that failed, with the reason of the log', async () => {
    await page.getByRole('tab', { name: 'Morning check' }).click()
    await button('Check now').click()
    await page.getByText('Something is wrong.').waitFor()
    const problems = page.getByRole('grid', { name: 'Problems' })
    await problems.getByText(/helpdesk \(101\): the backup failed: ENOSPC/).waitFor()
    const guests = page.getByRole('grid', { name: 'Guests' })
    await guests.getByRole('row', { name: /dhcp.*ok/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(server.writes()).toEqual([])
  })

  it('fit a phone, in French', async () => {
    const phone = await openFrenchPhone(app, '/services')
    await phone.getByText('Quelque chose ne va pas.').waitFor()
    await phone
      .getByRole('listitem')
      .getByText(/erreur : helpdesk \(101\) : la sauvegarde a échoué : ENOSPC/)
      .waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  })
})

/** The Proxmox screen: looked over, a guest stopped with its last backup named, a card added, and what was read kept for offline. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ENV, siteWithProxmox } from '../commands/add-proxmox.ts'
import { brassage } from '../commands/command-line.ts'
import { type FakeProxmox, fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { archiveOf, guestOf, nodeOf, stateOf, storageOf } from '../fakes/proxmox/fake-state.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp, type WebApp } from './web-app.ts'

async function unlockVault(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Vault' }).click()
  await page.getByLabel('Passphrase').fill(ENV.PASS)
  await button(page, 'Unlock').click()
  await page.getByLabel('Name', { exact: true }).waitFor()
}

/** The screen of a site with this server, once it was asked to read it. */
async function readOnScreen(server: FakeProxmox): Promise<WebApp> {
  const { file } = await siteWithProxmox({ pve: server })
  const app = await openWebApp({ language: 'en', start: { kind: 'file', path: file } })
  onTestFinished(() => app.close())
  const { page } = app
  await unlockVault(page)
  await page.goto(new URL('/proxmox', page.url()).href)
  await button(page, 'Read Proxmox').click()
  return app
}

describe.skipIf(!isPresent('browser'))('Proxmox', () => {
  it('is looked over, and acted on only after everything was named', async () => {
    const nas = storageOf({
      ...{ storage: 'nas', type: 'nfs', content: 'backup', shared: true, used: 850e9 },
      archives: [archiveOf('nas', 100, Math.floor(Date.now() / 1000) - 6 * 3600)],
    })
    const server = await fakeProxmox(
      stateOf({
        nodes: [nodeOf('pve1', [storageOf({ storage: 'local-lvm' }), nas], { vlanAware: true, updates: 3 })],
        guests: [guestOf(100, 'dhcp'), guestOf(101, 'helpdesk')],
      }),
    )
    const site = await siteWithProxmox({ pve: server })
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.file } })
    onTestFinished(() => app.close())
    const { page } = app
    await unlockVault(page)
    await page.getByRole('navigation').getByRole('link', { name: 'Services', exact: true }).click()
    await page.getByRole('main').getByRole('link', { name: 'Proxmox', exact: true }).click()
    await button(page, 'Read Proxmox').click()
    const guests = page.getByRole('grid', { name: 'Guests' })
    const dhcp = guests.getByRole('row', { name: /dhcp.*running/s })
    await dhcp.waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await dhcp.getByRole('checkbox').click()
    await button(page, 'Stop at once').click()
    await button(page, 'Look before sending').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/dhcp \(100\), pve1, running\. Last backup: 20/).waitFor()
    expect(server.writes()).toEqual([])
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Stop at once' }).click()
    await dialog.getByText(/dhcp \(100\) · done/).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await guests.getByRole('row', { name: /dhcp.*stopped/s }).waitFor()

    await button(page, 'Add a network card').click()
    await dialog.getByLabel('VLAN (1 to 4094)').fill('110')
    await button(page, 'Look before sending').click()
    await dialog.getByText('vmbr0 of pve1 is VLAN aware.').waitFor()
    await button(page, 'Send it').click()
    await dialog.getByText(/net1: virtio=.*tag=110/).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    expect(server.writes()).toEqual([
      'POST /nodes/pve1/qemu/100/status/stop',
      'PUT /nodes/pve1/qemu/100/config',
    ])

    await page.getByRole('tab', { name: 'Storages' }).click()
    await page.getByRole('row', { name: /nas.*85/s }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const phone = await openFrenchPhone(app, '/proxmox')
    await phone.getByText('helpdesk').first().waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  }, 400_000)

  it('keeps a start and a card while the server is down, and does them from the outbox', async () => {
    const server = await fakeProxmox(
      stateOf({
        nodes: [nodeOf('pve1', [storageOf({ storage: 'local-lvm' })], { vlanAware: true })],
        guests: [guestOf(100, 'dhcp', { status: 'stopped' })],
      }),
    )
    const app = await readOnScreen(server)
    const { page } = app
    const dhcp = page.getByRole('grid', { name: 'Guests' }).getByRole('row', { name: /dhcp/ })
    await dhcp.waitFor()
    await server.stop()
    const dialog = page.getByRole('dialog')
    await dhcp.getByRole('checkbox').click()
    await button(page, 'Start').click()
    await dialog.getByRole('button', { name: 'Keep it for later' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await button(page, 'Add a network card').click()
    const keep = dialog.getByRole('button', { name: 'Keep it for later' })
    expect(await keep.isDisabled()).toBe(true)
    await dialog.getByLabel('VLAN (1 to 4094)').fill('110')
    await keep.click()
    await dialog.waitFor({ state: 'hidden' })

    await server.start()
    await page.goto(new URL('/services/outbox', page.url()).href)
    const jobs = page.getByRole('grid', { name: 'Outbox' })
    for (const [name, shown] of [
      ['Add a tagged card', /New: net1: virtio/],
      ['Start guests', /dhcp \(100\) · pve1 · stopped/],
    ] as const) {
      const row = jobs.getByRole('row', { name: new RegExp(name) })
      await row.getByRole('checkbox').click()
      await button(page, 'Look at it now').first().click()
      await dialog.getByRole('button', { name: 'Look at it now' }).click()
      await dialog.getByText(shown).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Run it' }).click()
      await jobs.getByRole('row', { name: new RegExp(`${name}.*done`, 's') }).waitFor()
      await row.getByRole('checkbox').click()
    }
    expect(server.writes()).toEqual([
      'PUT /nodes/pve1/qemu/100/config',
      'POST /nodes/pve1/qemu/100/status/start',
    ])
    const phone = await openFrenchPhone(app, '/services/outbox')
    await phone.getByText('Démarrer des machines').waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  }, 400_000)

  it('restores a guest from the outbox, over itself only once its name was typed', async () => {
    const saved = archiveOf('nas', 100, Math.floor(Date.now() / 1000) - 6 * 3600, {
      ...{ config: { ...guestOf(100, 'dhcp').config }, disk: 'last night' },
    })
    const nas = storageOf({ storage: 'nas', type: 'nfs', content: 'backup', archives: [saved] })
    const server = await fakeProxmox(
      stateOf({
        nodes: [nodeOf('pve1', [storageOf({ storage: 'local-lvm' }), nas])],
        guests: [guestOf(100, 'dhcp', { status: 'stopped' })],
      }),
    )
    const app = await readOnScreen(server)
    const { page } = app
    const row = page.getByRole('grid', { name: 'Guests' }).getByRole('row', { name: /dhcp/ })
    await row.getByRole('checkbox').click()
    await button(page, 'Restore…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/Last backup: 20/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Put it into the outbox' }).click()
    const jobs = page.getByRole('grid', { name: 'Outbox' })
    await jobs.getByRole('row', { name: /Restore a guest.*waits.*dhcp \(100\)/s }).click()
    await dialog.getByRole('button', { name: 'Look at it now' }).click()
    await dialog.getByText(/What was written on dhcp \(100\) in the last 6 h/).waitFor()
    await dialog.getByLabel('Type to go on: dhcp').fill('dhcp')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(server.writes()).toEqual([])
    await dialog.getByRole('button', { name: 'Run it' }).click()
    await jobs.getByRole('row', { name: /Restore a guest.*done.*Restored as 100 on pve1/s }).waitFor()
    expect(server.state.guests[0]?.disk).toBe('last night')

    await page.goto(new URL('/proxmox', page.url()).href)
    await row.getByRole('checkbox').click()
    await button(page, 'Delete…').click()
    await dialog.getByText(/pve1 · stopped · Last backup: 20/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Put it into the outbox' }).click()
    await jobs.getByRole('row', { name: /Delete a guest.*waits.*dhcp \(100\)/s }).click()
    await dialog.getByRole('button', { name: 'Look at it now' }).click()
    await dialog.getByText(/No verified copy of dhcp \(100\) is known/).waitFor()
    await dialog.getByLabel('Type to go on: dhcp 100').fill('dhcp 100')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(server.writes()).toHaveLength(1)
    await dialog.getByRole('button', { name: 'Run it' }).click()
    await jobs.getByRole('row', { name: /Delete a guest.*done.*Guest 100 is gone from pve1/s }).waitFor()
    expect(server.state.guests).toEqual([])
    const phone = await openFrenchPhone(app, '/services/outbox')
    await phone.getByText('Restaurer une machine').waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  }, 200_000)

  it('makes the network file of a run of the installation runbook, by its answers', async () => {
    const server = await fakeProxmox(stateOf({ nodes: [nodeOf('pve1', [])], guests: [] }))
    const { file } = await siteWithProxmox({ pve: server })
    const say = async (...words: string[]) => (await brassage([...words, '--by', 'Malik', '--json'])).json
    const { run } = await say('runbook', 'start', file, 'raid-and-proxmox')
    const before = {
      server: 'R520',
      data: 'no',
      usb: 'done',
      controller: 'done',
      disks: 'ready',
      count: '3',
      raid: 'done',
    }
    const answers = { ...before, install: 'done', address: '192.0.2.10/24', gateway: '192.0.2.1' }
    const rest = {
      name: 'pve1.example.org',
      dns: '192.0.2.53',
      web: 'yes',
      cards: 'eno1, eno2',
      mode: 'lacp',
      vlans: 'yes',
      dmz: 'eno3',
    }
    const nfs = { 'nfs-server': '192.0.2.20', 'nfs-export': '/srv/backups', 'nfs-storage': 'backups' }
    const last = { bond: 'done', 'bond-good': 'yes', ...nfs }
    for (const [step, answer] of Object.entries({ ...answers, ...rest, ...last }))
      await say('runbook', 'answer', file, String(run), step, answer)
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: file } })
    onTestFinished(() => app.close())
    const { page } = app
    page.setDefaultTimeout(30_000)
    await unlockVault(page)
    await page.goto(new URL(`/runbooks/run/${String(run)}`, page.url()).href)
    await page.getByRole('link', { name: 'Network of a fresh server', exact: true }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Network of a fresh server', exact: true }).click()
    const lines = page.getByRole('table', { name: '/etc/network/interfaces, line by line' })
    await lines.getByRole('row', { name: /bond-slaves eno1 eno2/ }).waitFor()
    const hosts = page.getByRole('table', { name: '/etc/hosts, line by line' })
    await hosts.getByRole('row', { name: /192\.0\.2\.10 pve1\.example\.org pve1/ }).waitFor()
    const command = page.getByRole('table', { name: 'Command for the NFS storage, line by line' })
    await command.getByRole('row', { name: /pvesm add nfs backups --server 192\.0\.2\.20/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goBack()
    await page.getByRole('main').getByRole('link', { name: 'Proxmox', exact: true }).click()
    await button(page, 'Read Proxmox').click()
    const storage = page.getByRole('dialog', { name: 'NFS storage for backups and ISO files' })
    await storage.getByLabel(/^Name of the storage/).waitFor()
    expect(await storage.getByLabel(/^Export/).inputValue()).toBe('/srv/backups')
    const phone = await openFrenchPhone(app, `/runbooks/run/${String(run)}`)
    await phone.getByRole('link', { name: 'Réseau d’un nouveau serveur', exact: true }).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  }, 200_000)

  it('makes the network file of a fresh server, explained, before there is any server', async () => {
    const { file } = await siteWithProxmox({})
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: file } })
    onTestFinished(() => app.close())
    const { page } = app
    await page.goto(new URL('/proxmox', page.url()).href)
    await page.getByRole('link', { name: 'Network of a fresh server' }).click()
    await page.getByLabel(/^Network cards/).fill('eno1, eno2')
    await page.getByLabel(/^Address with prefix/).fill('192.0.2.10/24')
    await page.getByLabel(/^Gateway/).fill('192.0.3.1')
    await page.getByText('The gateway 192.0.3.1 is not in the network of 192.0.2.10/24.').waitFor()
    await page.getByLabel(/^Gateway/).fill('192.0.2.1')
    await page.getByLabel(/^DMZ/).fill('eno3')
    const lines = page.getByRole('table', { name: '/etc/network/interfaces, line by line' })
    await lines.getByRole('row', { name: /bond-slaves eno1 eno2.*The cards that are one/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const saved = page.waitForEvent('download')
    await button(page, 'Save as file').first().click()
    const download = await saved
    expect(download.suggestedFilename()).toBe('interfaces')
    expect(readFileSync(await download.path(), 'utf8')).toContain('iface vmbr0 inet static')
    const phone = await openFrenchPhone(
      app,
      '/proxmox/interfaces?cards=eno1%2Ceno2&address=192.0.2.10%2F24&gateway=192.0.2.1',
    )
    await phone.getByText('Les cartes qui n’en font qu’une.').waitFor()
    // What the file is made of stays as it is.
    expect((await phoneFaults(phone)).filter((line) => !line.includes('bond0'))).toEqual([])
    await phone.close()
  }, 200_000)
})

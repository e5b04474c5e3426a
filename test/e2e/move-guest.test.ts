/** A guest moved to the new server on the screen: once with a failure in the middle, then to its end. */
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ENV, siteWithProxmox } from '../commands/add-proxmox.ts'
import { fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { type FakeArchive, guestOf, nodeOf, stateOf, storageOf } from '../fakes/proxmox/fake-state.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

/** Two servers that share a NAS; the DHCP guest lives on the old one. */
async function twoServers() {
  const archives: FakeArchive[] = []
  const nas = () =>
    storageOf({
      ...{ storage: 'nas', type: 'nfs', content: 'backup', shared: true, archives },
      ...{ server: '192.0.2.9', export: '/backups' },
    })
  const server = (node: string, over: Parameters<typeof stateOf>[0]) =>
    fakeProxmox(stateOf({ nodes: [nodeOf(node, [storageOf({ storage: 'local-lvm' }), nas()])], ...over }))
  const old = await server('srv1', {
    version: '7.4',
    guests: [guestOf(100, 'dhcp', { node: 'srv1', hasAgent: true })],
  })
  const other = await server('srv2', {
    jobs: [{ id: 'night', enabled: 1, vmid: '300', schedule: '02:00', storage: 'nas' }],
  })
  const { file } = await siteWithProxmox({ pve1: old, pve2: other })
  return { old, new: other, file }
}

async function unlockVault(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Vault' }).click()
  await page.getByLabel('Passphrase').fill(ENV.PASS)
  await button(page, 'Unlock').click()
  await page.getByLabel('Name', { exact: true }).waitFor()
}

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Filled in, looked at, and begun with a yes. */
async function move(page: Page): Promise<void> {
  await choose(page, 'From server', /^pve1$/)
  await choose(page, 'To server', /^pve2$/)
  await choose(page, 'Guest', /^dhcp \(100\)/)
  await choose(page, 'Storage', /^local-lvm/)
  await page.getByLabel('The guest agent answers').check()
  await button(page, 'Look at the steps').click()
  await page.getByText('Restore it as 100 on pve2/srv2').waitFor()
  await button(page, 'Move it').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('away from pve1/srv1').waitFor()
  await dialog.getByRole('button', { name: 'Move it' }).click()
}

describe.skipIf(!isPresent('browser'))('moving a guest', () => {
  it('leaves the old one running when a step fails, and ends when it is done again', async () => {
    const two = await twoServers()
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: two.file } })
    onTestFinished(() => app.close())
    const { page } = app
    await unlockVault(page)
    await page.getByRole('navigation').getByRole('link', { name: 'Services', exact: true }).click()
    await page.getByRole('link', { name: 'Move a guest' }).click()
    await page.getByRole('combobox', { name: 'Guest' }).waitFor()

    two.new.fault = ({ template }) =>
      template === 'POST /nodes/{node}/qemu' ? { kind: 'task', error: 'ENOSPC' } : null
    await move(page)
    await page.getByRole('status').getByText('taken back, the old one as before').waitFor()
    await page.getByText('restore: ENOSPC').waitFor()
    const steps = page.getByRole('grid', { name: 'Steps' })
    await steps.getByRole('row', { name: /Back: start the old one.*done.*the old one runs again/s }).waitFor()
    expect(two.old.state.guests[0]?.status).toBe('running')
    expect(two.new.state.guests.map(({ status }) => status)).toEqual(['stopped'])
    expect(await accessibilityFaults(page)).toEqual([])
    const phone = await openFrenchPhone(app, new URL(page.url()).pathname)
    await phone.getByText('défait, l’ancienne comme avant').waitFor()
    // The server's own words stay as they are: the name of the backup is one.
    expect((await phoneFaults(phone)).filter((line) => !line.includes('vzdump'))).toEqual([])
    await phone.close()

    // What the failed restore left is taken away on the server's own page.
    two.new.state.guests.splice(0)
    two.new.fault = () => null
    await page.getByRole('link', { name: 'Moves' }).click()
    await page.getByRole('tab', { name: 'New move' }).click()
    await move(page)
    await page.getByRole('status').getByText('moved', { exact: true }).waitFor()
    expect([two.old.state.guests[0]?.status, two.new.state.guests[0]?.status]).toEqual(['stopped', 'running'])
    await steps.getByRole('row', { name: /Into the backup jobs.*done/s }).waitFor()
    await page.getByRole('tab', { name: 'Log' }).click()
    await page
      .getByRole('grid', { name: 'Log' })
      .getByText(/UPID:srv2:/)
      .first()
      .waitFor()

    await button(page, 'Delete the old one…').click()
    const dialog = page.getByRole('dialog')
    const remove = dialog.getByRole('button', { name: 'Delete', exact: true })
    expect(await remove.isDisabled()).toBe(true)
    await dialog.getByLabel('Type its name: dhcp').fill('dhcp')
    await remove.click()
    await expect.poll(() => two.old.state.guests).toEqual([])
    await page.getByRole('link', { name: 'Moves' }).click()
    await page.getByRole('row', { name: /dhcp.*moved.*pve1\/srv1.*pve2\/srv2/s }).waitFor()
    await page.getByRole('row', { name: /dhcp.*taken back/s }).waitFor()
  }, 400_000)

  it('adds the storage that both need first, where one of them is fresh', async () => {
    const two = await twoServers()
    for (const { storages } of two.new.state.nodes) storages.splice(1)
    const archives = two.old.state.nodes[0]?.storages[1]?.archives ?? []
    two.new.state.exports = { '192.0.2.9': ['/backups'] }
    two.new.state.shares = { '192.0.2.9:/backups': archives }
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: two.file } })
    onTestFinished(() => app.close())
    const { page } = app
    await unlockVault(page)
    await page.getByRole('navigation').getByRole('link', { name: 'Services', exact: true }).click()
    await page.getByRole('link', { name: 'Move a guest' }).click()
    await page.getByRole('checkbox', { name: 'Add an NFS storage to both first' }).check()
    await page.getByLabel('Name of the storage').fill('nas')
    await page.getByLabel('Address of the NFS server').fill('192.0.2.9')
    await page.getByLabel(/^Export/).fill('/backups')
    await move(page)
    await page.getByRole('status').getByText('moved', { exact: true }).waitFor()
    const steps = page.getByRole('grid', { name: 'Steps' })
    await steps.getByRole('row', { name: /NFS storage, new server.*nas is added to pve2/s }).waitFor()
    expect(two.new.writes()[0]).toBe('POST /storage')
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

/** The card of a migration's DHCP machine through Proxmox, on the screen of the run: asked, added once, and taken out on the way back. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { ENV } from '../commands/add-proxmox.ts'
import { brassage } from '../commands/command-line.ts'
import { siteWithGuest } from '../commands/site-with-guest.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('the card of a step', () => {
  it('is asked about, added through the server, and taken out by the run that added it', async () => {
    const { file, server, migrate, before, n } = await siteWithGuest()
    const { json } = await migrate('--run', ...before)
    const overview = ['proxmox', 'overview', file, '--passphrase-env', 'PASS', '--json']
    expect((await brassage(overview, ENV)).exit).toBe(0)
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: file } })
    onTestFinished(() => app.close())
    const { page } = app
    await page.goto(new URL('/settings', page.url()).href)
    await page.getByRole('tab', { name: 'Vault' }).click()
    await page.getByLabel('Passphrase').fill(ENV.PASS)
    await button(page, 'Unlock').click()
    await page.getByLabel('Name', { exact: true }).waitFor()
    await page.goto(new URL(`/migration/run/${json.run}`, page.url()).href)

    await button(page, 'Add the card of dhcp1 through pve').click()
    const dialog = page.getByRole('dialog', { name: 'Add this network card?' })
    await dialog.getByText(/A card in VLAN 110 on dhcp1 \(100\) of pve\./).waitFor()
    expect(server.writes()).toEqual([])
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Add the card' }).click()
    await page.getByText(/dhcp1 \(100\) has net1, .*, through pve\./).waitFor()
    expect(server.state.guests[0]?.config.net1).toContain('tag=110')
    await page.getByLabel('Who is at work').fill('Ana')
    await button(page, `Step ${n} is done`).click()
    await button(page, `Step ${n} is done`).waitFor({ state: 'detached' })

    await page.getByText('Back out', { exact: true }).click()
    await button(page, 'Take the card of dhcp1 out through pve').click()
    const asked = page.getByRole('dialog', { name: 'Take this network card out?' })
    const phone = await openFrenchPhone(app, `/migration/run/${json.run}`)
    await phone
      .getByText(/systemctl restart/)
      .first()
      .waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await asked.getByRole('button', { name: 'Delete' }).click()
    await expect.poll(() => Object.keys(server.state.guests[0]?.config ?? {})).not.toContain('net1')
    await button(page, `Step ${n} is taken back`).click()
    expect(server.writes()).toEqual(Array(2).fill('PUT /nodes/pve1/qemu/100/config'))
  }, 180_000)
})

/** The old guest of a move deleted like any guest, on the screen: the move that proves its copy is named, as long as the copy lives. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ENV } from '../commands/add-proxmox.ts'
import { movedGuest, VERIFIED } from '../commands/moved-guest.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

const shot = async (page: Page, name: string) => {
  const to = process.env.SHOTS
  if (to === undefined) return
  mkdirSync(to, { recursive: true })
  await page.screenshot({ path: join(to, `${name}.png`) })
}

describe.skipIf(!isPresent('browser'))('a guest to be deleted after its move', () => {
  it('names the move that verified its copy, and asks for its number too while the copy stands still', async () => {
    const site = await movedGuest(...VERIFIED)
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.file } })
    onTestFinished(() => app.close())
    const { page } = app
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('tab', { name: 'Vault' }).click()
    await page.getByLabel('Passphrase').fill(ENV.PASS)
    await button(page, 'Unlock').click()
    await page.getByLabel('Name', { exact: true }).waitFor()
    await page.goto(new URL('/proxmox', page.url()).href)
    const copy = site.new.state.guests.find(({ vmid }) => vmid === 100)
    if (!copy) throw new Error('there is no copy')

    await page.getByRole('combobox', { name: 'Server' }).click()
    await page.getByRole('option', { name: 'pve-a' }).click()
    const guest = page.getByRole('grid', { name: 'Guests' }).getByRole('row', { name: /dhcp/ })
    await guest.getByRole('checkbox').click()
    await button(page, 'Delete…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/pve1 · stopped · Last backup: 20/).waitFor()
    await dialog.getByRole('button', { name: 'Put it into the outbox' }).click()
    const row = page.getByRole('grid', { name: 'Outbox' }).getByRole('row', { name: /Delete a guest/ })

    copy.status = 'stopped'
    await row.click()
    await dialog.getByRole('button', { name: 'Look at it now' }).click()
    await dialog.getByText(/does not count now: guest 100 on pve2 is stopped/).waitFor()
    await dialog.getByLabel('Type to go on: dhcp 100').waitFor()
    await shot(page, 'delete-doubtful')
    await page.keyboard.press('Escape')

    copy.status = 'running'
    await row.click()
    await dialog.getByRole('button', { name: 'Look at it now' }).click()
    await dialog.getByText(`was verified by move ${site.move}`).waitFor()
    await dialog.getByText(/it answers on pve-b\/pve2 as 100/).waitFor()
    await shot(page, 'delete-moved')
    expect(await accessibilityFaults(page)).toEqual([])
    const phone = await openFrenchPhone(app, '/services/outbox')
    await phone.getByText('dhcp (100)').first().click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Vérifier maintenant' }).click()
    await phone.getByText(`a été vérifiée par le déplacement ${site.move}`).waitFor()
    await shot(phone, 'delete-moved-phone')
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()

    await dialog.getByLabel('Type to go on: dhcp').fill('dhcp')
    await dialog.getByRole('button', { name: 'Run it' }).click()
    await row.getByText('Guest 100 is gone from pve1.').waitFor()
    expect([site.old.state.guests, copy.status]).toEqual([[], 'running'])
  }, 200_000)
})

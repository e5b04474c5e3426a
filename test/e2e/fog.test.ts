/** The FOG screen: hosts brought into FOG from the plan, then a campaign of eleven with one that is missing. */
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../main/clock.ts'
import { type Computer, thisComputer } from '../../main/services/computer.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { type SiteWithFog, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFog, unlockVault } from './fog-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

/** Eleven PCs of the reception, each on a stand of its own. */
function fillSite({ place }: SiteWithFog): void {
  const site = place.open()
  const draft = openDraft(site.plan())
  createRow(draft, 'room', 'Reception', {})
  for (let n = 1; n <= 11; n++) {
    createRow(draft, 'stand', `A${n}`, { room: 'Reception' })
    createRow(draft, 'outlet', `A${n}-1`, { stand: `A${n}` })
    const mac = `00:11:22:33:44:${String(n).padStart(2, '0')}`
    // Of the last one nobody knows where it is.
    const address = n === 11 ? {} : { address: `10.1.9.${n}` }
    createRow(draft, 'host', `accueil-${n}`, { mac, outlet: `A${n}-1`, kind: 'G', ...address })
  }
  site.commit('Eleven PCs', draft.changes())
  site.close()
}

/** All answer but the tenth. */
const computer: Computer = {
  ...thisComputer(systemClock),
  ping: async (address) => (address === '10.1.9.10' ? { kind: 'silent' } : { kind: 'answered', ms: 1 }),
  macAt: async () => null,
}

async function chooseImage(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: 'Image' }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

describe.skipIf(!isPresent('browser'))('FOG', () => {
  it('images eleven hosts in one stream, and says who holds it up', async () => {
    const site = await siteWithFog()
    const { world } = site.fog
    addImage(world, 'win11-orme')
    addHost(world, 'LOST-1', [])
    fillSite(site)
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.file }, computer })
    onTestFinished(() => app.close())
    const { page } = app
    await unlockVault(page)

    await openFog(page)
    await button(page, 'Read FOG').click()
    const hosts = page.getByRole('grid', { name: 'Hosts' })
    await hosts.getByRole('row', { name: /accueil-1\b.*not in FOG/s }).waitFor()
    await page.getByText(/LOST-1: FOG holds it for invalid/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await button(page, 'Bring the site’s hosts into FOG').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Names').fill('{n:2}-{kind}')
    await chooseImage(page, 'win11-orme')
    await dialog.getByLabel('Names').press('Enter')
    await dialog.getByText('make 11-G').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Send these').click()
    await page.getByRole('heading', { name: 'Hosts into FOG' }).waitFor()
    await page.getByText('all done · Done: 11 of 11').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Hosts in FOG' }).click()
    await hosts.getByRole('row', { name: /accueil-11.*11-G.*same/s }).waitFor()
    expect(world.hosts).toHaveLength(12)

    await button(page, 'By room or stand …').click()
    await dialog.getByRole('combobox', { name: 'Rooms' }).click()
    await page.getByRole('option', { name: 'Reception' }).click()
    await dialog.getByText('Hosts in FOG: 11').click()
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Put an image on them').click()
    await chooseImage(page, 'win11-orme')
    await dialog.getByText('one stream for all').click()
    await button(page, 'Look before sending').click()
    await dialog.getByText(/00:11:22:33:44:11 · A11 · awake or not: cannot be told/).waitFor()
    await dialog.getByText(/09-G · 00:11:22:33:44:09 · A9 · awake, answers at 10\.1\.9\.9/).waitFor()
    await dialog.getByText(/10-G · 00:11:22:33:44:10 · A10 · no answer at 10\.1\.9\.10/).waitFor()
    await dialog
      .getByText(/No answer to ping from 10-G \(10\.1\.9\.10\): off, asleep.*Have them woken/)
      .waitFor()
    await dialog.getByText(/for want of a known address: 11-G/).waitFor()
    await dialog.getByLabel('Wake them first').check()
    await button(page, 'Look before sending').click()
    await dialog.getByText(/They are sent a wake-up packet/).waitFor()
    const start = button(page, 'Start')
    expect(await start.isDisabled()).toBe(true)
    await dialog.getByLabel(/Type how many: 11/).fill('11')
    expect(await accessibilityFaults(page)).toEqual([])
    await start.click()
    await page.getByRole('heading', { name: 'Campaign of win11-orme' }).waitFor()
    await expect.poll(() => world.tasks.length).toBe(11)
    const sent = site.fog.writes().find(({ path }) => /^\/group\/\d+\/task$/.test(path))
    expect(sent?.body).toMatchObject({ wol: true })

    for (const task of world.tasks.slice(0, 10)) task.stateID = 3
    const [session] = world.sessions
    if (session) session.clients = 10
    await page.getByText(/10 of 11 have checked in · Missing: 11-G/).waitFor()
    await page.getByText(/The stream waits for 11-G/).waitFor()
    await page.getByText(/Stream: made, not yet taken up by FOG’s multicast service/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    const phone = await openFrenchPhone(app, new URL(page.url()).pathname)
    await phone.getByText(/Le flux attend 11-G/).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()

    for (const task of world.tasks) Object.assign(task, { stateID: 3, percent: '40' })
    if (session) Object.assign(session, { stateID: 3, percent: '40', clients: 11 })
    await page.getByText('All hosts together: 40 %').waitFor()
    await page.getByText(/Stream: running, 40 % · 11 of 11 have checked in/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    for (const task of world.tasks) task.stateID = 4
    for (const host of world.hosts) host.deployed = '2026-11-24 10:00:00'
    await page.getByText(/all imaged/).waitFor()
    expect(world.groups).toEqual([])
    await page.getByRole('row', { name: /11-G.*A11.*win11-orme.*to do/s }).waitFor()

    await page.getByRole('main').getByRole('link', { name: 'Checklist' }).click()
    await page.getByRole('button', { name: 'Tick: Check the image accueil-11: win11-orme' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await openFog(page)
    await page.getByRole('tab', { name: 'Runs', exact: true }).click()
    await page.getByRole('row', { name: /one stream for all.*win11-orme.*11/s }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'Images' }).click()
    await page.getByRole('row', { name: /win11-orme.*21\.9/s }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }, 400_000)
})

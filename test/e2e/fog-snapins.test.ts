/** FOG's groups, snapins and storage nodes as a person works with them, and all of it once FOG is out of reach. */
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { addHost, addImage, addTask, endSnapin } from '../fakes/fog/fog-world.ts'
import { type SiteWithFog, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFog, unlockVault } from './fog-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

const macOf = (n: number) => `00:11:22:33:44:0${n}`

/** Three PCs of the lab, in the site and in FOG. */
async function lab(): Promise<SiteWithFog> {
  const site = await siteWithFog()
  const file = site.place.open()
  const draft = openDraft(file.plan())
  for (let n = 1; n <= 3; n++) {
    createRow(draft, 'stand', `L${n}`, {})
    createRow(draft, 'outlet', `L${n}-1`, { stand: `L${n}` })
    createRow(draft, 'host', `LAB-${n}`, { mac: macOf(n), outlet: `L${n}-1` })
    addHost(site.fog.world, `LAB-${n}`, [macOf(n)], 1)
  }
  file.commit('LAB', draft.changes())
  file.close()
  addImage(site.fog.world, 'win11-orme')
  return site
}

async function open(site: SiteWithFog) {
  const app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.file } })
  onTestFinished(() => app.close())
  await unlockVault(app.page)
  await openFog(app.page)
  return app
}

const select = (page: Page, table: string, name: RegExp) =>
  page.getByRole('grid', { name: table }).getByRole('row', { name }).getByRole('checkbox').click()

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

describe.skipIf(!isPresent('browser'))('FOG', () => {
  it('makes a group of hosts, gives it a snapin, runs that, and follows it until each installer returned', async () => {
    const site = await lab()
    const { world } = site.fog
    world.snapins.push({ id: 1, name: 'obs', hostIDs: [3] })
    world.groups.push({ id: 9, name: 'brassage-0000000009' })
    const { page, ...app } = await open(site)
    await button(page, 'Read FOG').click()
    await select(page, 'Hosts', /LAB-1/)
    await select(page, 'Hosts', /LAB-2/)
    await button(page, 'Make a group').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Hall A')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByLabel('Name').press('Enter')
    await page.getByRole('heading', { name: 'Group made' }).waitFor()
    await page.getByText('all done · Done: 1 of 1').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Groups in FOG' }).click()
    await page.getByRole('row', { name: /Hall A.*2.*LAB-1, LAB-2/s }).waitFor()
    await select(page, 'Groups', /brassage-0000000009/)
    expect(await button(page, 'Rename the group').isDisabled()).toBe(true)
    await button(page, 'Remove the groups').click()
    await dialog.getByText('brassage-0000000009 (0)').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Remove the groups' }).click()
    await page.getByRole('heading', { name: 'Groups removed' }).waitFor()
    await page.getByText('all done · Done: 1 of 1').waitFor()
    await page.getByRole('link', { name: 'Groups in FOG' }).click()
    await page.getByRole('row', { name: /Hall A/ }).waitFor()
    expect(world.groups.map(({ name }) => name)).toEqual(['Hall A'])
    await select(page, 'Groups', /Hall A/)
    await button(page, 'Rename the group').click()
    await dialog.getByLabel('Name').press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect(page.url()).toMatch(/\/fog\/groups$/)
    await button(page, 'Rename the group').click()
    await dialog.getByLabel('Name').fill('brassage-0000000009')
    await dialog.getByLabel('Name').press('Enter')
    await dialog.getByText(/is no name for a group/).waitFor()
    await dialog.getByLabel('Name').fill('Hall B')
    await dialog.getByLabel('Name').press('Enter')
    await page.getByRole('heading', { name: 'Group renamed' }).waitFor()
    await page.getByText('all done · Done: 1 of 1').waitFor()
    await page.getByRole('link', { name: 'Groups in FOG' }).click()
    await page.getByRole('row', { name: /Hall B/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await tab(page, 'Snapins')
    await select(page, 'Snapins', /obs.*LAB-3/s)
    await button(page, 'Give it or run it …').click()
    await choose(page, 'All hosts of a group', 'Hall B (2)')
    await dialog.getByText('Hosts in FOG: 2').waitFor()
    await button(page, 'Look before sending').click()
    await dialog.getByText('Left out, since they do not have it: LAB-1, LAB-2').waitFor()
    expect(await button(page, 'Run it').isDisabled()).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Give it to them').click()
    await page.getByText(`LAB-2 · ${macOf(2)} · L2`).waitFor()
    await page
      .getByRole('dialog', { name: 'Give it to them' })
      .getByRole('button', { name: 'Give it' })
      .click()
    await page.getByRole('heading', { name: 'Snapin obs given' }).waitFor()
    await page.getByText('all done · Done: 2 of 2').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect([...(world.snapins[0]?.hostIDs ?? [])].sort()).toEqual([1, 2, 3])
    await page.getByRole('link', { name: 'Snapins in FOG' }).click()
    await page.getByRole('row', { name: /obs.*LAB-1, LAB-2, LAB-3/s }).waitFor()
    await select(page, 'Snapins', /obs/)
    await button(page, 'Give it or run it …').click()
    await choose(page, 'All hosts of a group', 'Hall B (2)')
    await button(page, 'Look before sending').click()
    await dialog.getByText(`LAB-1 · ${macOf(1)} · L1`).waitFor()
    await button(page, 'Run it').click()
    await page.getByRole('heading', { name: 'Snapin obs' }).waitFor()
    await page.getByText(/Not asked yet: LAB-1, LAB-2/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    endSnapin(world, 1, '0')
    await page.getByRole('row', { name: /LAB-1.*done/s }).waitFor()
    const phone = await openFrenchPhone({ ...app, page }, new URL(page.url()).pathname)
    await phone.getByText(/Pas encore demandé : LAB-2/).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
    endSnapin(world, 2, '1603', 'Fatal error during installation')
    await page.getByText(/ended, not everywhere · 1 of 2 hosts have it/).waitFor()
    await page
      .getByRole('row', { name: /LAB-2.*failed.*1603.*The installer of obs ended with 1603/s })
      .waitFor()
    await page.getByRole('link', { name: 'Runs', exact: true }).click()
    await page.getByRole('row', { name: /:\d\d snapin obs 2/ }).waitFor()
    await page.getByRole('row', { name: /remove groups brassage-0000000009/ }).waitFor()
    await page.getByRole('row', { name: /rename a group Hall B/ }).waitFor()
    await page.getByRole('row', { name: /make a group Hall A 2/ }).dblclick()
    await page.getByRole('heading', { name: 'Group made' }).waitFor()
    await page.getByRole('row', { name: /Hall A make the group LAB-1, LAB-2 done/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const run = await openFrenchPhone({ ...app, page }, new URL(page.url()).pathname)
    await run.getByRole('heading', { name: 'Création d’un groupe' }).waitFor()
    expect(await phoneFaults(run)).toEqual([])
    await run.close()
  }, 400_000)

  it('tells which storage node is the master and which does not answer', async () => {
    const site = await lab()
    const node = { id: 2, name: 'Hall-2', isMaster: '0', isEnabled: '1', online: false, storagegroupID: 1 }
    site.fog.world.moreNodes.push(node)
    const { page } = await open(site)
    await tab(page, 'Storage nodes')
    await page.getByRole('row', { name: /DefaultMember.*answers.*yes.*default/s }).waitFor()
    await page.getByRole('row', { name: /Hall-2.*does not answer.*no/s }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }, 200_000)

  it('shows what was read last, with its age and why, once FOG is out of reach', async () => {
    const site = await lab()
    const { world } = site.fog
    world.snapins.push({ id: 1, name: 'obs', hostIDs: [3] })
    const [one] = world.hosts
    if (one) addTask(world, one, 10, 1)
    const { page, ...app } = await open(site)
    const lists: readonly [string, RegExp][] = [
      ['Images', /win11-orme/],
      ['Tasks', /LAB-1.*Inventory/s],
      ['Snapins', /obs.*LAB-3/s],
      ['Storage nodes', /DefaultMember/],
    ]
    for (const [name, row] of lists) {
      await tab(page, name)
      await page.getByRole('row', { name: row }).waitFor()
    }
    await site.fog.stop()
    await page.reload()
    for (const [name, row] of lists) {
      await tab(page, name)
      await page.getByText('Shown is what was read last.').waitFor()
      await page.getByRole('row', { name: row }).waitFor()
      await page.getByText(/^Read (now|\d+)/).waitFor()
    }
    expect(await accessibilityFaults(page)).toEqual([])
    const phone = await openFrenchPhone({ ...app, page }, '/fog/images')
    await phone.getByText(/Ce qui est affiché est la dernière lecture/).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
  }, 200_000)
})

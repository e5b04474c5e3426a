/** Work on FOG that is stopped half way by a person, or kept for when FOG is there again: nothing is lost, and nothing is done twice. */
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import type { FakeFog, SeenRequest } from '../fakes/fog/fog-server.ts'
import { addHost, addImage, endSnapin } from '../fakes/fog/fog-world.ts'
import { type SiteWithFog, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFog, unlockVault } from './fog-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

const macOf = (n: number) => `00:11:22:33:44:0${n}`

/** Five PCs of the reception in the site. */
async function reception(): Promise<SiteWithFog> {
  const site = await siteWithFog()
  const file = site.place.open()
  const draft = openDraft(file.plan())
  for (let n = 1; n <= 5; n++) {
    createRow(draft, 'stand', `A${n}`, {})
    createRow(draft, 'outlet', `A${n}-1`, { stand: `A${n}` })
    createRow(draft, 'host', `ACC-${n}`, { mac: macOf(n), outlet: `A${n}-1` })
  }
  file.commit('Reception', draft.changes())
  file.close()
  return site
}

async function open(site: SiteWithFog) {
  const app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.file } })
  onTestFinished(() => app.close())
  app.page.setDefaultTimeout(20_000)
  await unlockVault(app.page)
  await openFog(app.page)
  return app
}

/** FOG does not answer the next such request until it is let go. */
function holdNext(fog: FakeFog, isMeant: (request: SeenRequest) => boolean): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  fog.hold = (request) => {
    if (!isMeant(request)) return null
    fog.hold = () => null
    return promise
  }
  return resolve
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const selectAll = (page: Page, table: string) =>
  page.getByRole('grid', { name: table }).getByRole('checkbox', { name: /all/i }).click()

describe.skipIf(!isPresent('browser'))('FOG, stopped half way', () => {
  it('stops a reading and keeps what was read before', async () => {
    const site = await reception()
    const { page } = await open(site)
    await button(page, 'Read FOG').click()
    await page.getByRole('row', { name: /ACC-5.*not in FOG/s }).waitFor()
    addHost(site.fog.world, 'NEW-1', [macOf(9)])
    const release = holdNext(site.fog, ({ path }) => path === '/inventory')
    await button(page, 'Read FOG').click()
    await page.getByText(/Lists read: 2 of 3/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Cancel').click()
    await button(page, 'Read FOG').waitFor()
    release()
    await page.getByText(/^Read (now|\d+)/).waitFor()
    expect(await page.getByText('NEW-1').count()).toBe(0)
    await button(page, 'Read FOG').click()
    await page.getByRole('row', { name: /NEW-1.*only in FOG/s }).waitFor()
  }, 200_000)

  it('stops bringing hosts in between two of them, and goes on where it was', async () => {
    const site = await reception()
    const { world } = site.fog
    const { page, ...app } = await open(site)
    await button(page, 'Read FOG').click()
    await button(page, 'Bring the site’s hosts into FOG').click()
    const dialog = page.getByRole('dialog')
    const looked = holdNext(site.fog, ({ path }) => path === '/inventory')
    await button(page, 'Look at what follows').click()
    await dialog.getByText(/Checks: 2 of 5/).waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    looked()
    await button(page, 'Look at what follows').click()
    await dialog.getByText('make ACC-5').waitFor()
    const release = holdNext(
      site.fog,
      ({ method, path }) => method === 'POST' && path === '/host' && world.hosts.length === 2,
    )
    await button(page, 'Send these').click()
    await page.getByText(/Being sent: 2 of 5/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Send no more').click()
    release()
    await button(page, 'Go on').waitFor()
    await page.getByRole('row', { name: /ACC-3.*done/s }).waitFor()
    await page.getByRole('row', { name: /ACC-4.*not sent/s }).waitFor()
    expect(world.hosts).toHaveLength(3)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.reload()
    await button(page, 'Go on').waitFor()
    const phone = await openFrenchPhone({ ...app, page }, new URL(page.url()).pathname)
    await phone.getByText(/Reprendre regarde d’abord FOG/).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()

    await button(page, 'Go on').click()
    await page.getByText('all done · Done: 5 of 5').waitFor()
    expect(world.hosts.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((n) => `ACC-${n}`))
    await openFog(page)
    await tab(page, 'Runs')
    await page.getByRole('row', { name: /hosts into FOG.*5.*yes/s }).waitFor()
  }, 300_000)

  it('wakes hosts, says who was not, and tries those again', async () => {
    const site = await reception()
    const { world } = site.fog
    const [one] = [1, 2].map((n) => addHost(world, `ACC-${n}`, [macOf(n)]))
    const { page } = await open(site)
    await button(page, 'Read FOG').click()
    await page.getByRole('row', { name: /ACC-2.*same/s }).waitFor()
    site.fog.intercept = ({ path }) =>
      path === `/host/${one?.id}/task` ? { status: 500, text: '', type: 'text/html' } : null
    await selectAll(page, 'Hosts')
    await button(page, 'Wake').click()
    await page.getByText('ended, not all done · Done: 1 of 2').waitFor()
    await page.getByRole('row', { name: /ACC-1.*failed.*FOG answered 500/s }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Log').click()
    await page
      .getByRole('dialog')
      .getByRole('row', { name: /ACC-2.*FOG has it/s })
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    site.fog.intercept = () => null
    await button(page, 'Try again what failed').click()
    await page.getByText('all done · Done: 2 of 2').waitFor()
    const paths = site.fog.writes().map(({ path }) => path)
    expect(paths).toEqual(['/host/1/task', '/host/2/task', '/host/1/task'])
  }, 200_000)

  it('gives up a look at groups, removes them until it is stopped, and goes on where it was', async () => {
    const site = await reception()
    const { world } = site.fog
    for (const n of [1, 2, 3, 4]) world.groups.push({ id: n, name: `brassage-000000000${n}` })
    const { page, ...app } = await open(site)
    await tab(page, 'Groups')
    await page.getByRole('row', { name: /brassage-0000000004/ }).waitFor()
    const dialog = page.getByRole('dialog')
    const askToRemove = async () => {
      await selectAll(page, 'Groups')
      await button(page, 'Remove the groups').click()
      await dialog.getByText('brassage-0000000004 (0)').waitFor()
      await dialog.getByRole('button', { name: 'Remove the groups' }).click()
    }
    const looked = holdNext(site.fog, ({ path }) => path === '/task/active')
    await askToRemove()
    await page.getByText(/Checks: 1 of 2/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Cancel').click()
    looked()
    await page.getByText(/Checks: 1 of 2/).waitFor({ state: 'hidden' })
    expect(site.fog.writes()).toEqual([])
    await selectAll(page, 'Groups')
    const removing = (id: number) =>
      holdNext(site.fog, ({ method, path }) => method === 'DELETE' && path === `/group/${id}`)
    const first = removing(1)
    await askToRemove()
    await page.getByRole('heading', { name: 'Groups removed' }).waitFor()
    await page.getByText(/Being sent: 0 of 4/).waitFor()
    const release = removing(3)
    first()
    await page.getByText(/Being sent: 2 of 4 · .* left/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Send no more').click()
    release()
    await button(page, 'Go on').waitFor()
    await page.getByRole('row', { name: /brassage-0000000003.*done/s }).waitFor()
    await page.getByRole('row', { name: /brassage-0000000004.*not sent/s }).waitFor()
    expect(world.groups.map(({ id }) => id)).toEqual([4])
    await page.reload()
    await button(page, 'Go on').waitFor()
    const phone = await openFrenchPhone({ ...app, page }, new URL(page.url()).pathname)
    await phone.getByText(/Reprendre regarde d’abord FOG/).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
    await button(page, 'Log').click()
    await dialog.getByRole('row', { name: /brassage-0000000003.*FOG has it/s }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await button(page, 'Go on').click()
    await page.getByText('all done · Done: 4 of 4').waitFor()
    const paths = site.fog.writes().map(({ path }) => path)
    expect(paths).toEqual([1, 2, 3, 4].map((n) => `/group/${n}`))
  }, 200_000)

  it('makes a group although the answer was lost, and only one', async () => {
    const site = await reception()
    const { world } = site.fog
    for (const n of [1, 2]) addHost(world, `ACC-${n}`, [macOf(n)])
    const { page } = await open(site)
    await button(page, 'Read FOG').click()
    await page.getByRole('row', { name: /ACC-2.*same/s }).waitFor()
    let isDown = false
    site.fog.intercept = ({ method }) => {
      if (method === 'POST') isDown = true
      return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
    }
    await page.getByRole('row', { name: /ACC-1/ }).getByRole('checkbox').click()
    await page.getByRole('row', { name: /ACC-2/ }).getByRole('checkbox').click()
    await button(page, 'Make a group').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Accueil')
    await dialog.getByLabel('Name').press('Enter')
    await page.getByRole('heading', { name: 'Group made' }).waitFor()
    await page.getByRole('row', { name: /Accueil.*not known/s }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    site.fog.intercept = () => null
    await button(page, 'Go on').click()
    await page.getByText('all done · Done: 1 of 1').waitFor()
    expect(world.groups.map(({ name }) => name)).toEqual(['Accueil'])
    expect(site.fog.writes()).toHaveLength(1)
  }, 200_000)

  it('sends a snapin to no more hosts once that is said, and goes on later', async () => {
    const site = await reception()
    const { world } = site.fog
    const hosts = [1, 2, 3].map((n) => addHost(world, `ACC-${n}`, [macOf(n)]))
    world.snapins.push({ id: 1, name: 'obs', hostIDs: hosts.map(({ id }) => id) })
    const { page } = await open(site)
    await button(page, 'Read FOG').click()
    await page.getByRole('row', { name: /ACC-3.*same/s }).waitFor()
    await selectAll(page, 'Hosts')
    await button(page, 'Run a snapin').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Snapin', exact: true }).click()
    await page.getByRole('option', { name: 'obs' }).click()
    await button(page, 'Look before sending').click()
    await dialog.getByText(`ACC-3 · ${macOf(3)} · A3`).waitFor()
    const release = holdNext(site.fog, ({ method, path }) => method === 'POST' && path === '/host/2/task')
    await button(page, 'Run it').click()
    await page.getByText(/Being sent: 1 of 3/).waitFor()
    await button(page, 'Send no more').click()
    release()
    await page.getByRole('row', { name: /ACC-3.*not sent/s }).waitFor()
    expect(world.tasks.map(({ hostID }) => hostID)).toEqual([1, 2])
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Go on').click()
    await page.getByRole('row', { name: /ACC-3.*waits for the machine/s }).waitFor()
    expect(world.tasks.map(({ hostID }) => hostID)).toEqual([1, 2, 3])
    await site.fog.stop()
    await page.reload()
    await page.getByText(/refuses the connection.*Shown is what was known/s).waitFor()
    await page.getByRole('row', { name: /ACC-3.*waits for the machine/s }).waitFor()
    await site.fog.start()
    for (const n of [1, 2]) endSnapin(world, n, '0')
    endSnapin(world, 3, '1603')
    await page.getByText(/ended, not everywhere · 2 of 3 hosts have it/).waitFor()
    await button(page, 'Once more where it failed').click()
    await dialog.getByText('Hosts in FOG: 1').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Look before sending').click()
    await dialog.getByText(`ACC-3 · ${macOf(3)} · A3`).waitFor()
    await button(page, 'Run it').click()
    await page.getByText(/under way · 0 of 1 hosts have it/).waitFor()
    await dialog.waitFor({ state: 'hidden' })
    expect(world.tasks.map(({ hostID }) => hostID)).toEqual([1, 2, 3, 3])
  }, 200_000)

  it('shows a campaign as it was seen last while FOG is away, and puts the image once more where it failed', async () => {
    const site = await reception()
    const { world } = site.fog
    addImage(world, 'win11')
    for (const n of [1, 2]) addHost(world, `ACC-${n}`, [macOf(n)], 1)
    const { page } = await open(site)
    await button(page, 'Read FOG').click()
    await page.getByRole('row', { name: /ACC-2.*same/s }).waitFor()
    await selectAll(page, 'Hosts')
    await button(page, 'Put an image on them').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Image' }).click()
    await page.getByRole('option', { name: 'win11' }).click()
    await button(page, 'Look before sending').click()
    await dialog.getByLabel(/Type how many: 2/).fill('2')
    await button(page, 'Start').click()
    await expect.poll(() => world.tasks.length, { timeout: 20_000 }).toBe(2)
    for (const task of world.tasks) Object.assign(task, { stateID: 3, percent: '40' })
    await page.getByRole('row', { name: /ACC-2.*running.*40/s }).waitFor()
    await site.fog.stop()
    await page.reload()
    await page.getByText(/refuses the connection.*Shown is what was known/s).waitFor()
    await page.getByRole('row', { name: /ACC-2.*running.*40/s }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await site.fog.start()
    const [one, two] = world.tasks
    if (one && two) [one.stateID, two.stateID] = [4, 5]
    for (const host of world.hosts.slice(0, 1)) host.deployed = '2026-11-24 10:00:00'
    await page.getByText(/ended, not all imaged/).waitFor()
    await button(page, 'Once more where it failed').click()
    await dialog.getByText('ACC-2', { exact: true }).waitFor()
    await button(page, 'Look before sending').click()
    await dialog.getByText(`ACC-2 · ${macOf(2)} · A2`).waitFor()
    await button(page, 'Start').click()
    await expect.poll(() => world.tasks.map(({ hostID }) => hostID), { timeout: 20_000 }).toEqual([1, 2, 2])
    await dialog.waitFor({ state: 'hidden' })
  }, 200_000)

  it('keeps a snapin while FOG is away, and runs it by a yes when FOG answers', async () => {
    const site = await reception()
    const { fog } = site
    const host = addHost(fog.world, 'ACC-1', [macOf(1)])
    fog.world.snapins.push({ id: 1, name: 'obs', hostIDs: [host.id] })
    const { page } = await open(site)
    await button(page, 'Read FOG').click()
    await page.getByRole('row', { name: /ACC-1.*same/s }).waitFor()
    await tab(page, 'Snapins')
    await page.getByRole('row', { name: /obs.*ACC-1/s }).waitFor()
    await fog.stop()
    await page.getByRole('row', { name: /obs/ }).getByRole('checkbox').click()
    await button(page, 'Give it or run it …').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Hosts', exact: true }).click()
    await page.getByRole('option', { name: 'ACC-1' }).click()
    await dialog.getByRole('combobox', { name: 'Hosts', exact: true }).press('Tab')
    await dialog.getByText('Hosts in FOG: 1').waitFor()
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    await dialog.getByText(/refuses the connection/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await button(page, 'Keep it for later').click()
    await dialog.waitFor({ state: 'hidden' })
    await page.goto(new URL('/services/outbox', page.url()).href)
    const jobs = page.getByRole('grid', { name: 'Outbox' })
    const row = jobs.getByRole('row', { name: /Snapin.*waits.*ACC-1/s })
    await row.waitFor()
    await fog.start()
    await row.getByRole('checkbox').click()
    await button(page, 'Look at it now').first().click()
    await dialog.getByRole('button', { name: 'Look at it now' }).click()
    await dialog.getByText(`ACC-1 · ${macOf(1)} · A1`).waitFor()
    expect(fog.writes()).toEqual([])
    await dialog.getByRole('button', { name: 'Run it' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => fog.world.tasks.length, { timeout: 20_000 }).toBe(1)
    await jobs.getByRole('row', { name: /Snapin.*under way/s }).dblclick()
    await page.getByRole('heading', { name: 'Snapin obs' }).waitFor()
    await page.getByText(/Not asked yet: ACC-1/).waitFor()
  }, 200_000)
})

/** A campaign prepared while FOG is down: it waits, is offered when FOG answers, asks, and is run once. */
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { FOG_ENV, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

async function unlockVault(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Vault' }).click()
  await page.getByLabel('Passphrase').fill(FOG_ENV.PASS)
  await button(page, 'Unlock').click()
  await page.getByLabel('Name', { exact: true }).waitFor()
}

describe.skipIf(!isPresent('browser'))('the outbox', () => {
  it('keeps an image for two hosts while FOG is down, and runs it when FOG answers and somebody says so', async () => {
    const site = await siteWithFog()
    const { fog } = site
    const { world } = fog
    const image = addImage(world, 'win11')
    for (const n of [1, 2]) addHost(world, `PC-${n}`, [`00:11:22:33:44:0${n}`], image.id)
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.file } })
    onTestFinished(() => app.close())
    const { page } = app
    await unlockVault(page)
    await page.goto(new URL('/fog', page.url()).href)
    await button(page, 'Read FOG').click()
    const hosts = page.getByRole('grid', { name: 'Hosts' })
    await hosts.getByRole('row', { name: /PC-2/ }).waitFor()

    await fog.stop()
    await hosts.getByRole('checkbox', { name: /all/i }).click()
    await button(page, 'Put an image on them').click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('textbox', { name: 'Image' })
      .or(dialog.getByRole('combobox', { name: 'Image' }))
      .fill('win11')
    await dialog.getByText(/refuses the connection/).waitFor()
    await button(page, 'Keep it for later').click()
    await dialog.waitFor({ state: 'hidden' })

    await page.goto(new URL('/services/outbox', page.url()).href)
    const jobs = page.getByRole('grid', { name: 'Outbox' })
    await jobs.getByRole('row', { name: /Image by FOG.*waits.*PC-1.*PC-2.*server token/s }).waitFor()
    await page.getByText(/fog: connection refused/).waitFor()
    await page.goto(new URL('/switches', page.url()).href)
    await fog.start()
    await button(page, /fog answers: 1 kept/).click({ timeout: 90_000 })
    await page.getByText('fog answers: 1 can be run').waitFor()
    expect(fog.writes()).toEqual([])

    await jobs
      .getByRole('row', { name: /Image by FOG/ })
      .getByRole('checkbox')
      .click()
    await button(page, 'Look at it now').first().click()
    await dialog.getByRole('button', { name: 'Look at it now' }).click()
    await dialog.getByText(/PC-2 · 00:11:22:33:44:02/).waitFor()
    const run = dialog.getByRole('button', { name: 'Run it' })
    expect(await run.isDisabled()).toBe(true)
    await dialog.getByLabel('Type to go on: 2').fill('2')
    expect(await accessibilityFaults(page)).toEqual([])
    await run.click()
    await dialog.waitFor({ state: 'hidden' })
    await jobs.getByRole('row', { name: /Image by FOG.*under way/s }).waitFor()
    await expect.poll(() => world.tasks.length).toBe(2)
    expect(world.tasks.map(({ hostID }) => hostID).toSorted()).toEqual([1, 2])

    const phone = await openFrenchPhone(app, '/services/outbox')
    await phone.getByText('Image par FOG').waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  }, 400_000)
})

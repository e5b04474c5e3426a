/** A deployment that is followed in the background: seen from any screen, waiting while the vault is locked, and on a full disk. */
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mayMount, smallDisk } from '../fakes/small-disk.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { lockVault, openWapt, siteWithWapt, unlockVault } from './wapt-site.ts'
import { openWebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('a deployment of WAPT that is followed', () => {
  it('goes on while other screens are shown, waits for the vault, and tells its end wherever one is', async () => {
    const { wapt, file } = await siteWithWapt()
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: file } })
    onTestFinished(() => app.close())
    const { page } = app
    await unlockVault(page)
    await openWapt(page)
    await page.getByRole('tab', { name: 'Deployment' }).click()
    await button(page, 'Follow all hosts').click()
    const following = page.getByRole('grid', { name: 'Deployment' })
    await following.getByRole('row', { name: /acc-01.*under way.*Installing office-2019/s }).waitFor()

    // Left for the first screen: it is there too, and in the bar on top.
    await page.getByRole('link', { name: 'Home', exact: true }).first().click()
    const said = 'Deployment (wapt): 2 of 3 hosts done'
    const main = page.getByRole('main')
    await main.getByText(said).waitFor()
    const inBar = page.getByRole('banner').getByRole('link', { name: said })
    await inBar.waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const phone = await openFrenchPhone(app, '/')
    await phone.getByText('Déploiement (wapt), postes finis : 2 sur 3').first().waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    const name = phone.getByTestId('site-name')
    expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(false)
    await phone.close()

    await lockVault(page)
    await page
      .getByRole('banner')
      .getByRole('link', { name: `${said}, waiting` })
      .click()
    await page.getByText('The vault is locked: nothing is asked.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const asked = wapt.asked.length
    await page.getByRole('main').getByRole('link', { name: 'Open the vault' }).click()
    await unlockVault(page)
    await expect.poll(() => wapt.asked.length, { timeout: 30_000 }).toBeGreaterThan(asked)

    // Another one is followed only instead of it, and it is stopped from the first screen.
    await inBar.click()
    await page.getByRole('tab', { name: 'Hosts' }).click()
    await button(page, 'Read WAPT').click()
    const hosts = page.getByRole('grid', { name: 'Hosts' })
    await hosts
      .getByRole('row', { name: /poste-4711/ })
      .first()
      .getByRole('checkbox')
      .click()
    await button(page, 'Follow the deployment').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/is followed already: 2 of 3 hosts done/).waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('link', { name: 'Home', exact: true }).first().click()
    await main.getByRole('button', { name: 'Stop following' }).click()
    await main.getByText(said).waitFor({ state: 'detached' })
    await openWapt(page)
    await page.getByRole('tab', { name: 'Deployment' }).click()
    await page.getByText('Stopped: 2 of 3 done').waitFor()

    await button(page, 'Follow all hosts').click()
    await following.getByRole('row', { name: /acc-01.*under way/s }).waitFor()
    await page.getByRole('link', { name: 'Home', exact: true }).first().click()
    for (const state of wapt.states) state.install_status = 'OK'
    await page.getByRole('button', { name: 'Deployment (wapt) ended: 3 of 3 hosts done.' }).click()
    await page.getByText('Ended: 3 of 3 done').waitFor()
  }, 400_000)

  it.skipIf(!mayMount())(
    'and lists that were read are shown where the disk is full, and said not to be kept',
    async () => {
      const disk = smallDisk()
      onTestFinished(() => disk.remove())
      let toFill = false
      const { file } = await siteWithWapt(() => {
        if (toFill) disk.fill()
        toFill = false
        return null
      })
      const path = join(disk.folder, 'site.brassage')
      copyFileSync(file, path)
      const app = await openWebApp({ language: 'en', start: { kind: 'file', path } })
      onTestFinished(() => app.close())
      const { page } = app
      await unlockVault(page)
      await openWapt(page)
      toFill = true
      await button(page, 'Read WAPT').click()
      await page
        .getByRole('grid', { name: 'Hosts' })
        .getByRole('row', { name: /poste-4711/ })
        .first()
        .waitFor()
      await page.getByText(/could not be kept/).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      const phone = await openFrenchPhone(app, '/wapt/hosts')
      await phone
        .getByText(/n’a pas pu être gardé|disque/)
        .first()
        .waitFor()
      expect(await phoneFaults(phone)).toEqual([])
      await phone.close()

      await page.getByRole('tab', { name: 'Deployment' }).click()
      await button(page, 'Follow all hosts').click()
      await page
        .getByRole('grid', { name: 'Deployment' })
        .getByRole('row', { name: /acc-01/ })
        .waitFor()
      const unkept = page.getByText('It is not kept, so that it would not go on after a restart.')
      await unkept.waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      // Once there is room again it is kept by itself, as the next look says.
      rmSync(join(disk.folder, 'filler'))
      await unkept.waitFor({ state: 'detached' })
    },
    400_000,
  )
})

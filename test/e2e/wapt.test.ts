/** The WAPT screen: read once, hosts compared, woken, a deployment followed to its end, and what was read shown offline. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { button } from './console-steps.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { macOf, openWapt, siteWithWapt, unlockVault } from './wapt-site.ts'
import { openWebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('WAPT', () => {
  it('is read, compared, woken and followed; and what was read stays when it is out of reach', async () => {
    const { wapt, file } = await siteWithWapt()
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: file } })
    onTestFinished(() => app.close())
    const { page } = app
    await unlockVault(page)
    await openWapt(page)
    await page.getByText('Not read yet').waitFor()

    await button(page, 'Read WAPT').click()
    const hosts = page.getByRole('grid', { name: 'Hosts' })
    await hosts.getByRole('row', { name: /acc-01.*same.*connected.*to do.*A1.*reception/s }).waitFor()
    await hosts.getByRole('row', { name: /acc-02.*poste-4711.*called otherwise/s }).waitFor()
    await hosts.getByRole('row', { name: /acc-03.*no agent/s }).waitFor()
    await page.getByText(/claimed by acc-01, acc-09/).waitFor()
    await page.getByText(/need the signature of an administrator’s key/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    const choose = (name: RegExp) => hosts.getByRole('row', { name }).first().getByRole('checkbox').click()
    await choose(/poste-4711/)
    await button(page, 'Wake').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`poste-4711 · ${macOf(2)} · A2`).waitFor()
    await dialog.getByRole('button', { name: 'Wake' }).click()
    await page.getByText('Sent to 1 of 1').waitFor()
    expect(wapt.asked.filter((line) => line.includes('trigger_wakeonlan'))).toHaveLength(1)

    await page.getByRole('tab', { name: 'Out of date' }).click()
    const open = page.getByRole('grid', { name: 'Out of date' })
    await open.getByRole('row', { name: /acc-01.*office-2019.*NEED-UPGRADE/s }).waitFor()
    await open.getByRole('checkbox', { name: /all/i }).click()
    await button(page, 'List for the console').click()
    await dialog.getByText('acc-01: office-2019').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')

    await button(page, 'Follow the deployment').click()
    const following = page.getByRole('grid', { name: 'Deployment' })
    await following
      .getByRole('row', { name: /acc-01.*under way.*Installing office-2019 \(45 %\)/s })
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    // Opened anew, and with the server gone for a while, it goes on by itself.
    await page.goto(new URL('/wapt/follow', page.url()).href)
    await following.getByRole('row', { name: /acc-01.*under way.*Installing office-2019/s }).waitFor()
    await wapt.stop()
    await page.getByText('It goes on by itself when the server answers.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    for (const state of wapt.states) state.install_status = 'OK'
    await wapt.start()
    await page.getByText('Ended: 1 of 1 done').waitFor()

    await wapt.stop()
    const phone = await openFrenchPhone(app, '/wapt/hosts')
    await phone.getByText('poste-4711').first().waitFor()
    await phone.getByText(/^Lu /).waitFor()
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()
  }, 400_000)

  it('keeps a waking for later while the server is away, and sends it once, by a yes in the outbox', async () => {
    const { wapt, file } = await siteWithWapt()
    const app = await openWebApp({ language: 'en', start: { kind: 'file', path: file } })
    onTestFinished(() => app.close())
    const { page } = app
    const woken = () => wapt.asked.filter((line) => line.includes('trigger_wakeonlan'))
    await unlockVault(page)
    await openWapt(page)
    await button(page, 'Read WAPT').click()
    const agent = page.getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: /poste-4711/ })
    await agent.waitFor()
    await wapt.stop()
    const dialog = page.getByRole('dialog')
    const wake = async () => {
      await button(page, 'Wake').click()
      await dialog.getByRole('button', { name: 'Wake' }).click()
      await dialog.getByText('Keep it for later?').waitFor()
    }
    await agent.getByRole('checkbox').click()
    await wake()
    await dialog.getByText(/refuses the connection/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await wake()
    await dialog.getByRole('button', { name: 'Keep it for later' }).click()
    await dialog.waitFor({ state: 'hidden' })

    await wapt.start()
    await page.goto(new URL('/services/outbox', page.url()).href)
    const jobs = page.getByRole('grid', { name: 'Outbox' })
    const row = jobs.getByRole('row', { name: /Wake hosts by WAPT.*poste-4711/s })
    await row.waitFor()
    expect([await row.count(), woken()]).toEqual([1, []])
    await row.getByRole('checkbox').click()
    await button(page, 'Look at it now').first().click()
    await dialog.getByRole('button', { name: 'Look at it now' }).click()
    await dialog.getByText(`poste-4711 ${macOf(2)}`).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Run it' }).click()
    await jobs.getByRole('row', { name: /Wake hosts by WAPT.*done/s }).waitFor()
    expect(woken()).toHaveLength(1)
  }, 300_000)
})

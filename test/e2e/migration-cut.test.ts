/** A step at a DHCP machine that was cut in the middle: said on the run's screen, looked at, and then done, or taken back, after all. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../main/clock.ts'
import { openSite } from '../../main/db/open-site.ts'
import { prepareStep } from '../../main/services/migration/prepare-step.ts'
import { runStep } from '../../main/services/migration/run-step.ts'
import type { InstallStep } from '../../shared/contract/routers.ts'
import type { Direction } from '../../shared/migration/run-state.ts'
import {
  BEFORE_SUBNET,
  beginRun,
  cutLine,
  demoMigration,
  missingMachine,
  OFFICE_DHCPD,
  startDhcpMachine,
  tenantAtMachine,
} from '../migration/dhcp-machine.ts'
import { isPresent } from '../requirements.ts'
import type { DebianRouter } from '../system/debian-router.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp } from './web-app.ts'

/** Until the machine goes back by itself, seconds. */
const WAY_BACK = 6

/** The run as a laptop has it whose cable was pulled while the server of the machine was restarted. */
async function cutRun(direction: Direction) {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-migration-cut-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const demo = await demoMigration(folder, tenantAtMachine)
  const run = await beginRun(demo, BEFORE_SUBNET)
  const machine = await startDhcpMachine(demo.plan)
  onTestFinished(() => machine.stop())
  const site = openSite(demo.site, { stateFolder: join(folder, 'state') })
  const line = cutLine(() => machine.peer)
  const send = async (way: Direction, onStep: (step: InstallStep) => void) => {
    const own = await line.connect()
    const { recorder } = site
    const { address } = machine.peer
    const prepared = await prepareStep(own, {
      site,
      recorder,
      run,
      step: 'dhcp_subnet',
      direction: way,
      address,
    })
    await own.close()
    const { signal } = new AbortController()
    return runStep(prepared, { clock: systemClock, connect: line.connect, onStep, signal, seconds: WAY_BACK })
  }
  if (direction === 'back') expect(await send('run', () => {})).toMatchObject({ state: 'done' })
  const { state } = await send(direction, (part) => {
    if (part !== 'restart') return
    line.isDown = true
    line.cutAt(2)
  })
  expect(state).toBe('unknown')
  site.close()
  const app = await openWebApp({ language: 'en', start: { kind: 'file', path: demo.site } })
  onTestFinished(() => app.close())
  await app.page.goto(new URL(`/migration/run/${run}`, app.page.url()).href)
  await app.page.getByPlaceholder('Who is at work').fill('Lou')
  return { app, page: app.page, machine, run }
}

const shot = async (page: Page, name: string) => {
  const to = process.env.SHOTS
  if (to === undefined) return
  mkdirSync(to, { recursive: true })
  await page.screenshot({ path: join(to, `${name}.png`) })
}

const CUT = /This step was sent and cut/

/** From the card of the step to what became of it. */
async function settle(page: Page, { peer }: DebianRouter): Promise<void> {
  const card = page.getByRole('article', { name: /Hand out addresses/ })
  await card.getByText(CUT).waitFor()
  await card.getByRole('button', { name: 'Look what became of it…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(CUT).waitFor()
  await dialog.getByLabel('Address of dhcp1').fill('127.0.0.1')
  await dialog.getByLabel('Port', { exact: true }).fill(String(peer.port))
  await dialog.getByLabel('User').fill(peer.user)
  await dialog.getByText('Log in with a private key').click()
  await dialog.getByLabel('Key file').fill(peer.key)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Accept and keep' }).click()
  await dialog.getByRole('alert').getByText(/dhcp1/).waitFor()
}

const sure = (page: Page, name: string) =>
  page.getByRole('dialog', { name }).getByRole('button', { name }).click()

const missing = missingMachine() || !isPresent('browser')

describe.skipIf(missing)('a step that was cut', { timeout: 400_000 }, () => {
  it('while it was done is said, looked at, and done after all', async () => {
    const { app, page, machine, run } = await cutRun('run')
    expect(machine.read('etc/dhcp/dhcpd.conf')).toBe(OFFICE_DHCPD)
    await page
      .getByRole('article', { name: /Hand out addresses/ })
      .getByText(CUT)
      .waitFor()
    const row = page.getByRole('row', { name: /Hand out addresses/ })
    await row.getByText('cut', { exact: true }).waitFor()
    await shot(page, 'cut-run')
    expect(await accessibilityFaults(page)).toEqual([])
    const phone = await openFrenchPhone(app, `/migration/run/${run}`)
    await phone
      .getByText(/Cette étape a été envoyée puis coupée/)
      .first()
      .waitFor()
    await phone.getByRole('button', { name: 'Voir où elle en est…' }).scrollIntoViewIfNeeded()
    await shot(phone, 'cut-phone')
    expect(await phoneFaults(phone)).toEqual([])
    await phone.close()

    await settle(page, machine)
    await shot(page, 'cut-settled')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Look at the machine' }).click()
    await page.getByText('+ subnet 10.1.110.0 netmask 255.255.255.0 {').waitFor()
    await page.getByRole('button', { name: 'Write it on dhcp1' }).click()
    await sure(page, 'Write it on dhcp1')
    await page.getByText('isc-dhcp-server runs and listens on ens19.').first().waitFor()
    expect(machine.read('etc/dhcp/dhcpd.conf')).toContain('subnet 10.1.110.0')
    await page.keyboard.press('Escape')
    await row.getByText('done').waitFor()
    expect(await page.getByText(CUT).count()).toBe(0)
  })

  it('while it was taken back is said there, looked at, and taken back after all', async () => {
    const { page, machine } = await cutRun('back')
    expect(machine.read('etc/dhcp/dhcpd.conf')).toContain('subnet 10.1.110.0')
    await page.getByText('Back out', { exact: true }).click()
    await settle(page, machine)
    await shot(page, 'cut-back')
    await page.getByRole('button', { name: 'Look at the machine' }).click()
    await page.getByRole('button', { name: 'Put the former files back on dhcp1' }).click()
    await sure(page, 'Put the former files back on dhcp1')
    await page.getByText('isc-dhcp-server runs with the former file.').first().waitFor()
    expect(machine.read('etc/dhcp/dhcpd.conf')).toBe(OFFICE_DHCPD)
    await page.keyboard.press('Escape')
    await page
      .getByRole('row', { name: /Hand out addresses/ })
      .getByText('taken back')
      .waitFor()
  })
})

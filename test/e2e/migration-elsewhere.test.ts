/**
 * A migration that was run on another laptop, on one whose copy of the plan is older and lacks what moved: whoever takes the records in
 * reads loudly that this plan must not be sent to a switch, and why; and no more of it once the copy is the newer one.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCopy } from '../../main/db/copies.ts'
import { createSite } from '../../main/db/create-site.ts'
import { writePacket } from '../../main/services/checklist/packet.ts'
import { startMigration, tickStep, viewRun } from '../../main/services/migration/migration-runs.ts'
import { planSiteMigration } from '../../main/services/migration/plan-site-migration.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import { createRow, deleteRow } from '../../shared/plan/edits/index.ts'
import { fillOffice, officeChange } from '../migration/office-site.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** The file at the office, which writes the plan, a copy of it of before B101 was drawn, and what was done since as a packet. */
function twoLaptops(folder: string) {
  const office = createSite(
    join(folder, 'office.brassage'),
    { name: 'Bureaux', scheme: '10.0.{vlan}.0/24' },
    { stateFolder: join(folder, 'state'), station: 'office', who: 'Bruno' },
  )
  const edit = (change: (draft: PlanDraft) => void) => {
    const draft = openDraft(office.plan())
    change(draft)
    office.commit('Bureaux', draft.changes())
  }
  edit((draft) => {
    fillOffice(draft)
    deleteRow(draft, 'outlet', 'B101')
  })
  const older = join(folder, 'older.brassage')
  writeCopy(office.db, older)
  edit((draft) =>
    createRow(draft, 'outlet', 'B101', { panel: 'P1', panelPort: 1, switch: 'SW1', port: 1, vlan: 20 }),
  )
  const run = startMigration(office, office.recorder, officeChange, planSiteMigration(office, officeChange))
  for (let step = nextStep(); step; step = nextStep())
    tickStep(office, office.recorder, { run, step: step.id, direction: 'run', note: null })
  function nextStep() {
    return viewRun(office, run).steps.find(({ canRun, kind }) => canRun && kind !== 'address')
  }
  const packet = writePacket(office).text
  const newer = join(folder, 'newer.brassage')
  writeCopy(office.db, newer)
  office.close()
  return { older, newer, packet, run }
}

describe.skipIf(!isPresent('browser'))('a migration that was run on another laptop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-elsewhere-'))
  const { older, newer, packet, run } = twoLaptops(folder)
  const here = join(folder, 'here.brassage')
  let app: WebApp | null = null
  const open = async (file: string): Promise<Page> => {
    await app?.close()
    for (const end of ['-wal', '-shm', '']) rmSync(`${here}${end}`, { force: true })
    copyFileSync(file, here)
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: here } })
    app.page.setDefaultTimeout(30_000)
    return app.page
  }
  let page: Page
  const alert = () => page.getByRole('alert').filter({ hasText: 'Ports have moved' })

  beforeAll(async () => {
    page = await open(older)
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('comes in with a packet, and says that this plan would move the ports back, and why it did not change', async () => {
    await page.getByRole('link', { name: 'Checklist', exact: true }).click()
    await page.getByRole('tab', { name: 'Other laptops' }).click()
    await page.locator('input[type=file]').setInputFiles({
      name: 'office.packet',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(packet),
    })
    await page.getByText(/^office\.packet: \d+ new/).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('another vlan')
    await page.getByRole('button', { name: 'Move to another VLAN' }).click()
    await page.getByRole('tab', { name: 'Begun' }).click()
    await page.getByText('LAN du locataire').click()
    await alert().getByText(/B101/).waitFor()
    await alert()
      .getByText(/Send no switch its planned configuration before the plan is corrected/)
      .waitFor()
    await page
      .getByRole('row', { name: /Move SW1 1 \(B101\) to VLAN 110/ })
      .getByText('done')
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }, 120_000)

  it('says it on a phone too, in French', async () => {
    if (!app) throw new Error('the application is not open')
    const phone = await openFrenchPhone(app, `/migration/run/${run}`)
    await phone
      .getByRole('alert')
      .filter({ hasText: 'Des ports ont bougé' })
      .getByText(/N’envoyez à aucun commutateur sa configuration prévue/)
      .waitFor()
    expect(await phoneFaults(phone)).toEqual([])
  }, 120_000)

  it('has nothing of it once the newer copy is opened, whose plan has moved with the ports', async () => {
    page = await open(newer)
    await page.goto(new URL(`/migration/run/${run}`, page.url()).href)
    await page
      .getByRole('row', { name: /Move SW1 1 \(B101\) to VLAN 110/ })
      .getByText('done')
      .waitFor()
    expect(await alert().count()).toBe(0)
  }, 120_000)
})

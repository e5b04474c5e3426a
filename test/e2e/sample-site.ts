/**
 * A small site for browser tests, made by the edits a person would make: two switches, two panels, stands A1 to A20
 * with an outlet each on SW1, stand B1 with two outlets on SW2, and one outlet that is patched to nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSite } from '../../main/db/create-site.ts'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import { addPanel, addSwitch, createRow, editRow } from '../../shared/plan/edits/index.ts'

export interface SampleSite {
  readonly path: string
  readonly remove: () => void
}

export function makeSampleSite(): SampleSite {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-sample-'))
  const path = join(folder, 'sample.brassage')
  const file = createSite(path, { name: 'Orme' }, { stateFolder: join(folder, 'state') })
  const draft = openDraft(file.plan())
  fill(draft)
  file.commit('Sample', draft.changes())
  file.close()
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function fill(draft: PlanDraft): void {
  const type = deviceTypeBySlug('ws-c2950t-48-si')
  if (!type) throw new Error('the library has no 2950')
  for (const [number, room] of [
    [1, 'Local A'],
    [2, 'Local B'],
  ] as const) {
    addSwitch(draft, { name: `SW${number}`, number, type })
    editRow(draft, 'switch', `SW${number}`, { room })
    addPanel(draft, { name: `P${number}`, ports: 24 })
    editRow(draft, 'panel', `P${number}`, { room })
  }
  for (let at = 1; at <= 20; at++) {
    createRow(draft, 'stand', `A${at}`, { exhibitor: at % 2 === 0 ? 'Canopé' : 'Région Sud' })
    addOutlet(draft, `A${at}-1`, `A${at}`, 1, at)
  }
  createRow(draft, 'stand', 'B1', { exhibitor: 'Itslearning' })
  addOutlet(draft, 'B1-1', 'B1', 2, 1)
  addOutlet(draft, 'B1-2', 'B1', 2, 2)
  createRow(draft, 'outlet', 'C1-1', {})
}

function addOutlet(draft: PlanDraft, name: string, stand: string, switchNumber: number, at: number): void {
  createRow(draft, 'outlet', name, {
    stand,
    panel: `P${switchNumber}`,
    panelPort: at,
    switch: `SW${switchNumber}`,
    port: at,
    vlan: 100 + at,
  })
}

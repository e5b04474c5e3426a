/** Whatever a person records is kept, or refused with a sentence that says what to do: never lost, never a fault of the program. */
import { statSync, truncateSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { openSite, type SiteFile } from '../../main/db/open-site.ts'
import { reportCable } from '../../main/services/checklist/found-cable.ts'
import { markStates } from '../../main/services/checklist/mark-states.ts'
import { mergePacket, writePacket } from '../../main/services/checklist/packet.ts'
import { tickItems } from '../../main/services/checklist/tick-items.ts'
import { moveItems } from '../../main/services/inventory/move-items.ts'
import { startRun } from '../../main/services/runbooks/runs.ts'
import { keepText } from '../../main/services/verify/keep-reading.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { makeSampleSite } from '../e2e/sample-site.ts'

const LONG = 'x'.repeat(2000)
const macTable = `SW1#show mac-address-table
Vlan    Mac Address       Type        Ports
----    -----------       --------    -----
${Array.from({ length: 40 }, (_, at) => ` 101    0011.2233.44${String(at + 10)}    DYNAMIC     Fa0/${at + 1}`).join('\n')}
SW1#`
const said = { state: 'done', note: LONG, photo: null } as const

/** What each screen writes, with much to write. */
const acts: Readonly<Record<string, (site: SiteFile) => unknown>> = {
  'a tick': (site) => tickItems(site, site.recorder, { ...said, items: ['test:1'] }),
  'a state': (site) =>
    markStates(site, site.recorder, [
      { objectKind: 'outlet', objectId: 1, state: 'connected', note: LONG },
      { objectKind: 'interface', objectId: 1, state: 'fault', note: LONG },
    ]),
  'a movement of the inventory': (site) =>
    moveItems(site, site.recorder, { items: [{ id: 1, count: 1 }], kind: 'taken', note: LONG }),
  'a run of a runbook': (site) => startRun(site, site.recorder, 'show-days', LONG),
  'a found cable': (site) =>
    reportCable(
      site,
      () => {},
      { from: 'C1-1', to: 'P2 20', kind: null, colour: LONG.slice(0, 40), length: 3 },
      'Anne',
    ),
  'a packet': (site) => mergePacket(site, `${LONG}.packet`, writePacket(site).text),
  'a text of a switch': (site) =>
    keepText(site, { text: macTable, device: 'SW1', source: 'file', origin: null }),
}

const sites: { readonly site: SiteFile; readonly remove: () => void }[] = []
afterEach(() => {
  for (const { site, remove } of sites.splice(0)) {
    site.close()
    remove()
  }
})

/** The sample with something in its inventory; `station` other than `home` does not write its plan. */
function sampleSite(spoil: (path: string) => void, station = 'home'): SiteFile {
  const { path, remove } = makeSampleSite()
  const file = openSite(path)
  const draft = openDraft(file.plan())
  createRow(draft, 'item', 'Cord 2 m', { kind: 'cord', count: 1_000_000 })
  file.commit('Inventory', draft.changes())
  file.close()
  spoil(path)
  const site = openSite(path, { station, who: 'Anne' })
  sites.push({ site, remove })
  return site
}

const loseLastBytes = (path: string) => truncateSync(path, statSync(path).size - 100)
const records = (site: SiteFile) =>
  ['fieldRecord', 'inventoryMovement', 'runbookRecord', 'proposal', 'reading', 'journal'].map((table) =>
    site.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )

describe.each(Object.entries(acts))('%s', (_, act) => {
  it('is refused in a file that is open for reading only', () => {
    const site = sampleSite(loseLastBytes, 'elsewhere')
    const before = records(site)
    expect(() => act(site)).toThrow(expect.objectContaining({ code: 'read_only' }))
    expect(records(site)).toEqual(before)
  })

  it('that the disk has no room for is refused whole', () => {
    const site = sampleSite(() => {}, 'elsewhere')
    site.db.pragma(`max_page_count = ${site.db.pragma('page_count', { simple: true })}`)
    let before = records(site)
    const until = () => {
      for (let times = 0; times < 200; times++) {
        before = records(site)
        act(site)
      }
    }
    expect(until).toThrow(expect.objectContaining({ code: 'disk_full' }))
    expect(records(site)).toEqual(before)
  })
})

/** Runs of migrations travel with the ticks: begun on one laptop, seen and gone on with on another, whatever comes first. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeCopy } from '../../../main/db/copies.ts'
import { openSite, type SiteFile } from '../../../main/db/open-site.ts'
import { mergePacket, writePacket } from '../../../main/services/checklist/packet.ts'
import { startMigration, tickStep, viewRun } from '../../../main/services/migration/migration-runs.ts'
import { planSiteMigration } from '../../../main/services/migration/plan-site-migration.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { fillOffice, officeChange } from '../../migration/office-site.ts'

/** Two laptops of one site, and a migration that was begun on the first. */
function twoLaptops() {
  const place = temporarySite()
  const here = place.create({ scheme: '10.0.{vlan}.0/24' })
  const draft = openDraft(here.plan())
  fillOffice(draft)
  here.commit('Office', draft.changes())
  const path = join(place.folder, 'other.brassage')
  writeCopy(here.db, path)
  const there = openSite(path, { ...place.options, station: 'van', who: 'Bruno' })
  const run = startMigration(here, here.recorder, officeChange, planSiteMigration(here, officeChange))
  return { here, there, run, close: () => there.close() }
}

const send = (from: SiteFile, to: SiteFile) => mergePacket(to, 'packet', writePacket(from).text)

describe('migrations in packets', () => {
  it('are seen on the other laptop with who did what, and go on there', () => {
    const { here, there, run, close } = twoLaptops()
    try {
      const [first, second] = viewRun(here, run).steps.filter(({ kind }) => kind === 'vlan')
      tickStep(
        here,
        { ...here.recorder, who: 'Alice' },
        { run, step: first?.id ?? '', direction: 'run', note: 'console' },
      )
      expect(JSON.parse(writePacket(here).text.split('\n')[0] ?? '').version).toBe(5)
      expect(send(here, there).added).toBe(2)
      expect(send(here, there).added).toBe(0)
      const seen = viewRun(there, run).steps.find(({ id }) => id === first?.id)
      expect(seen).toMatchObject({ state: 'done', by: 'Alice', note: 'console' })
      tickStep(there, there.recorder, { run, step: second?.id ?? '', direction: 'run', note: null })
      tickStep(there, there.recorder, { run, step: first?.id ?? '', direction: 'back', note: null })
      send(there, here)
      expect(viewRun(here, run)).toEqual(viewRun(there, run))
      expect(viewRun(here, run).steps.find(({ id }) => id === first?.id)).toMatchObject({
        state: 'undone',
        by: 'Bruno',
      })
    } finally {
      close()
    }
  })

  it('that were ticked on both at once are the same on both, whichever packet came first', () => {
    const { here, there, run, close } = twoLaptops()
    try {
      send(here, there)
      const [first, second] = viewRun(here, run).steps.filter(({ kind }) => kind === 'vlan')
      tickStep(here, here.recorder, { run, step: first?.id ?? '', direction: 'run', note: 'here' })
      tickStep(there, there.recorder, { run, step: first?.id ?? '', direction: 'run', note: 'there' })
      tickStep(there, there.recorder, { run, step: second?.id ?? '', direction: 'run', note: null })
      const own = writePacket(here).text
      send(there, here)
      mergePacket(there, 'packet', own)
      expect(viewRun(there, run)).toEqual(viewRun(here, run))
    } finally {
      close()
    }
  })
})

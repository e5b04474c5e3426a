/** Runs of runbooks and movements of the inventory travel with the ticks: begun on one laptop, gone on with on another. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeCopy } from '../../../main/db/copies.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { mergePacket, writePacket } from '../../../main/services/checklist/packet.ts'
import { moveItems, movementsOf } from '../../../main/services/inventory/move-items.ts'
import { answerStep, listRuns, startRun, viewRun } from '../../../main/services/runbooks/runs.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { createRow } from '../../../shared/plan/edits/index.ts'
import { temporarySite } from '../../db/temporary-site.ts'

it('brings runs and movements to another laptop and back, each once', () => {
  const place = temporarySite()
  const here = place.create()
  const draft = openDraft(here.plan())
  createRow(draft, 'item', 'Blue 2 m', { kind: 'cord', count: 9 })
  here.commit('Item', draft.changes())
  const path = join(place.folder, 'other.brassage')
  writeCopy(here.db, path)
  const there = openSite(path, { ...place.options, station: 'van', who: 'Bruno' })
  try {
    const run = startRun(here, here.recorder, 'tear-down', null)
    const [item] = here.plan().inventoryItem
    moveItems(here, here.recorder, { items: [{ id: item?.id ?? 0, count: 4 }], kind: 'taken', note: null })
    const first = writePacket(here)
    expect(first.records).toBe(2)
    expect(mergePacket(there, 'first', first.text)).toEqual({ added: 2, known: 0 })
    expect(mergePacket(there, 'first', first.text)).toEqual({ added: 0, known: 2 })
    answerStep(there, there.recorder, { run, step: 'last-reading', value: '', note: null })
    mergePacket(here, 'back', writePacket(there).text)
    expect(viewRun(here, run)).toMatchObject({ current: 'copy', lastBy: 'Bruno', done: 1 })
    expect(listRuns(here)).toHaveLength(1)
    expect(movementsOf(there)).toEqual(movementsOf(here))
  } finally {
    there.close()
  }
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SiteFile } from '../../main/db/site-file.ts'
import { anyEdit, changesOf } from './random-edits.ts'
import { temporarySite } from './temporary-site.ts'

/** The plan without its counters, which only grow. */
const rowsOf = (site: SiteFile) => ({ ...site.plan(), nextIds: undefined })

const addStand = (site: SiteFile, name: string) =>
  site.commit(`Add ${name}`, [
    {
      table: 'stand',
      id: site.plan().nextIds.stand,
      before: null,
      after: { name, locationId: null, exhibitor: null, note: null },
    },
  ])

describe('undo and redo', () => {
  it('walk back to the beginning and forth to the end, also after a restart', () => {
    const place = temporarySite()
    let site = place.create()
    let salt = 0
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), fc.boolean(), (edits, restart) => {
        const states = [rowsOf(site)]
        for (const edit of edits) {
          salt += 1
          const { editId } = site.commit(`Edit ${salt}`, changesOf(site, edit, salt))
          if (editId !== null) states.push(rowsOf(site))
        }
        const reopen = () => {
          if (!restart) return
          site.close()
          site = place.open()
        }
        reopen()
        for (const state of states.slice(0, -1).reverse()) {
          site.undo()
          expect(rowsOf(site)).toEqual(state)
        }
        reopen()
        for (const state of states.slice(1)) {
          site.redo()
          expect(rowsOf(site)).toEqual(state)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('keeps in memory exactly what is stored', () => {
    const place = temporarySite()
    const site = place.create()
    addStand(site, 'A1')
    site.undo()
    addStand(site, 'A2')
    const cached = site.plan()
    site.close()
    expect(place.open().plan()).toEqual(cached)
  })

  it('forgets what was undone when another edit comes', () => {
    const site = temporarySite().create()
    addStand(site, 'A1')
    addStand(site, 'A2')
    site.undo()
    expect(site.undoState()).toEqual({ undo: 'Add A1', redo: 'Add A2' })
    addStand(site, 'A3')
    expect(site.undoState()).toEqual({ undo: 'Add A3', redo: null })
    expect(() => site.redo()).toThrow('nothing to redo')
    site.undo()
    site.undo()
    expect(site.plan().stand).toEqual([])
    expect(() => site.undo()).toThrow('no edit to undo')
  })

  it('never gives an id out twice, so that redo finds its row free', () => {
    const site = temporarySite().create()
    addStand(site, 'A1')
    site.undo()
    addStand(site, 'A2')
    expect(site.plan().stand.map((row) => row.id)).toEqual([2])
  })

  it('is closed by a change of the file format', () => {
    const site = temporarySite().create()
    addStand(site, 'A1')
    site.db.exec('UPDATE edit SET closed = 1')
    expect(site.undoState().undo).toBeNull()
    expect(() => site.undo()).toThrow('cannot be undone')
  })
})

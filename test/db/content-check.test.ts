import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cloneSite } from '../../main/db/clone-site.ts'
import { checkContent } from '../../main/db/content-check.ts'
import { checkPages, checkRows } from '../../main/db/integrity.ts'
import { openSite } from '../../main/db/open-site.ts'
import { appendSnapshot } from '../../main/db/snapshots.ts'
import { changesOf } from './random-edits.ts'
import { temporarySite } from './temporary-site.ts'

const add = { do: 'add' as const, what: 'stand' as const }

function editedSite() {
  const place = temporarySite()
  const site = place.create()
  site.commit('One', changesOf(site, [add, add, add], 1))
  site.commit('Two', changesOf(site, [{ do: 'swap' }, { do: 'remove', what: 'stand', pick: 2 }], 2))
  return { place, site }
}

describe('the content of a file', () => {
  it('adds up after edits, undo, redo, a clone and a reopening', () => {
    const { place, site } = editedSite()
    site.undo()
    expect(checkContent(site.db)).toEqual([])
    site.redo()
    const path = `${place.folder}/clone.brassage`
    cloneSite(site.db, path, { name: 'Next', withState: true }, place.options)
    site.close()
    for (const opened of [place.open(), openSite(path, place.options)]) {
      expect(checkContent(opened.db)).toEqual([])
      opened.close()
    }
  })

  it('does not when bytes changed on the disk inside a name, which SQLite does not see', () => {
    const { place, site } = editedSite()
    site.close()
    const bytes = readFileSync(place.path)
    for (let at = bytes.indexOf('N1-0'); at >= 0; at = bytes.indexOf('N1-0', at + 1)) bytes.write('N1-X', at)
    writeFileSync(place.path, bytes)
    const altered = place.open()
    expect(altered.integrity).toEqual([])
    expect(checkRows(altered.db)).toEqual([])
    expect(checkContent(altered.db)).toEqual(
      expect.arrayContaining([
        'stand: a row is not what the last edit made it',
        expect.stringContaining('edit 1'),
      ]),
    )
  })

  it('notices altered documents and readings', () => {
    const { site } = editedSite()
    const reading = { deviceId: null, serial: null, kind: 'running' as const, raw: 'a', redacted: 'a' }
    appendSnapshot(site.db, reading, '2027-05-20T08:00:00Z', null)
    expect(checkContent(site.db)).toEqual([])
    site.db.exec("UPDATE snapshot SET redacted = 'b'")
    site.db
      .prepare('INSERT INTO document VALUES (?, ?, ?, ?, ?)')
      .run('00', 'plan.svg', 'x', 'x', Buffer.from('x'))
    expect(checkContent(site.db)).toEqual([
      'document plan.svg was altered',
      'the reading of 2027-05-20T08:00:00Z was altered',
    ])
  })
})

describe('a full disk', () => {
  it('refuses the edit whole, and says so', () => {
    const { site } = editedSite()
    site.db.pragma(`max_page_count = ${site.db.pragma('page_count', { simple: true })}`)
    const before = site.plan()
    const many = Array.from({ length: 200 }, () => add)
    expect(() => site.commit('Many', changesOf(site, many, 3))).toThrow(
      expect.objectContaining({ code: 'disk_full' }),
    )
    expect(site.plan()).toEqual(before)
    expect([...checkPages(site.db, 'full'), ...checkContent(site.db)]).toEqual([])
    site.db.pragma('max_page_count = 100000')
    site.commit('Many', changesOf(site, many, 3))
    expect(site.undoState().undo).toBe('Many')
  })
})

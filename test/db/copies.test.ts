import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cloneSite } from '../../main/db/clone-site.ts'
import { copiesOf, listCopies, pruneCopies, writeCopy } from '../../main/db/copies.ts'
import { appendDocument, listDocuments } from '../../main/db/documents.ts'
import { appendFieldRecord } from '../../main/db/field-records.ts'
import { readJournal } from '../../main/db/journal.ts'
import { lineageId } from '../../main/db/lineage.ts'
import { appendLogRecord, readLogRecords } from '../../main/db/log-records.ts'
import { openSite } from '../../main/db/open-site.ts'
import { keepRollingCopy } from '../../main/db/rolling-copies.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { type TemporarySite, temporarySite } from './temporary-site.ts'

const outlet = {
  name: 'A1-1',
  standId: null,
  locationId: null,
  service: 'network',
  occupied: null,
  note: null,
}

function siteWithState(place: TemporarySite): SiteFile {
  const site = place.create()
  site.commit('Add outlet', [{ table: 'outlet', id: 1, before: null, after: outlet }])
  appendFieldRecord(site.db, site.recorder, { objectKind: 'outlet', objectId: 1, state: 'tested' })
  site.refreshStates()
  return site
}

const openAt = (place: TemporarySite, path: string) => openSite(path, place.options)

describe('a copy that is sent', () => {
  it('is whole while the site stays open, and of the same lineage', () => {
    const place = temporarySite()
    const site = siteWithState(place)
    const path = join(place.folder, 'copy.brassage')
    expect(writeCopy(site.db, path)).toBe(statSync(path).size)
    const copy = openAt(place, path)
    expect(copy.plan()).toEqual(site.plan())
    expect(lineageId(copy.db)).toBe(lineageId(site.db))
    expect(copy.notices).toEqual([])
    copy.close()
  })

  it('never replaces a file', () => {
    const place = temporarySite()
    const site = place.create()
    const path = join(place.folder, 'other.txt')
    writeFileSync(path, 'mine')
    expect(() => writeCopy(site.db, path)).toThrow(expect.objectContaining({ code: 'file_exists' }))
  })
})

describe('a clone', () => {
  it.each([
    [true, 'tested'],
    [false, undefined],
  ])('begins a lineage of its own, state kept: %s', (withState, state) => {
    const place = temporarySite()
    const site = siteWithState(place)
    const path = join(place.folder, 'next-year.brassage')
    cloneSite(site.db, path, { name: 'Orme 2028', withState }, place.options)
    const clone = openAt(place, path)
    expect(clone.plan().site.name).toBe('Orme 2028')
    expect(clone.plan().outlet).toEqual(site.plan().outlet)
    expect(clone.plan().workStates.get('outlet:1')).toBe(state)
    expect(lineageId(clone.db)).not.toBe(lineageId(site.db))
    expect(clone.undoState()).toEqual({ undo: null, redo: null })
    expect(readJournal(clone.db)[0]?.kind).toBe('cloned')
    clone.close()
    expect(site.plan().site.name).toBe('Orme')
    expect(
      readdirSync(place.folder).filter((name) => name.includes('.clone-') || name.includes('.new-')),
    ).toEqual([])
  })
})

it('a clone without its state has no entry of last year’s journal, nor its photos', () => {
  const place = temporarySite()
  const site = place.create()
  const photo = { name: 'panel.jpg', mime: 'image/jpeg', data: Buffer.from('a picture') }
  appendDocument(site.db, site.recorder, {
    name: 'rules.pdf',
    mime: 'application/pdf',
    data: Buffer.from('rules'),
  })
  appendLogRecord(site.db, site.recorder, {
    ...{ kind: 'note', text: 'A1 down', photo: appendDocument(site.db, site.recorder, photo) },
  })
  const path = join(place.folder, 'next-year.brassage')
  cloneSite(site.db, path, { name: 'Orme 2028', withState: false }, place.options)
  const clone = openAt(place, path)
  expect(readLogRecords(clone.db)).toEqual([])
  expect(listDocuments(clone.db).map(({ name }) => name)).toEqual(['rules.pdf'])
  clone.close()
})

describe('rolling copies', () => {
  it('are made when something changed, in the folder of the lineage', async () => {
    const place = temporarySite()
    const site = siteWithState(place)
    const state = place.options.stateFolder ?? ''
    const first = await keepRollingCopy({ site, state })
    expect(first).not.toBeNull()
    expect(await keepRollingCopy({ site, state })).toBeNull()
    site.undo()
    expect(await keepRollingCopy({ site, state })).not.toBeNull()
    const copies = listCopies(copiesOf(site.db, state))
    expect(copies).toHaveLength(2)
    expect(copies[0]?.path).toMatch(/\d{4}-\d\d-\d\dT\d\d-\d\d-[\d.]+Z-Orme-[0-9a-f]{12}\.brassage$/)
    const oldest = openAt(place, copies[1]?.path ?? '')
    expect(oldest.plan().outlet).toHaveLength(1)
    oldest.close()
  })

  it.skipIf(process.platform === 'win32')('are for this user alone', async () => {
    const place = temporarySite()
    const site = siteWithState(place)
    const state = join(place.folder, 'new-state')
    const path = await keepRollingCopy({ site, state })
    for (const folder of [state, dirname(path ?? '')]) expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('are given up quietly when the site is closed meanwhile', async () => {
    const place = temporarySite()
    const site = siteWithState(place)
    const copy = keepRollingCopy({ site, state: place.options.stateFolder ?? '' })
    site.close()
    expect(await copy).toBeNull()
  })

  it('keep within their budget, and always the newest', () => {
    const { folder } = temporarySite()
    for (const name of ['2026-01-01', '2026-01-02', '2026-01-03'])
      writeFileSync(join(folder, `${name}.brassage`), Buffer.alloc(100))
    pruneCopies(folder, 200)
    expect(readdirSync(folder).sort()).toEqual(['2026-01-02.brassage', '2026-01-03.brassage'])
    pruneCopies(folder, 10)
    expect(existsSync(join(folder, '2026-01-03.brassage'))).toBe(true)
  })
})

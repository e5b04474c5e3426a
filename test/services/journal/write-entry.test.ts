/** Entries as they are written, corrected and carried to other laptops. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeCopy } from '../../../main/db/copies.ts'
import { readDocument } from '../../../main/db/documents.ts'
import { joinRecords } from '../../../main/db/join-records.ts'
import { readLogRecords } from '../../../main/db/log-records.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { mergePacket, writePacket } from '../../../main/services/checklist/packet.ts'
import { readEntries } from '../../../main/services/journal/read-entries.ts'
import { changeEntries, findEntry, writeEntry } from '../../../main/services/journal/write-entry.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { createRow } from '../../../shared/plan/edits/index.ts'
import { temporarySite } from '../../db/temporary-site.ts'

const photo = { name: 'panel.jpg', mime: 'image/jpeg', data: Buffer.from('a picture') }

function siteWithStands() {
  const place = temporarySite()
  const site = place.create()
  const draft = openDraft(site.plan())
  for (const name of ['B17', 'B18']) createRow(draft, 'stand', name, {})
  site.commit('Stands', draft.changes())
  return { place, site }
}

const named = ({ objects }: { readonly objects: readonly { readonly name: string }[] }) =>
  objects.map(({ name }) => name)

describe('an entry', () => {
  it('is about what its text names, and what was chosen beside it', () => {
    const { site } = siteWithStands()
    const other = site.plan().stand.find(({ name }) => name === 'B18')
    const chosen = [{ kind: 'stand' as const, id: other?.id ?? 0 }]
    expect(named(writeEntry(site, site.recorder, { text: 'B17 down', chosen }))).toEqual(['B17', 'B18'])
  })

  it('is not about what was taken away, nor after a correction', () => {
    const { site } = siteWithStands()
    const [stand] = site.plan().stand
    const dropped = [{ kind: 'stand' as const, id: stand?.id ?? 0 }]
    const { id } = writeEntry(site, site.recorder, { text: 'B17 B18 down', dropped })
    const [corrected] = changeEntries(site, site.recorder, [id], { text: 'B17, B18: down' })
    expect(corrected).toMatchObject({ text: 'B17, B18: down' })
    expect(corrected && named(corrected)).toEqual(['B18'])
  })

  it('follows its text when that is corrected', () => {
    const { site } = siteWithStands()
    const { id } = writeEntry(site, site.recorder, { text: 'B17 down' })
    const [corrected] = changeEntries(site, site.recorder, [id], { text: 'B18 down' })
    expect(corrected && named(corrected)).toEqual(['B18'])
  })

  it('keeps a photo as a document', () => {
    const { site } = siteWithStands()
    const { photos } = writeEntry(site, site.recorder, { text: 'B17', photo })
    expect(readDocument(site.db, photos[0] ?? '')).toMatchObject({ name: 'panel.jpg' })
  })

  it('is never changed: a correction is one more record', () => {
    const { site } = siteWithStands()
    const { id } = writeEntry(site, site.recorder, { text: 'B17 down', state: 'open' })
    const before = readLogRecords(site.db)
    changeEntries(site, site.recorder, [id], { state: 'mended', remark: 'cord' })
    expect(readLogRecords(site.db).slice(0, before.length)).toEqual(before)
    expect(readLogRecords(site.db)).toHaveLength(before.length + 1)
  })

  it('is an incident where it has a cause', () => {
    const { site } = siteWithStands()
    expect(writeEntry(site, site.recorder, { text: 'B17', cause: 'power' }).state).toBe('open')
  })

  it('is found by the end of its id', () => {
    const { site } = siteWithStands()
    const { id } = writeEntry(site, site.recorder, { text: 'B17' })
    expect(findEntry(site, id.slice(-6).toLowerCase()).id).toBe(id)
    expect(() => findEntry(site, 'ZZZZZZ')).toThrow('no entry ZZZZZZ')
  })
})

describe('what cannot be noted is refused, and nothing is noted', () => {
  it.each([
    ['an empty text', { text: ' \n' }, 'The entry is empty'],
    ['a text without end', { text: 'x'.repeat(5000) }, '4000 at most'],
    ['an object that is gone', { text: 'x', chosen: [{ kind: 'stand' as const, id: 99 }] }, 'stand 99'],
  ])('%s', (_, entry, message) => {
    const { site } = siteWithStands()
    expect(() => writeEntry(site, site.recorder, entry)).toThrow(message)
    expect(readEntries(site)).toEqual([])
  })

  it('a change of several of which one is not there', () => {
    const { site } = siteWithStands()
    const { id } = writeEntry(site, site.recorder, { text: 'B17', state: 'open' })
    expect(() => changeEntries(site, site.recorder, [id, 'X'.repeat(26)], { state: 'mended' })).toThrow(
      'no entry',
    )
    expect(readEntries(site)[0]?.state).toBe('open')
  })

  it('a change that says nothing', () => {
    const { site } = siteWithStands()
    const { id } = writeEntry(site, site.recorder, { text: 'B17' })
    expect(() => changeEntries(site, site.recorder, [id], { remark: ' ' })).toThrow('Say what is new')
  })
})

describe('on several laptops', () => {
  it('an incident is opened on one, mended on another, and both tell the same', () => {
    const { place, site: here } = siteWithStands()
    const path = join(place.folder, 'other.brassage')
    writeCopy(here.db, path)
    const there = openSite(path, { ...place.options, station: 'van', who: 'Bruno' })
    try {
      const { id } = writeEntry(here, here.recorder, { text: 'B17 down', state: 'open', photo })
      const packet = writePacket(here)
      expect(mergePacket(there, 'one', packet.text)).toEqual({ added: 1, known: 0 })
      expect(mergePacket(there, 'again', packet.text)).toEqual({ added: 0, known: 1 })
      changeEntries(there, there.recorder, [id], { state: 'mended', cause: 'crossed-patch' })
      mergePacket(here, 'back', writePacket(there).text)
      expect(readEntries(here)).toEqual(readEntries(there))
      expect(readEntries(here)[0]).toMatchObject({ state: 'mended', cause: 'crossed-patch', who: 'anna' })
      expect(readDocument(there.db, readEntries(there)[0]?.photos[0] ?? '')?.data).toEqual(photo.data)
    } finally {
      there.close()
    }
  })

  it('a packet with entries says so, for an older Brassage to refuse', () => {
    const { site } = siteWithStands()
    expect(writePacket(site).text).toContain('"version":1')
    writeEntry(site, site.recorder, { text: 'B17' })
    expect(writePacket(site).text).toContain('"version":3')
  })

  it('entries of a scratch site join the real one, with their photos', () => {
    const { site } = siteWithStands()
    const scratch = temporarySite().create({ name: 'Console' })
    const { id, photos } = writeEntry(scratch, scratch.recorder, { text: 'no login', photo })
    joinRecords(scratch.db, site.db, site.recorder)
    expect(readEntries(site)).toMatchObject([{ id, photos }])
    expect(readDocument(site.db, photos[0] ?? '')).not.toBeNull()
  })
})

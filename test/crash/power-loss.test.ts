/**
 * The power fails: the write log on disk ends anywhere, or its way into the file was cut. Whatever prefix of the log is
 * there, the site opens with exactly the edits whose last byte made it.
 */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../main/db/content-check.ts'
import { checkPages, checkRows } from '../../main/db/integrity.ts'
import { openSite } from '../../main/db/open-site.ts'
import { type TemporarySite, temporarySite } from '../db/temporary-site.ts'
import { seedRandom } from '../fakes/random.ts'

const EDITS = 12
const WAL_HEADER = 32
const FRAME = 24 + 4096

interface Recording {
  readonly before: Buffer
  readonly log: Buffer
  /** Length of the log after each edit. */
  readonly ends: readonly number[]
  /** The file after the whole log was written into it. */
  readonly after: Buffer
}

/** A site that was edited, some edits undone, and what was on disk meanwhile. */
function recordEdits(place: TemporarySite): Recording {
  const site = place.create()
  site.checkpoint()
  const before = readFileSync(place.path)
  const ends = []
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const after = { name: `Stand ${edit}`, locationId: null, exhibitor: 'x'.repeat(900), note: null }
    site.commit(`Edit ${edit}`, [{ table: 'stand', id: edit, before: null, after }])
    ends.push(statSync(`${place.path}-wal`).size)
  }
  const log = readFileSync(`${place.path}-wal`)
  site.close()
  return { before, log, ends, after: readFileSync(place.path) }
}

function expectOpens(place: TemporarySite, file: Buffer, log: Buffer, edits: number) {
  const path = join(place.folder, 'after-power-loss.brassage')
  writeFileSync(path, file)
  writeFileSync(`${path}-wal`, log)
  const site = openSite(path, place.options)
  expect(site.plan().stand.map((stand) => stand.name)).toEqual(
    Array.from({ length: edits }, (_, index) => `Stand ${index + 1}`),
  )
  expect(site.undoState().undo).toBe(edits === 0 ? null : `Edit ${edits}`)
  expect([
    ...site.integrity,
    ...checkPages(site.db, 'full'),
    ...checkRows(site.db),
    ...checkContent(site.db),
  ]).toEqual([])
  site.close()
  for (const part of ['', '-wal']) rmSync(`${path}${part}`, { force: true })
}

describe('after a loss of power', () => {
  it('every prefix of the write log, at and around each frame, opens whole', () => {
    const place = temporarySite()
    const { before, log, ends } = recordEdits(place)
    const random = seedRandom(7)
    const frames = Math.floor((log.length - WAL_HEADER) / FRAME)
    const cuts = new Set([0, 1, WAL_HEADER - 1, WAL_HEADER, log.length])
    for (let frame = 1; frame <= frames; frame += 1) {
      const end = WAL_HEADER + frame * FRAME
      for (const cut of [end - 1, end, end - Math.floor(random.next() * FRAME)]) cuts.add(cut)
    }
    for (const cut of cuts)
      expectOpens(place, before, log.subarray(0, cut), ends.filter((end) => end <= cut).length)
  })

  it('an import of 2 000 stands is there whole or not at all', () => {
    const place = temporarySite()
    const site = place.create()
    site.checkpoint()
    const before = readFileSync(place.path)
    const names = Array.from({ length: 2000 }, (_, index) => `Stand ${index + 1}`)
    site.commit(
      'Import',
      names.map((name, index) => ({
        table: 'stand',
        id: index + 1,
        before: null,
        after: { name, locationId: null, exhibitor: 'x'.repeat(2000), note: null },
      })),
    )
    const log = readFileSync(`${place.path}-wal`)
    expect(log.length).toBeGreaterThan(1000 * FRAME) // SQLite would by itself have begun to empty it
    expect(readFileSync(place.path).equals(before)).toBe(true)
    const random = seedRandom(5)
    const path = join(place.folder, 'after-power-loss.brassage')
    for (const part of [0.999, 1, ...Array.from({ length: 8 }, () => random.next())]) {
      writeFileSync(path, before)
      writeFileSync(`${path}-wal`, log.subarray(0, Math.floor(log.length * part)))
      const opened = openSite(path, place.options)
      expect(opened.plan().stand).toHaveLength(part === 1 ? names.length : 0)
      expect(checkContent(opened.db)).toEqual([])
      opened.close()
      rmSync(`${path}-wal`, { force: true })
    }
  })

  it('a log whose last frames are garbage opens with the edits before them', () => {
    const place = temporarySite()
    const { before, log, ends } = recordEdits(place)
    for (const [index, end] of ends.slice(0, -1).entries()) {
      const torn = Buffer.from(log)
      torn.fill(0x5a, end)
      expectOpens(place, before, torn, index + 1)
    }
  })

  it('a checkpoint cut anywhere leaves the log to finish it', () => {
    const place = temporarySite()
    const { before, log, after } = recordEdits(place)
    const random = seedRandom(11)
    for (let run = 0; run < 20; run += 1) {
      const torn = Buffer.alloc(after.length)
      before.copy(torn)
      for (let page = 0; page < after.length / 4096; page += 1)
        if (random.next() < 0.5) after.copy(torn, page * 4096, page * 4096, (page + 1) * 4096)
      expectOpens(place, torn, log, EDITS)
    }
  })
})

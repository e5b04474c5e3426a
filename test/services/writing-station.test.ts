/** One laptop writes the plan of a site: what another one changed would never come back to it, so it is refused there. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeWritingOver } from '../../main/db/lineage.ts'
import { openSite, type SiteFile } from '../../main/db/open-site.ts'
import { prepareEdit } from '../../main/db/prepared-edit.ts'
import { giveWork } from '../../main/services/checklist/give-work.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { makeSampleSite, type SampleSite } from '../e2e/sample-site.ts'

let sample: SampleSite
let office: SiteFile
let van: SiteFile
beforeEach(() => {
  sample = makeSampleSite()
  office = openSite(sample.path, { station: 'office' })
  takeWritingOver(office.db, office.recorder)
  rename(office, 'Hall 7')
  office.checkpoint()
  const copy = join(sample.path, '..', 'van.brassage')
  copyFileSync(sample.path, copy)
  van = openSite(copy, { station: 'van' })
})
afterEach(() => {
  for (const site of [office, van]) site.close()
  sample.remove()
})

function renaming(site: SiteFile, name: string) {
  const draft = openDraft(site.plan())
  draft.update('site', 1, { name })
  return draft.changes()
}
const rename = (site: SiteFile, name: string) => site.commit(`Name the site ${name}`, renaming(site, name))
const refused = { code: 'not_the_writer', values: { station: 'office' } }

describe('a laptop that does not write the plan', () => {
  it('changes nothing of it, whichever way, and names the one that does', () => {
    const edits = [
      () => rename(van, 'Hall 8'),
      () => van.commitPrepared('Import', prepareEdit(renaming(van, 'Hall 8'))),
      () => van.undo(),
    ]
    for (const edit of edits) expect(edit).toThrow(expect.objectContaining(refused))
    expect(van.plan().site.name).toBe('Hall 7')
    expect(van.undoState()).toEqual({ undo: null, redo: null })
  })

  it('redoes nothing that was undone elsewhere', () => {
    office.undo()
    office.checkpoint()
    const copy = join(sample.path, '..', 'second.brassage')
    copyFileSync(sample.path, copy)
    const second = openSite(copy, { station: 'second' })
    expect(() => second.redo()).toThrow(expect.objectContaining(refused))
    expect(second.undoState().redo).toBeNull()
    second.close()
  })

  it('gives work to people, which travels in packets, and takes that back', () => {
    giveWork(van, { person: 'Bruno', step: 'patch', room: null }, true)
    expect(van.plan().assignment).toHaveLength(1)
    expect(van.undoState().undo).toContain('Bruno')
    van.undo()
    expect(van.plan().assignment).toHaveLength(0)
  })

  it('takes back nothing that it did while it still wrote it', () => {
    office.record(() => takeWritingOver(office.db, van.recorder))
    expect(() => office.undo()).toThrow(expect.objectContaining({ code: 'not_the_writer' }))
    expect(office.undoState().undo).toBeNull()
  })

  it('writes it once it has taken that over', () => {
    van.record(() => takeWritingOver(van.db, van.recorder))
    rename(van, 'Hall 8')
    expect(van.plan().site.name).toBe('Hall 8')
  })
})

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../main/clock.ts'
import { createSite } from '../../main/db/create-site.ts'
import { openSite } from '../../main/db/open-site.ts'
import { keepRollingCopy } from '../../main/db/rolling-copies.ts'
import { createCopiesService } from '../../main/services/site-copies.ts'
import { createWorkspace } from '../../main/services/workspace.ts'

/** A site called `first`, copied, then called `second`. */
async function openCopiedSite(folder: string) {
  const state = join(folder, 'state')
  const workspace = createWorkspace()
  const openAt = (path: string) =>
    workspace.show({ file: openSite(path, { stateFolder: state }), scratch: false })
  const path = join(folder, 'orme.brassage')
  createSite(path, { name: 'first' }, { stateFolder: state }).close()
  openAt(path)
  await keepRollingCopy({ site: workspace.site(), state })
  const before = workspace.site().plan().site
  workspace
    .site()
    .commit('Rename', [{ table: 'site', id: 1, before: { ...before }, after: { ...before, name: 'second' } }])
  const copies = createCopiesService(workspace, { clock: systemClock, dataFolder: state, openAt })
  const [copy = { path: '' }] = copies.list()
  return { workspace, copies, copy, path, close: () => workspace.close() }
}

describe('the rolling copies of a site', () => {
  let folder: string
  let at: Awaited<ReturnType<typeof openCopiedSite>>
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copies-'))
    at = await openCopiedSite(folder)
  })
  afterEach(() => {
    at.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const siteName = () => at.workspace.site().plan().site.name

  it('are listed with what they are of, also when no site is open', () => {
    const [copy] = at.copies.list()
    expect(copy).toMatchObject({ site: 'first', before: null })
    expect(Number.isNaN(Date.parse(copy?.at ?? ''))).toBe(false)
    at.workspace.leave()
    expect(at.copies.list()).toEqual([copy])
  })

  it('open as a file of their own, and leave the site alone', () => {
    at.copies.openAs(at.copy.path, join(folder, 'old.brassage'))
    expect(siteName()).toBe('first')
    at.workspace.leave()
    const site = openSite(at.path, { stateFolder: join(folder, 'state') })
    expect(site.plan().site.name).toBe('second')
    site.close()
  })

  it('never open over a file', () => {
    expect(() => at.copies.openAs(at.copy.path, at.path)).toThrow(
      expect.objectContaining({ code: 'file_exists' }),
    )
  })

  it('take the place of the site, which can be taken back', () => {
    at.copies.restore(at.copy.path)
    expect([siteName(), at.workspace.state()?.path]).toEqual(['first', at.path])
    const replaced = at.copies.list().find(({ before }) => before === 'restore')
    expect(replaced?.site).toBe('second')
    at.copies.restore(replaced?.path ?? '')
    expect(siteName()).toBe('second')
  })

  it('leave the site as it was where the copy is damaged', () => {
    writeFileSync(at.copy.path, 'nothing that was a site')
    expect(() => at.copies.restore(at.copy.path)).toThrow()
    expect(siteName()).toBe('second')
    expect(readdirSync(folder).filter((name) => name.startsWith('orme.'))).not.toContainEqual(
      expect.stringContaining('restored'),
    )
  })

  it('are the only files that can be put in its place', () => {
    const other = join(folder, 'other.brassage')
    createSite(other, { name: 'other' }, { stateFolder: join(folder, 'state') }).close()
    expect(() => at.copies.restore(other)).toThrow(expect.objectContaining({ code: 'no_copy' }))
    expect(() => at.copies.openAs(other, join(folder, 'x.brassage'))).toThrow(
      expect.objectContaining({ code: 'no_copy' }),
    )
  })
})

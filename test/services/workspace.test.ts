import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createWorkspace, type Workspace } from '../../main/services/workspace.ts'

let folder: string
let workspace: Workspace
const site = (name: string) => ({
  file: createSite(join(folder, `${name}.brassage`), { name }),
  scratch: false,
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  workspace = createWorkspace()
})
afterEach(() => {
  workspace.close()
  rmSync(folder, { recursive: true })
})

test('without a site, asking for it says what to do', () => {
  expect(() => workspace.site()).toThrow('Open or create')
})

test('followers hear of the site that opens and of every change', async () => {
  const follower = workspace.follow()
  expect((await follower.next()).value).toBeNull()
  workspace.show(site('Orme'))
  const opened = (await follower.next()).value
  expect(opened).toMatchObject({ name: 'Orme', counts: { switches: 0 } })
  workspace.touch()
  expect((await follower.next()).value?.revision).toBeGreaterThan(opened?.revision ?? 0)
})

test('opening another site leaves the first one, closed', () => {
  const first = site('A')
  const left: string[] = []
  workspace.onLeave((open) => left.push(open.file.plan().site.name))
  workspace.show(first)
  workspace.show(site('B'))
  expect(left).toEqual(['A'])
  expect(first.file.db.open).toBe(false)
})

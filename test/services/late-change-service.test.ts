import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { readJournal } from '../../main/db/journal.ts'
import { appendSnapshot } from '../../main/db/snapshots.ts'
import { createLateChangeService, type LateChangeService } from '../../main/services/late-change-service.ts'
import { createWorkspace, type Workspace } from '../../main/services/workspace.ts'
import { WorkError } from '../../main/work-error.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow, editRow } from '../../shared/plan/edits/index.ts'

let folder: string
let workspace: Workspace
let changes: LateChangeService

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'late-change-'))
  workspace = createWorkspace()
  const file = createSite(join(folder, 'site.brassage'), { name: 'A' }, { stateFolder: folder })
  const draft = openDraft(file.plan())
  createRow(draft, 'switch', 'SW1', { model: 'ws-c2950t-48-si' })
  for (const at of [1, 2]) {
    createRow(draft, 'outlet', `A${at}`, { switch: 'SW1', port: at, vlan: 110 + at })
  }
  file.commit('Sample', draft.changes())
  workspace.show({ file, scratch: false })
  changes = createLateChangeService(workspace)
})
afterEach(() => {
  workspace.close()
  rmSync(folder, { recursive: true })
})

const swap = { kind: 'swap', a: 'A1', b: 'A2', by: 'configuration' } as const
const ports = () =>
  workspace
    .site()
    .plan()
    .interface.map(({ id, vlanId }) => [id, vlanId])

test('what was looked at is applied as one step, journalled, and taken back whole', async () => {
  const before = ports()
  const { seen, ...preview } = await changes.preview(swap)
  expect(ports()).toEqual(before)
  expect(await changes.apply(swap, seen)).toEqual(
    expect.objectContaining({ label: preview.label, plan: preview.plan }),
  )
  expect(ports()).not.toEqual(before)
  expect(readJournal(workspace.site().db, 5).map(({ text }) => text)).toContain(
    'Late change: outlets A1 and A2 swapped',
  )
  workspace.site().undo()
  expect(ports()).toEqual(before)
})

test('what nobody has looked at is not applied', async () => {
  const { seen } = await changes.preview(swap)
  const draft = openDraft(workspace.site().plan())
  editRow(draft, 'outlet', 'A1', { vlan: 150 })
  workspace.site().commit('Meanwhile', draft.changes())
  const before = ports()
  await expect(changes.apply(swap, seen)).rejects.toThrow(
    expect.objectContaining({ code: 'plan_changed' }) as unknown as WorkError,
  )
  expect(ports()).toEqual(before)
})

test('the lines are told beside the last reading of the switch', async () => {
  const [device] = workspace.site().plan().device
  const text = 'hostname SW1\nvlan 111\nvlan 112\ninterface FastEthernet0/1\n switchport access vlan 112\n'
  appendSnapshot(
    workspace.site().db,
    {
      deviceId: device?.id ?? 0,
      serial: null,
      kind: 'running',
      platform: 'cisco_ios',
      raw: text,
      redacted: text,
    },
    '2026-11-29T08:00:00.000Z',
    null,
  )
  expect((await changes.preview(swap)).config).toMatchObject([
    {
      switch: 'SW1',
      base: 'reading',
      lines: [{ text: 'interface FastEthernet0/2' }, { text: 'switchport access vlan 111' }],
    },
  ])
})

test('a change that cannot be is refused with the field it is about', async () => {
  await expect(changes.preview({ ...swap, b: 'Z9' })).rejects.toThrow(WorkError)
})

test('it is told of the plan as it is when it is told, though that was edited while it was made', async () => {
  const preview = changes.preview(swap)
  const draft = openDraft(workspace.site().plan())
  editRow(draft, 'outlet', 'A1', { vlan: 150 })
  workspace.site().commit('Meanwhile', draft.changes())
  const { seen } = await preview
  await changes.apply(swap, seen)
  expect(JSON.stringify(await changes.preview(swap))).toContain('150')
})

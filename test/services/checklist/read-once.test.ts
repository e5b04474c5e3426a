/** The checklist is made once for all who ask, and anew when a tick or a finding makes another of it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { appendFindingRecords } from '../../../main/db/finding-records.ts'
import { openSite } from '../../../main/db/open-site.ts'
import {
  type ChecklistService,
  createChecklistService,
} from '../../../main/services/checklist/checklist-service.ts'
import { readChecklist, readItems } from '../../../main/services/checklist/read-checklist.ts'
import { createEditService } from '../../../main/services/edit-service.ts'
import { createWorkspace, type Workspace } from '../../../main/services/workspace.ts'
import type { Mistake } from '../../../shared/verify/finding-record.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'

let site: SampleSite
let workspace: Workspace
let checklist: ChecklistService
beforeEach(() => {
  site = makeSampleSite()
  workspace = createWorkspace()
  workspace.show({ file: openSite(site.path), scratch: false })
  checklist = createChecklistService(workspace, createEditService(workspace))
})
afterEach(() => {
  workspace.close()
  site.remove()
})

const firstOutlet = () => workspace.site().plan().outlet[0]?.id ?? 0

it('is the same for everybody who asks between two ticks', async () => {
  const [one, other] = await Promise.all([checklist.list({}), checklist.list({ step: 'test' })])
  expect(one).toContain(other[0])
  expect((await checklist.list({})).at(0)).toBe(one[0])
})

it('has a tick at once, in list and overview', async () => {
  const [test] = await checklist.list({ step: 'test' })
  const before = await checklist.overview()
  checklist.tick({ items: [test?.id ?? ''], by: 'Anne', state: 'done' })
  const [after, overview] = await Promise.all([checklist.list({ step: 'test' }), checklist.overview()])
  expect(after.find(({ id }) => id === test?.id)?.state).toBe('done')
  const doneOf = ({ steps }: typeof before) => steps.find(({ step }) => step === 'test')?.done
  expect([doneOf(before), doneOf(overview)]).toEqual([0, 1])
  expect(overview.people).toContain('Anne')
})

it('has what is to mend as soon as it was found, though no plan is other by it', async () => {
  expect(await checklist.list({ step: 'mend' })).toEqual([])
  const { db, recorder } = workspace.site()
  const about: Mistake = {
    ...{ kind: 'swap', severity: 'fault', mending: 'patch', outletIds: [firstOutlet()] },
    ...{ panelPortIds: [], deviceId: null, interfaceId: null, facts: {} },
  }
  appendFindingRecords(db, recorder, [{ findingId: 'F1', kind: 'seen', about }])
  expect((await checklist.list({ step: 'mend' })).map(({ id }) => id)).toEqual([`mend:${firstOutlet()}`])
})

it('gives some items alone as they are in the whole list, with their ticks', () => {
  const items = readChecklist(workspace.site()).flatMap(({ id }, at) => (at % 2 === 0 ? [id] : []))
  checklist.tick({ items, by: 'Anne', state: 'done' })
  checklist.tick({ items: items.slice(0, 9), by: 'Bruno', state: 'fault', note: 'no link' })
  const all = readChecklist(workspace.site())
  const some = all.filter((_, at) => at % 3 === 0)
  const known = readItems(workspace.site(), [...some.map(({ id }) => id), 'patch:99999', 'nonsense'])
  for (const item of some) expect(known.get(item.id)).toEqual(item)
  expect(known.has('patch:99999')).toBe(false)
})

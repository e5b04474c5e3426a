/** A cable found on the spot: in the plan by the one edit path, and ticked by who found it; refused whole. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSite } from '../../../main/db/open-site.ts'
import { createChecklistService } from '../../../main/services/checklist/checklist-service.ts'
import { createEditService } from '../../../main/services/edit-service.ts'
import { createWorkspace, type Workspace } from '../../../main/services/workspace.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'

let site: SampleSite
let workspace: Workspace
beforeEach(() => {
  site = makeSampleSite()
  workspace = createWorkspace()
  workspace.show({ file: openSite(site.path), scratch: false })
})
afterEach(() => {
  workspace.close()
  site.remove()
})
const service = () => createChecklistService(workspace, createEditService(workspace))

it('is in the plan, one step of undo, and its work is ticked', async () => {
  const checklist = service()
  const told = checklist.reportCable(
    { ...{ from: 'C1-1', to: 'P2 20', kind: null }, colour: 'green', length: 12.5 },
    'Anne',
  )
  if (told.kind !== 'added') throw new Error('this station writes the plan')
  const { number, records } = told
  expect(
    workspace
      .site()
      .plan()
      .cable.find(({ id }) => id === number),
  ).toMatchObject({
    ...{ kind: 'cable', color: 'green', length: 12.5 },
  })
  expect(records).toBe(1)
  const own = (await checklist.list({})).filter(
    ({ subjectId, subjectKind }) => subjectKind === 'cable' && subjectId === number,
  )
  expect(own.find(({ step }) => step === 'pull')).toMatchObject({ state: 'done', ticks: [{ by: 'Anne' }] })
  expect(own.find(({ step }) => step === 'label')).toMatchObject({ state: 'todo' })
})

it('changes nothing where an end is unknown or taken', () => {
  const checklist = service()
  const before = workspace.site().plan().cable.length
  const found = { kind: null, colour: null, length: null }
  const report = (from: string, to: string) => () => checklist.reportCable({ ...found, from, to }, 'Anne')
  expect(report('C1-1', 'P9 1')).toThrow('P9')
  expect(report('A1-1', 'P2 20')).toThrow('already connected')
  expect(workspace.site().plan().cable.length).toBe(before)
})

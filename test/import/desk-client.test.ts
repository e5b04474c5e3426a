/** The import desk is asked about a plan that goes over in slices, and its edit comes back in slices. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareEdit } from '../../main/db/prepared-edit.ts'
import { createDeskClient, type DeskClient } from '../../main/import/desk-client.ts'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import type { ImportOptions } from '../../shared/import/plan-import.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { temporarySite } from '../db/temporary-site.ts'

const ROWS = 700

const defaultType = deviceTypeBySlug('ws-c2950t-48-si')
if (!defaultType) throw new Error('the library has no 2950T-48')
const options: ImportOptions = {
  defaultType,
  setAside: false,
  includeHidden: false,
  includeCancelled: false,
  sheets: null,
}

const text = [
  'Stand;Prise;Commutateur;Port;VLAN',
  ...Array.from(
    { length: ROWS },
    (_, row) => `S${row};S${row}-1;SW${1 + Math.floor(row / 48)};${1 + (row % 48)};${10 + (row % 48)}`,
  ),
].join('\n')
const file = { kind: 'bytes', name: 'plan.csv', bytes: Buffer.from(text) } as const

let desk: DeskClient
beforeEach(() => {
  desk = createDeskClient()
})
afterEach(() => desk.close())

const opened = async (plan: Plan) => {
  await desk.askOf(plan, 'open', 'token', [file], options)
  return plan
}

const takeEdit = async (plan: Plan) => {
  const { edit } = await desk.askOf(plan, 'ready', 'token', options)
  if (!edit) throw new Error('the import has errors')
  return desk.take(edit)
}

test('an edit of many rows comes over as it was made, ready to be written', async () => {
  const site = temporarySite().create()
  const edit = await takeEdit(await opened(site.plan()))
  expect(edit).toEqual(prepareEdit(edit.changes))
  expect(edit.changes.filter(({ table }) => table === 'outlet')).toHaveLength(ROWS)
  site.commitPrepared('Import', edit)
  expect((await desk.askOf(site.plan(), 'preview', 'token', options)).counts).toMatchObject({
    added: 0,
    changed: 0,
    removed: 0,
  })
})

test('questions about different plans, asked at once, are each answered about their own', async () => {
  const site = temporarySite().create()
  const empty = await opened(site.plan())
  site.commitPrepared('Import', await takeEdit(empty))
  const full = site.plan()
  const draft = openDraft(full)
  for (const { id } of full.outlet.slice(0, 3)) draft.update('outlet', id, { note: 'seen' })
  const plans = [empty, full, draft.toPlan(), empty, full]
  const previews = await Promise.all(plans.map((plan) => desk.askOf(plan, 'preview', 'token', options)))
  expect(previews.map(({ counts }) => counts.added)).toEqual([ROWS, 0, 0, ROWS, 0])
})

test('a refused question does not keep the next from its answer', async () => {
  const plan = await opened(temporarySite().create().plan())
  const refused = desk.askOf(plan, 'preview', 'no such token', options)
  const answered = desk.askOf({ ...plan }, 'preview', 'token', options)
  await expect(refused).rejects.toThrow('no longer kept')
  expect((await answered).counts.added).toBe(ROWS)
})

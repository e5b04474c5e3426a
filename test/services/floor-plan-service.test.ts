import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createEditService } from '../../main/services/edit-service.ts'
import {
  createFloorPlanService,
  type FloorPlanService,
} from '../../main/services/floor-plans/floor-plan-service.ts'
import { createWorkspace, type Workspace } from '../../main/services/workspace.ts'
import { DOCUMENT_PART } from '../../shared/contract/floor-plan.ts'
import { toFloor } from '../../shared/floor-plan/alignment.ts'
import { transform } from '../../shared/floor-plan/matrix.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { makeDxf, rectangle } from '../fakes/drawings/dxf.ts'
import { makePng } from '../fakes/drawings/images.ts'
import { makeLayeredPdf, makePdf } from '../fakes/drawings/pdf.ts'

let folder: string
let workspace: Workspace
let plans: FloorPlanService
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'floor-plan-service-'))
  workspace = createWorkspace()
  workspace.show({ file: createSite(join(folder, 'site.brassage'), { name: 'A' }), scratch: false })
  plans = createFloorPlanService(workspace, createEditService(workspace))
})
afterEach(async () => {
  await plans.stop()
  workspace.close()
  rmSync(folder, { recursive: true })
})

function send(name: string, bytes: Uint8Array): { readonly token: string } {
  let token: string | undefined
  for (let at = 0; at < bytes.length || at === 0; at += DOCUMENT_PART) {
    const data = Buffer.from(bytes.subarray(at, at + DOCUMENT_PART)).toString('base64')
    token = plans.upload({ token, name, size: bytes.length, data }).token
  }
  return { token: token ?? '' }
}

function fetchShown(hash: string): Buffer {
  const parts: Buffer[] = []
  let got = 0
  for (let size = 1; got < size; ) {
    const part = plans.shown({ hash, from: got })
    size = part.size
    parts.push(Buffer.from(part.data, 'base64'))
    got += parts.at(-1)?.length ?? 0
  }
  return Buffer.concat(parts)
}

async function told(id: number, known: string | null) {
  const head = await plans.layout(id, known)
  const things = plans.layoutThings({ id, version: head.version, since: head.since, from: 0 })
  return { ...head, things: things?.placements }
}

const svg = (width: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 100"><script/><text x="5" y="20">A01</text><rect width="9" height="9"/></svg>`,
  )

test('a file sent in parts is looked at without storing it, then taken in as one undoable step', async () => {
  // Not to be packed smaller, so that it takes several parts.
  const noise = Buffer.from(Array.from({ length: 1_500_000 }, (_, at) => (at * 7919) % 251))
  const bytes = Buffer.concat([
    makePdf([{ width: 500, height: 300 }]),
    Buffer.from('\n%'),
    noise,
    Buffer.from('\n%%EOF\n'),
  ])
  const source = send('hall.pdf', bytes)
  expect(await plans.inspect({ source, choice: {} })).toMatchObject({
    name: 'hall.pdf',
    pages: 1,
    width: 500,
  })
  expect(plans.list()).toEqual([])
  const { plan, label } = await plans.add({ source, choice: {}, floor: 'Hall' })
  expect(label).toBe('Add floor plan hall')
  expect(plans.list()).toEqual([plan])
  expect(plan).toMatchObject({ floor: 'Hall', shownMime: 'application/pdf' })
  expect(fetchShown(plan.shownHash).equals(bytes)).toBe(true)
  workspace.site().undo()
  expect(plans.list()).toEqual([])
})

test('an SVG is handed out as it is shown, never as it was given', async () => {
  const { plan, warnings } = await plans.add({ source: send('a.svg', svg(200)), choice: {} })
  expect(warnings).toMatchObject([{ code: 'script_removed' }])
  expect(plan.shownHash).not.toBe(plan.originalHash)
  expect(fetchShown(plan.shownHash).toString()).not.toContain('script')
  expect(() => plans.shown({ hash: plan.originalHash, from: 0 })).toThrow('not kept')
})

test('a new edition takes the place of the old one and moves nothing that stands on it', async () => {
  const { plan } = await plans.add({ source: send('a.svg', svg(200)), choice: {} })
  const site = workspace.site()
  const draft = openDraft(site.plan())
  const stand = draft.insert('stand', { name: 'A01', locationId: null, exhibitor: null, note: null })
  const place = { floorPlanId: plan.id, objectKind: 'stand', objectId: stand.id, x: 20, y: 30 } as const
  draft.insert('placement', { ...place, shape: null, label: null, slack: null })
  site.commit('Place A01', draft.changes())

  const replaced = await plans.replace({ id: plan.id, source: send('b.svg', svg(400)), choice: {} })
  expect(replaced.plan).toMatchObject({ id: plan.id, name: 'a', width: 400, alignment: { scale: 0.5 } })
  expect(site.plan().placement).toMatchObject([place])
  site.undo()
  expect(plans.list()).toEqual([plan])
})

test('fields are edited in one step, absent ones stay', async () => {
  const { plan } = await plans.add({ source: send('a.svg', svg(200)), choice: {}, floor: 'RDC' })
  plans.edit({ id: plan.id, fields: { metresPerUnit: 0.05, turn: 12 } })
  expect(plans.list()).toMatchObject([{ name: 'a', floor: 'RDC', metresPerUnit: 0.05, turn: 12 }])
  plans.edit({ id: plan.id, fields: { name: 'Hall', floor: null } })
  expect(plans.list()).toMatchObject([{ name: 'Hall', floor: null, metresPerUnit: 0.05 }])
  expect(() => plans.edit({ id: 99, fields: { turn: 1 } })).toThrow('no floor plan 99')
})

test('texts and outlines of the drawing are read where they stand', async () => {
  const { plan } = await plans.add({ source: send('a.svg', svg(200)), choice: {} })
  expect(await plans.contents(plan.id)).toMatchObject({
    texts: [{ text: 'A01' }],
    outlines: [{ name: null }],
  })
})

test('a gesture of the screen is one step, and the layout tells what is where', async () => {
  const { plan } = await plans.add({ source: send('a.svg', svg(200)), choice: {} })
  const place = (name: string, x: number) =>
    ({ do: 'place', floorPlanId: plan.id, object: { kind: 'stand', name }, x, y: 5 }) as const
  expect(plans.change({ id: plan.id, edits: [place('A01', 1), place('A02', 2)] }).label).toBe(
    'Place 2 things on a',
  )
  const first = await told(plan.id, null)
  expect(first).toMatchObject({
    since: null,
    pathways: [],
    things: [
      { name: 'A01', x: 1 },
      { name: 'A02', x: 2 },
    ],
  })
  plans.change({ id: plan.id, edits: [place('A02', 3)] })
  expect(await told(plan.id, first.version)).toMatchObject({
    since: first.version,
    gone: [],
    things: [{ name: 'A02', x: 3 }],
  })
  workspace.site().undo()
  workspace.site().undo()
  expect(await told(plan.id, first.version)).toMatchObject({ since: null, things: [] })
})

test('the outlines of a DXF are where its chosen layers are shown, hidden ones too', async () => {
  const bytes = makeDxf({
    unit: 6,
    layers: { walls: true, 'A & B <2>': false },
    entities: [...rectangle('walls', 0, 0, 50, 30), ...rectangle('A & B <2>', -50, 0, 4, 4)],
  })
  const choice = { layers: ['walls', 'A & B <2>'] }
  const { plan } = await plans.add({ source: send('hall.dxf', bytes), choice })
  const { outlines } = await plans.contents(plan.id)
  expect(plan.width).toBe(102)
  // The margin is a metre, the hidden layer begins fifty metres to the left of the walls.
  expect(outlines.map(({ points }) => points[0])).toEqual([
    [51, 31],
    [1, 31],
  ])
})

test('what cannot be taken is refused and leaves the site as it was', async () => {
  const source = send('large.png', makePng(20_000, 10_000, false))
  await expect(plans.add({ source, choice: {} })).rejects.toMatchObject({ code: 'drawing_too_large' })
  expect(plans.list()).toEqual([])
})

test('layers are chosen again without moving the floor, though a hidden one lies farther out', async () => {
  const bytes = makeDxf({
    unit: 6,
    layers: { Walls: true, Far: false },
    entities: [...rectangle('Walls', 0, 0, 40, 20), ...rectangle('Far', -60, 0, 10, 90)],
  })
  const { plan } = await plans.add({ source: send('hall.dxf', bytes), choice: {}, name: 'Hall' })
  expect(await plans.layers(plan.id)).toMatchObject({
    layers: [{ name: 'Walls' }, { name: 'Far' }],
    chosen: ['Walls'],
  })
  // The wall's corner, on the floor, before and after.
  const cornerOf = async () => {
    const { alignment } = plans.list()[0] ?? plan
    const contents = await plans.contents(plan.id)
    const wall = contents.outlines.find(({ layer }) => layer === 'Walls')
    return (wall?.points ?? []).map((point) => transform(toFloor(alignment), point).map(Math.round))
  }
  const before = await cornerOf()
  await plans.showLayers(plan.id, ['Walls', 'Far'])
  expect(await cornerOf()).toEqual(before)
  expect(await plans.layers(plan.id)).toMatchObject({ chosen: ['Walls', 'Far'] })
  await expect(plans.showLayers(plan.id, ['Roof'])).rejects.toThrow('Roof')
})

test('a file that cannot be taken is refused with its first part, by what it is and how large it says it is', () => {
  const begin = (name: string, size: number, data: Uint8Array) =>
    plans.upload({ name, size, data: Buffer.from(data).toString('base64') })
  expect(() => begin('huge.png', 300 * 1024 * 1024, makePng(9, 9))).toThrow('300 MB')
  expect(() => begin('notes.txt', 12, Buffer.from('Stand A01'))).toThrow('is no drawing')
})

test('a file of which parts are missing, or that has more than it said, is to be chosen again', () => {
  const whole = makePng(40, 30)
  const data = Buffer.from(whole.subarray(0, 50)).toString('base64')
  const { token } = plans.upload({ name: 'a.png', size: whole.length, data })
  expect(() => plans.inspect({ source: { token }, choice: {} })).toThrow('Choose it again')
  const more = { token, name: 'a.png', size: whole.length, data: Buffer.from(whole).toString('base64') }
  expect(() => plans.upload(more)).toThrow('Choose it again')
})

test('layers of a PDF are chosen in one step; what is read of the drawing follows, and undo brings them back', async () => {
  const { plan } = await plans.add({ source: send('hall.pdf', makeLayeredPdf()), choice: {} })
  const words = async () => (await plans.contents(plan.id)).texts.map(({ text }) => text)
  expect(await plans.layers(plan.id)).toMatchObject({ chosen: ['Walls'] })
  await plans.showLayers(plan.id, ['Last year'])
  expect(plans.list()).toMatchObject([{ layers: ['Last year'], shownHash: plan.shownHash }])
  expect(await words()).toEqual(['Y1'])
  workspace.site().undo()
  expect(await words()).toEqual(['W1'])
})

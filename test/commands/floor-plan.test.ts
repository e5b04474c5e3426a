import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDxf, rectangle } from '../fakes/drawings/dxf.ts'
import { makePng } from '../fakes/drawings/images.ts'
import { makeEncryptedPdf, makePdf } from '../fakes/drawings/pdf.ts'
import { brassage } from './command-line.ts'

let folder: string
let site: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'floor-plan-'))
  site = join(folder, 'site.brassage')
  await brassage(['new', site, '--name', 'Salon'])
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string, data: string | Uint8Array): string => {
  writeFileSync(join(folder, name), data)
  return join(folder, name)
}
const add = (path: string, ...options: string[]) =>
  brassage(['floor-plan', 'add', site, path, ...options, '--json'])
const rows = async () =>
  (await brassage(['floor-plan', 'list', site, '--json'])).json.rows as { id: number }[]

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><rect width="9" height="9"/></svg>'
const hall = makePdf([
  { width: 842, height: 595 },
  { width: 1191, height: 842, turn: 90 },
])

describe('brassage floor-plan add', () => {
  it('takes the page that is chosen, on a floor that is made when it is named', async () => {
    const { exit, json } = await add(file('hall.pdf', hall), '--floor', 'Rez-de-chaussée', '--page', '2')
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      plan: { id: 1, name: 'hall', floor: 'Rez-de-chaussée', width: 842, height: 1191, page: 2 },
      warnings: [],
    })
    expect(await rows()).toEqual([json.plan])
  })

  it('says what was taken out of an SVG, and exports it without', async () => {
    const bad = drawing.replace(
      '<rect',
      '<script>alert(1)</script><image href="http://evil.example/a.png"/><rect',
    )
    const { json } = await add(file('plan.svg', bad))
    expect(json.warnings).toMatchObject([{ code: 'script_removed' }, { code: 'reference_removed' }])
    const out = join(folder, 'shown.svg')
    await brassage(['floor-plan', 'export', site, '1', out])
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg .*<rect width="9" height="9"\/><\/svg>$/)
  })

  it('keeps a PDF byte by byte, and export overwrites nothing', async () => {
    await add(file('hall.pdf', hall))
    const out = join(folder, 'out.pdf')
    expect((await brassage(['floor-plan', 'export', site, 'hall', out, '--json'])).json).toMatchObject({
      mime: 'application/pdf',
      bytes: hall.length,
    })
    expect(readFileSync(out)).toEqual(hall)
    const again = await brassage(['floor-plan', 'export', site, 'hall', out, '--json'])
    expect(again).toMatchObject({ exit: 1, json: { error: { code: 'file_exists' } } })
  })

  it('gives a second one of the same name a number, is undone and repeated', async () => {
    const path = file('plan.svg', drawing)
    await add(path)
    expect((await add(path)).json).toMatchObject({ plan: { id: 2, name: 'plan (2)' } })
    await brassage(['undo', site])
    expect(await rows()).toHaveLength(1)
    await brassage(['redo', site])
    expect(await rows()).toHaveLength(2)
    expect((await brassage(['check', site, '--json'])).json).toMatchObject({ ok: true })
  })

  it.each([
    ['a PDF behind a password', 'secret.pdf', makeEncryptedPdf(), 'drawing_encrypted'],
    ['a PDF that is cut', 'cut.pdf', hall.subarray(0, 100), 'drawing_damaged'],
    ['200 megapixels', 'large.png', makePng(20_000, 10_000, false), 'drawing_too_large'],
    ['a text', 'plan.txt', 'Stand A01', 'drawing_unknown_format'],
  ])('refuses %s by name and stores nothing', async (_, name, data, code) => {
    const before = createHash('sha256').update(readFileSync(site)).digest('hex')
    const { exit, json } = await add(file(name, data))
    expect(exit).toBe(1)
    expect(json.error).toMatchObject({ code, message: expect.stringContaining(name) })
    expect(await rows()).toEqual([])
    expect(createHash('sha256').update(readFileSync(site)).digest('hex')).toBe(before)
  })

  it('answers with one object, whatever a library remarks on the file', async () => {
    const strange = makeDxf({ unit: 6, entities: [...rectangle('walls', 0, 0, 60, 30), [7070, 'strange']] })
    const cli = join(import.meta.dirname, '../../main/cli.ts')
    const words = ['floor-plan', 'add', site, file('hall.dxf', strange), '--json']
    const { stdout } = spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ plan: { name: 'hall' } })
  })

  it('refuses a page and a unit that are none as wrong use', async () => {
    const path = file('plan.svg', drawing)
    expect((await add(path, '--page', 'one')).exit).toBe(2)
    expect((await add(path, '--unit', 'mile')).exit).toBe(2)
  })
})

describe('things on a floor plan', () => {
  const stands = ['A01', 'A02', 'A03']
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100">${stands
    .map(
      (name, at) =>
        `<rect x="${at * 100}" width="80" height="60"/><text x="${at * 100 + 20}" y="40">${name}</text>`,
    )
    .join('')}</svg>`
  const run = (...words: string[]) =>
    brassage(['floor-plan', words[0] ?? '', site, ...words.slice(1), '--json'])

  it('are read from the drawing, and placed in one step when that is said', async () => {
    await add(file('hall.svg', drawn))
    for (const name of stands) await brassage(['add', site, 'stand', name])
    expect((await run('propose', 'hall')).json).toMatchObject({
      placed: 0,
      rows: stands.map((name, at) => ({ name, x: 40 + at * 100, y: 30, confidence: 1, evidence: 'text' })),
    })
    expect((await run('propose', 'hall', '--apply', '--sure', '0.9')).json).toMatchObject({ placed: 3 })
    expect((await run('propose', 'hall')).json).toMatchObject({ rows: [] })
    await brassage(['undo', site])
    expect((await run('propose', 'hall')).json).toMatchObject({ rows: [{}, {}, {}] })
  })

  it('are placed in a row between two points, and made where they are not there', async () => {
    await add(file('hall.svg', drawn))
    const row = ['hall', 'stand', 'B01..B05', '--at', '0,10', '--to', '30,10', '--skip', '4', '--size', '8,6']
    expect((await run('place', ...row)).json).toMatchObject({
      label: 'Place 4 things on hall',
      placed: [
        { name: 'B01', x: 0 },
        { name: 'B02', x: 10 },
        { name: 'B03', x: 20 },
        { name: 'B05', x: 30, y: 10 },
      ],
    })
    expect((await run('place', 'hall', 'switch', 'SW9', '--at', '1,1')).json.error).toMatchObject({
      code: 'unknown_object',
    })
    expect((await run('place', 'hall', 'stand', 'B01..B05', '--at', '1,1')).exit).toBe(2)
  })

  it('are taken off, pathways drawn and removed, and the layout tells what is left', async () => {
    await add(file('hall.svg', drawn))
    await run('place', 'hall', 'stand', 'B01..B03', '--at', '0,10', '--to', '20,10')
    expect((await run('unplace', 'hall', 'stand', 'B01..B02')).json).toMatchObject({
      label: 'Take 2 things off hall',
    })
    expect((await run('unplace', 'hall', 'stand', 'B01')).json.error).toMatchObject({
      code: 'unknown_object',
    })
    await run('pathway', 'hall', 'Nord', '0,0', '300,0', '--kind', 'tray', '--slack', '1,5')
    expect((await run('layout', 'hall')).json).toMatchObject({
      placements: [{ objectKind: 'stand', name: 'B03', x: 20, y: 10 }],
      pathways: [
        {
          name: 'Nord',
          kind: 'tray',
          points: [
            [0, 0],
            [300, 0],
          ],
          slack: 1.5,
        },
      ],
      unplaced: [{ name: 'B01' }, { name: 'B02' }],
    })
    await run('pathway', 'hall', 'nord', '--remove')
    expect((await run('layout', 'hall')).json).toMatchObject({ pathways: [] })
    expect((await run('pathway', 'hall', 'Sud', '0,0', '--kind', 'tray')).exit).toBe(2)
  })

  it('give cables their lengths, and the cords that are to be cut or taken', async () => {
    await add(file('hall.svg', drawn))
    await brassage(['set', site, 'floor-plan', 'hall', 'scale=0.1'])
    await brassage(['add', site, 'panel', 'P1'])
    await brassage(['add', site, 'outlet', 'A01-1', 'panel=P1', 'panelPort=1'])
    await run('place', 'hall', 'panel', 'P1', '--at', '0,0')
    await run('place', 'hall', 'outlet', 'A01-1', '--at', '300,0')
    const rows = async (table: string) => (await brassage(['list', site, table, '--json'])).json.rows
    expect(await rows('lengths')).toMatchObject([{ number: 1, way: 34, told: null, direct: true, why: null }])
    expect(await rows('cords')).toMatchObject([
      { kind: 'cable', length: 34, count: 1, source: 'cut', cables: [1] },
    ])
  })

  it('stay where they are when the drawing is replaced', async () => {
    await add(file('hall.svg', drawn))
    await run('place', 'hall', 'stand', 'A01', '--at', '40,30')
    const next = file('next.svg', drawn.replace('0 0 400 100', '0 0 800 200'))
    const points = ['--point', '0,0=0,0', '--point', '800,0=400,0']
    expect((await run('replace', 'hall', next, ...points)).json).toMatchObject({
      plan: { id: 1, name: 'hall', width: 800, alignment: { x: 0, y: 0, scale: 0.5, turn: 0 } },
    })
    expect((await run('replace', 'hall', next, '--point', '0,0=0,0')).exit).toBe(2)
  })
})

describe('a floor plan as a row', () => {
  const set = (...fields: string[]) => brassage(['set', site, 'floor-plan', 'plan', ...fields, '--json'])

  it('is edited by its fields', async () => {
    await add(file('plan.svg', drawing))
    await set('scale=0,05', 'turn=-90', 'crop=10,10,50,40', 'alignment=1.5 2 2 45', 'floor=Étage')
    expect(await rows()).toMatchObject([
      {
        metresPerUnit: 0.05,
        turn: -90,
        crop: { x: 10, y: 10, width: 50, height: 40 },
        alignment: { x: 1.5, y: 2, scale: 2, turn: 45 },
        floor: 'Étage',
      },
    ])
    await set('crop=', 'scale=')
    expect(await rows()).toMatchObject([{ metresPerUnit: null, crop: null }])
  })

  it('refuses what is no crop, naming the field', async () => {
    await add(file('plan.svg', drawing))
    for (const crop of ['1,2,3', '1,2,0,4', 'a,b,c,d'])
      expect(await set(`crop=${crop}`)).toMatchObject({ exit: 1, json: { error: { code: 'bad_value' } } })
  })

  it('goes with what stands on it only when that is said', async () => {
    await add(file('plan.svg', drawing))
    expect((await brassage(['remove', site, 'floor-plan', 'plan'])).exit).toBe(0)
    expect(await rows()).toEqual([])
  })
})

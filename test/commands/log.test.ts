/** The journal on the command line, on the demo site: noted, worked on, mended, listed, counted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brassage } from './command-line.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const log = (...words: string[]) =>
  brassage(['log', at('demo.brassage'), ...words, '--json'], {
    XDG_STATE_HOME: folder,
    BRASSAGE_STATE: at('state'),
  })
const rows = async (...words: string[]) =>
  (await log(...words)).json.rows as readonly Readonly<Record<string, unknown>>[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-log-'))
  await brassage(['demo', at('demo.brassage')], { XDG_STATE_HOME: folder, BRASSAGE_STATE: at('state') })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('notes what is said, about what it names', async () => {
  const { exit, json } = await log('B07', 'sans', 'réseau', '--by', 'Anne', '--station', 'laptop 1')
  expect(exit).toBe(0)
  expect(json).toMatchObject({ kind: 'note', by: 'Anne', station: 'laptop 1', objects: [{ name: 'B07' }] })
  expect(await rows()).toMatchObject([{ id: json.id, text: 'B07 sans réseau' }])
})

it('takes an incident from open to mended, with who did what', async () => {
  const { json } = await log('pas de lien', '--at', 'D07', '--incident', '--by', 'Anne')
  expect(json).toMatchObject({ state: 'open', room: 'Hall Sud' })
  const id = String(json.id)
  expect((await log('--state', id, 'working', '--by', 'Bruno')).json).toMatchObject({ inHandOf: 'Bruno' })
  expect(await rows('--open')).toMatchObject([{ id }])
  const mended = await log('--state', id.slice(-8), 'mended', 'cord', 'swapped', '--cause', 'crossed-patch')
  expect(mended.json).toMatchObject({
    state: 'mended',
    cause: 'crossed-patch',
    repairSeconds: expect.any(Number),
  })
  expect(await rows('--open')).toEqual([])
  expect(await rows()).toMatchObject([{ records: [{}, {}, { remark: 'cord swapped' }] }, {}])
})

it('corrects a text by saying it again', async () => {
  const { json } = await log('B08 HS')
  const corrected = await log('--correct', String(json.id), 'B09 HS')
  expect(corrected.json).toMatchObject({ text: 'B09 HS', objects: [{ name: 'B09' }] })
  expect(corrected.json.records).toMatchObject([{ text: 'B08 HS' }, { text: 'B09 HS' }])
})

it('keeps a photo', async () => {
  writeFileSync(at('panel.jpg'), 'a picture')
  expect((await log('B07 panel', '--photo', at('panel.jpg'))).json).toMatchObject({
    photos: [expect.any(String)],
  })
})

it('lists what is about a place, also by its port', async () => {
  await log('SW1 port 26 clignote')
  const texts = (await rows('--at', 'B07')).map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['B07 sans réseau', 'SW1 port 26 clignote']))
  expect(texts).not.toContain('B09 HS')
})

it('lists all that was done, or all that happened to a place', async () => {
  const kinds = async (...words: string[]) => new Set((await rows('--all', ...words)).map(({ kind }) => kind))
  expect(await kinds()).toEqual(new Set(['note', 'incident', 'edit', 'tick', 'created']))
  expect(await kinds('--at', 'B07')).toEqual(new Set(['note', 'tick', 'edit']))
})

it('lists what was noted since a moment', async () => {
  expect((await rows('--since', '1h')).length).toBeGreaterThan(3)
  expect(await rows('--since', '2100-01-01')).toEqual([])
})

it('counts incidents by cause, room and hour', async () => {
  expect((await log('--figures')).json).toMatchObject({
    incidents: 1,
    mended: 1,
    repair: { measured: 1 },
    byCause: [{ key: 'crossed-patch', count: 1 }],
    byRoom: [{ key: 'Hall Sud' }],
    byHour: [{ count: 1 }],
  })
})

it('says what it could not link, and how to say it', async () => {
  const { json } = await log('numérivage se plaint')
  expect(json).toMatchObject({
    objects: [],
    unclear: [{ text: 'numérivage', candidates: [{ name: 'A03' }] }],
  })
})

describe('is refused by name', () => {
  it.each([
    [['x', '--at', 'Z99'], 1, 'Nothing in this site is called "Z99"'],
    [['x', '--cause', 'rain'], 2, '--cause "rain": expected one of crossed-patch'],
    [['--state', 'ABCDEF', 'mended'], 1, 'no entry ABCDEF'],
    [['--state', 'ABCDEF', 'repaired'], 2, '"repaired" is no state: expected open, working'],
    [['--state', 'ABCDEF'], 2, 'the state is missing'],
    [['--since', 'yesterday'], 2, '--since "yesterday": expected 2h'],
    [['x', '--open'], 2, '--open is for listing'],
    [['--incident'], 2, 'TEXT is missing'],
    [['  '], 1, 'The entry is empty'],
    [['x', '--photo', 'notes.txt'], 1, 'notes.txt is no picture'],
  ])('%s', async (words, exit, message) => {
    const said = await log(...words)
    expect(said.exit).toBe(exit)
    expect(said.json).toMatchObject({ error: { message: expect.stringContaining(message) } })
  })
})

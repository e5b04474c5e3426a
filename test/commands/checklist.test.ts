/** The checklist on the command line, from the demo's plan to two laptops that disagree. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brassage } from './command-line.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const stateFolder = () => ({ XDG_STATE_HOME: folder, BRASSAGE_STATE: at('state') })
const json = async (...words: string[]) => (await brassage([...words, '--json'], stateFolder())).json

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-checklist-'))
  await brassage(['demo', at('one.brassage')], stateFolder())
  copyFileSync(at('one.brassage'), at('two.brassage'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Row {
  readonly id: string
  readonly kind: string
  readonly object: string
  readonly room: string | null
  readonly state: string
  readonly records: readonly { readonly by: string; readonly station: string; readonly note: string | null }[]
}
const rowsOf = async (file: string, ...more: string[]) =>
  (await json('checklist', 'list', at(file), ...more)).rows as readonly Row[]

it('lists what the plan asks for, by room and step', async () => {
  const rows = await rowsOf('one.brassage')
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(
    new Set(['pull', 'terminate', 'label', 'patch', 'connect', 'test', 'handover', 'teardown']),
  )
  const patches = await rowsOf('one.brassage', '--room', 'LT1', '--step', 'patch')
  expect(patches.length).toBeGreaterThan(10)
  expect(patches.every(({ room, kind }) => room === 'LT1' && kind === 'patch')).toBe(true)
})

it('ticks, takes back, merges and shows who disagrees', async () => {
  const [first, second] = (await rowsOf('one.brassage', '--step', 'patch')).filter(
    ({ state }) => state === 'todo',
  )
  const [a, b] = [first?.id ?? '', second?.id ?? '']
  await json('tick', at('one.brassage'), a, b, '--by', 'Anne', '--station', 'laptop 1')
  await json('tick', at('two.brassage'), a, '--by', 'Bruno', '--station', 'laptop 2', '--fault', 'no link')
  await json('tick', at('two.brassage'), b, '--by', 'Bruno', '--station', 'laptop 2', '--undo')
  expect((await json('packet', at('two.brassage'), at('p.packet'))).records).toBeGreaterThanOrEqual(2)
  const merged = await json('merge', at('one.brassage'), at('p.packet'))
  expect(merged).toMatchObject({
    added: 2,
    contradictions: [{ item: a, records: [{ by: 'Anne' }, { by: 'Bruno' }] }],
  })
  const rows = await rowsOf('one.brassage', '--step', 'patch')
  expect(rows.find(({ id }) => id === a)).toMatchObject({
    state: 'contradiction',
    records: [{}, { note: 'no link' }],
  })
  expect(rows.find(({ id }) => id === b)?.state).toBe('done')
})

it('gives work to a person, lists and prints it, and takes it back', async () => {
  const give = ['assign', at('one.brassage'), 'Anne', '--step', 'patch', '--room', 'LT1']
  expect((await json(...give)).rows).toMatchObject([{ person: 'Anne', step: 'patch', room: 'LT1' }])
  const own = await rowsOf('one.brassage', '--person', 'anne')
  expect(own.length).toBeGreaterThan(10)
  expect(own.every(({ room, kind }) => room === 'LT1' && kind === 'patch')).toBe(true)
  const out = at('anne.csv')
  const printed = await json('print', at('one.brassage'), 'checklist', '--person', 'Anne', '--out', out)
  expect(printed).toMatchObject({ rows: own.length })
  expect((await json(...give, '--remove')).rows).toEqual([])
  const again = await brassage([...give, '--remove', '--json'], stateFolder())
  expect(again).toMatchObject({ exit: 1, json: { error: { code: 'unknown_object' } } })
})

it('records an item once, however often it is named, and a fault with its reason', async () => {
  const items = ['label:1', 'label:1']
  const { records } = await json('tick', at('one.brassage'), ...items, '--by', 'Anne')
  expect(records).toMatchObject([{ item: 'label:1' }])
  const refused = await brassage(
    ['tick', at('one.brassage'), 'label:2', '--by', 'Anne', '--fault', ' ', '--json'],
    stateFolder(),
  )
  expect(refused).toMatchObject({
    exit: 1,
    json: { error: { code: 'no_reason', message: expect.stringContaining('label:2') } },
  })
})

it.each([
  ['packet', at, 'x'],
  ['copy', at, 'x'],
  ['export', at, 'x.xlsx'],
  ['floor-plan export', (name: string) => `${at(name)} 1`, 'x.svg'],
])('%s into a folder that is not there names that folder', async (command, words, name) => {
  const out = join(folder, 'nowhere', name)
  const line = `${command} ${words('one.brassage')}`.split(' ')
  expect(await brassage([...line, out, '--json'], stateFolder())).toMatchObject({
    exit: 1,
    json: { error: { code: 'no_such_folder', message: expect.stringContaining(join(folder, 'nowhere')) } },
  })
})

it('names the packet that is not there, and says so in words', async () => {
  const refused = await brassage(['merge', at('one.brassage'), at('none.packet'), '--json'], stateFolder())
  const message = `${at('none.packet')} could not be read: there is no such file. Check the path.`
  expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'unreadable', message } } })
})

it('refuses an unknown item, and a packet cut short, by name', async () => {
  const unknown = await brassage(['tick', at('one.brassage'), 'patch:999999', '--by', 'Anne', '--json'])
  expect(unknown).toMatchObject({ exit: 1, json: { error: { code: 'unknown_item' } } })
  writeFileSync(at('short.packet'), readFileSync(at('p.packet'), 'utf8').slice(0, -20))
  const short = await brassage(['merge', at('one.brassage'), at('short.packet'), '--json'])
  expect(short).toMatchObject({ exit: 1, json: { error: { code: 'damaged_packet' } } })
})

/** Late changes on the command line: looked at first, applied as one step, taken back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brassage } from './command-line.ts'

let folder = ''
const file = () => join(folder, 'fair.brassage')
const env = () => ({ BRASSAGE_STATE: join(folder, 'state') })
const run = (...words: string[]) => brassage([...words, '--json'], env())
const rows = async (table: string) => (await run('list', file(), table)).json.rows

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-change-'))
  await brassage(['demo', file()], env())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('looks without changing, then applies as one step that is taken back', async () => {
  const before = [await rows('ports'), await rows('cables')]
  const words = ['change', file(), 'swap', 'A01-1', 'A02-1']
  const seen = (await run(...words, '--dry-run')).json
  expect(seen).toMatchObject({
    label: 'Late change: outlets A01-1 and A02-1 swapped',
    applied: false,
    plan: expect.arrayContaining([
      {
        table: 'outlets',
        name: 'A01-1',
        field: 'interface',
        before: 'FastEthernet0/1',
        after: 'FastEthernet0/3',
      },
    ]),
    config: [{ switch: 'SW1', lines: expect.arrayContaining([expect.objectContaining({ depth: 1 })]) }],
    labels: expect.arrayContaining([expect.objectContaining({ kind: 'switch', name: 'SW1' })]),
    ticks: { added: expect.arrayContaining([expect.objectContaining({ step: 'patch', from: 'P1A 1' })]) },
  })
  expect([await rows('ports'), await rows('cables')]).toEqual(before)
  const applied = (await run(...words)).json
  expect(applied).toEqual({ ...seen, applied: true, changed: expect.any(Number) })
  expect(await rows('cables')).not.toEqual(before[1])
  await run('undo', file())
  expect([await rows('ports'), await rows('cables')]).toEqual(before)
})

it('says what is wrong, and changes nothing', async () => {
  const refused = await run('change', file(), 'move-stand', 'Z99', '--to', 'A01-1')
  expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'unknown_object' } } })
  expect((await run('change', file(), 'vlan-add', 'abc', '--ports', 'SW2 1')).exit).toBe(2)
  expect((await run('change', file(), 'paint', 'A01')).exit).toBe(2)
})

it('shows the cords of a room: what is planned, plugged, and left over after the change', async () => {
  const cords = async (...more: string[]) =>
    (await run('room', file(), 'LT2', ...more)).json.rows as readonly {
      item: string
      from: string
      state: string
    }[]
  const [first] = await cords('--switch', 'SW2', '--vlan', '73')
  expect(first).toMatchObject({ from: 'P2A 23', state: 'planned' })
  await run('tick', file(), first?.item ?? '', '--by', 'Anne')
  expect((await cords('--vlan', '73'))[0]?.state).toBe('present')
  await run('change', file(), 'swap', 'D05-1', 'D06-1')
  const unplug = first?.item.replace('patch', 'unplug')
  expect(await cords('--to-do')).toContainEqual(expect.objectContaining({ item: unplug, state: 'leftover' }))
  expect(await run('room', file(), 'Nowhere')).toMatchObject({
    exit: 1,
    json: { error: { code: 'unknown_room' } },
  })
})

/** The inventory from an empty site: a sheet taken in, edited, moved, counted against the plan, written out and in again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brassage } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-inventory-'))
const file = join(folder, 'site.brassage')
const before = process.env.BRASSAGE_STATE
const run = (...words: string[]) => brassage([...words, '--json'])
const say = async (...words: string[]) => (await run(...words)).json

beforeAll(async () => {
  process.env.BRASSAGE_STATE = join(folder, 'state')
  await say('new', file, '--name', 'Orme')
  await say('add', file, 'switch', 'SW1', 'type=ws-c2950t-48-si')
  await say('add', file, 'panel', 'P1', 'ports=24')
  await say('add', file, 'cable', 'C1', 'a=P1 1', 'b=SW1 1', 'kind=cord', 'length=5', 'colour=bleu')
})
afterAll(() => {
  if (before === undefined) delete process.env.BRASSAGE_STATE
  else process.env.BRASSAGE_STATE = before
  rmSync(folder, { recursive: true })
})

const sheet = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('a recensement in French is taken in, and taken in again without a difference', async () => {
  const path = sheet(
    'recensement.csv',
    'Nom;Genre;Nombre;Longueur (m);Couleur;Câblage;Emplacement;État\nBleus 5 m;cordons;12;5;bleu;droit;armoire 2;bon\nBobine;bobine;1;305;;;cave;usé\n',
  )
  expect(await say('inventory', 'import', file, path)).toEqual({ added: 2, changed: 0 })
  const items = await say('list', file, 'items')
  expect(items.rows).toMatchObject([
    {
      name: 'Bleus 5 m',
      kind: 'cord',
      count: 12,
      length: 5,
      colour: 'bleu',
      wiring: 'straight',
      place: 'armoire 2',
    },
    { name: 'Bobine', kind: 'cable', condition: 'worn' },
  ])
  expect(await say('inventory', 'import', file, path)).toEqual({ added: 0, changed: 2 })
  expect(await say('list', file, 'items')).toEqual(items)
})

test('a sheet with a fault brings nothing, and says where it is', async () => {
  const items = await say('list', file, 'items')
  const bad = sheet('bad.csv', 'Nom;Nombre\nRouges;3\nVerts;many\n')
  expect((await run('inventory', 'import', file, bad)).json).toMatchObject({
    error: { code: 'bad_row', message: expect.stringContaining('row 3: count "many"') },
  })
  const strange = sheet('strange.csv', 'Nom;Poids\nRouges;3\n')
  expect((await run('inventory', 'import', file, strange)).json).toMatchObject({
    error: { code: 'no_columns', message: expect.stringContaining('column "Poids" is not known') },
  })
  expect(await say('list', file, 'items')).toEqual(items)
})

test('what the table on screen exports is taken in without a difference', async () => {
  const items = await say('list', file, 'items')
  const path = sheet(
    'screen.csv',
    '\uFEFFNom;Genre;Nombre;Réservé;Pris;Longueur (m);Couleur;Câblage;Modèle;Lieu;État;Note\r\nBobine;câble;1;0;0;305;;;;cave;usé;\r\n',
  )
  expect(await say('inventory', 'import', file, path)).toEqual({ added: 0, changed: 1 })
  expect(await say('list', file, 'items')).toEqual(items)
})

test('what is taken comes back, and never more than there is', async () => {
  const move = (word: string, count: string) =>
    run('inventory', word, file, 'bleus 5 m', count, '--by', 'Anne', '--station', 'van')
  expect((await move('take', '10')).json).toEqual({ item: 'Bleus 5 m', owned: 12, reserved: 0, taken: 10 })
  expect((await move('reserve', '3')).json).toMatchObject({
    error: {
      code: 'not_so_many',
      message: 'Bleus 5 m: 2 are free to be reserved, not 3. Nothing was recorded.',
    },
  })
  await move('reserve', '2')
  expect((await move('return', '4')).json).toEqual({ item: 'Bleus 5 m', owned: 12, reserved: 2, taken: 6 })
  const { rows } = await say('inventory', 'movements', file)
  expect(rows).toMatchObject([
    { kind: 'taken', count: 10, who: 'Anne', station: 'van' },
    { kind: 'reserved', count: 2 },
    { kind: 'returned', count: 4 },
  ])
})

test('needs are set against it', async () => {
  const { rows } = await say('inventory', file)
  expect(rows).toMatchObject([
    {
      kind: 'cord',
      length: 5,
      colour: 'bleu',
      wiring: 'straight',
      needed: 1,
      owned: 12,
      reserved: 2,
      taken: 6,
      short: 0,
    },
    { kind: 'cable', owned: 305, needed: 0, short: 0 },
    { kind: 'switch', model: 'Catalyst 2950T-48', needed: 1, owned: 0, short: 1 },
  ])
})

test('items are edited like any row, and undone', async () => {
  await say('add', file, 'item', 'Crossover', 'kind=cord', 'wiring=croisé', 'length=3', 'count=4')
  await say('set', file, 'item', 'crossover', 'count=5')
  expect((await run('set', file, 'item', 'Crossover', 'count=-1')).json).toMatchObject({
    error: { code: 'bad_value' },
  })
  expect((await say('list', file, 'items')).rows).toContainEqual(
    expect.objectContaining({ name: 'Crossover', wiring: 'crossover', count: 5 }),
  )
  await say('remove', file, 'item', 'Crossover')
  await say('undo', file)
  expect((await say('list', file, 'items')).rows).toHaveLength(3)
})

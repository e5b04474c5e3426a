/** The import and export commands over a site file: maps, dry runs, undo, what is written and what is not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommandInput, CommandOutput } from '../../main/commands/command.ts'
import { exportCommand } from '../../main/commands/export.ts'
import { importCommand } from '../../main/commands/import.ts'
import { createSite } from '../../main/db/create-site.ts'
import { openSite } from '../../main/db/open-site.ts'
import { buildXlsx, type CellInput } from './fixtures/book.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-import-'))
  createSite(join(folder, 'site.brassage'), { name: 'Test' }).close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = (name: string) => join(folder, name)

function input(positionals: readonly string[], options: CommandInput['options'] = {}): CommandInput {
  const env = { ...process.env, HOME: folder, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder }
  return {
    positionals,
    options,
    env,
    interactive: false,
    stderr: () => undefined,
    signal: new AbortController().signal,
  }
}

const save = (rows: readonly (readonly CellInput[])[], name = 'plan.xlsx') => {
  writeFileSync(inFolder(name), buildXlsx([{ name: 'SW1', rows }]))
  return inFolder(name)
}
const run = (workbook: string, options: CommandInput['options'] = {}): Promise<CommandOutput> =>
  importCommand.run(input([inFolder('site.brassage'), workbook], options))

function readPlan() {
  const site = openSite(inFolder('site.brassage'))
  const plan = site.plan()
  site.close()
  return plan
}

const rows: CellInput[][] = [
  ['Port', 'Truc', 'Prise'],
  [1, 101, 'A1'],
  [2, 102, 'A2'],
]

describe('brassage import', () => {
  test('a dry run counts and writes nothing', async () => {
    const { exit, json } = await run(
      save([
        ['Port', 'Vlan', 'Prise'],
        [1, 101, 'A1'],
      ]),
      { 'dry-run': true },
    )
    expect([exit, json.added, json.applied]).toEqual([0, 1, 0])
    expect(readPlan().device).toEqual([])
  })

  test('an error stops everything, and counts come along', async () => {
    const bad = save([
      ['Port', 'Vlan', 'Prise'],
      [1, 101, 'A1'],
      [1, 102, 'A2'],
    ])
    const stopped = await run(bad)
    expect(stopped.exit).toBe(1)
    expect(stopped.json).toMatchObject({ rows: 2, applied: 0, added: 1, setAside: 0 })
    expect(readPlan().outlet).toEqual([])
    const aside = await run(bad, { 'set-aside': true })
    expect(aside.exit).toBe(0)
    expect(aside.json).toMatchObject({ rows: 2, applied: 1, setAside: 1 })
    expect(readPlan().setAside).toMatchObject([
      { sheet: 'SW1', cell: 'A3', code: 'port_used_twice', workbook: 'plan.xlsx' },
    ])
  })

  test('a saved map, corrected, reads the next workbook, and is remembered by the shape', async () => {
    const workbook = save(rows)
    await run(workbook, { 'dry-run': true, 'save-map': inFolder('map.json') })
    const map = JSON.parse(readFileSync(inFolder('map.json'), 'utf8'))
    expect(map.sheets[0].columns.map(({ field }: { field: string | null }) => field)).toEqual([
      'port',
      null,
      'outlet',
    ])
    map.sheets[0].columns[1].field = 'vlan'
    writeFileSync(inFolder('map.json'), JSON.stringify(map))
    await run(workbook, { map: inFolder('map.json') })
    expect(readPlan().vlan.map(({ vid }) => vid)).toEqual([101, 102])
    await run(save([...rows, [3, 103, 'A3']]))
    expect(readPlan().vlan.map(({ vid }) => vid)).toEqual([101, 102, 103])
  })

  test.each([
    ['{', /no JSON/],
    ['{"version":1,"sheets":[{"sheet":"SW1","kind":"portz"}]}', /sheets\[0\]\.kind/],
    [
      '{"version":1,"sheets":[{"sheet":"SW1","kind":"ports","columns":[{"column":"A","header":"x","field":"prot"}]}]}',
      /sheets\[0\]\.columns\[0\]\.field/,
    ],
    ['{"version":1,"sheets":[],"rulez":{}}', /rulez/],
  ])('a wrong map names the key: %s', async (text, message) => {
    writeFileSync(inFolder('map.json'), text)
    await expect(run(save(rows), { map: inFolder('map.json') })).rejects.toThrow(message)
  })

  test('a sheet that is not there is refused with those that are', async () => {
    await expect(run(save(rows), { sheet: ['SW9'] })).rejects.toThrow(/SW1/)
  })

  test('one undo takes the whole import back, and it can be imported again', async () => {
    const workbook = save([
      ['Port', 'Vlan', 'Prise'],
      [1, 101, 'A1'],
      [2, 102, 'A2'],
    ])
    await run(workbook)
    const site = openSite(inFolder('site.brassage'))
    site.undo()
    site.close()
    expect(readPlan().device).toEqual([])
    expect((await run(workbook)).json).toMatchObject({ added: 2 })
  })
})

test.each(['out.xlsx', 'out.csv'])('brassage export to %s and back changes nothing', async (name) => {
  await run(
    save([
      ['Port', 'Vlan', 'Prise', 'Stand', 'Remarque'],
      [1, 101, 'A1', '=1+1', '+33 4'],
      ['Gi0/1', 'tous', null, null, null],
    ]),
  )
  const file = inFolder('site.brassage')
  await exportCommand.run(input([file, inFolder(name)]))
  expect((await run(inFolder(name))).json).toMatchObject({ applied: 0, added: 0, changed: 0, removed: 0 })
  if (name.endsWith('csv')) expect(readFileSync(inFolder(name), 'utf8')).toContain("'=1+1")
})

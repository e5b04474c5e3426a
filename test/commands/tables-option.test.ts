/** What `--tables` reads, and what it says of a switch or file that cannot be used. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type CommandInput, UsageError } from '../../main/commands/command.ts'
import { readTables } from '../../main/commands/tables-option.ts'
import { buildSite } from '../plan/site-builder.ts'
import { MAC_TABLE, STATUS } from '../verify/switch-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string, seconds = 1_000): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  utimesSync(path, seconds, seconds)
  return path
}

const site = buildSite()
site.switch('SW1')
site.switch('SW2')
const plan = site.plan()

const read = (...tables: string[]) =>
  readTables({ options: { tables }, positionals: [] } as unknown as CommandInput, plan)

it('makes one reading of all files of a switch, as old as the newest', () => {
  const macs = file('macs.txt', MAC_TABLE, 1_000)
  const states = file('states.txt', STATUS, 2_000)
  const other = file('other.txt', MAC_TABLE, 3_000)
  const readings = read(`SW1=${macs}`, `sw2=${other}`, `SW1=${states}`)
  expect(readings.map(({ deviceId, at, ports }) => [deviceId, at, ports === null])).toEqual([
    [1, '1970-01-01T00:33:20.000Z', false],
    [2, '1970-01-01T00:50:00.000Z', true],
  ])
  expect(readings[0]?.macs).not.toBeNull()
})

it('reads nothing where nothing is given', () => {
  expect(read()).toEqual([])
})

it.each([
  ['a switch the plan does not have', () => read(`SW9=${file('a.txt', MAC_TABLE)}`), 'SW9'],
  ['a file that is not there', () => read(`SW1=${join(folder, 'gone.txt')}`), 'gone.txt'],
  ['a folder', () => read(`SW1=${folder}`), folder],
  [
    'a file without any table, also beside a good one',
    () => read(`SW1=${file('good.txt', MAC_TABLE)}`, `SW1=${file('letter.txt', 'Dear all')}`),
    'letter.txt',
  ],
])('names %s', (_, work, named) => {
  expect(work).toThrow(named)
})

it('says how to write it', () => {
  expect(() => read('tables.txt')).toThrow(UsageError)
})

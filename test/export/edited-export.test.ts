/** The site's export, edited by a person, and imported again: exactly what was edited changes. */
import { expect, test } from 'vitest'
import { type ExportTable, planTables } from '../../main/export/plan-tables.ts'
import { writeXlsx } from '../../main/export/write-tables.ts'
import { parseWorkbook } from '../../main/import/read-workbook.ts'
import { importSheet, runImport } from '../import/fixtures/importing.ts'

const site = importSheet([
  ['Port', 'Vlan', 'Prise', 'Stand', 'Bandeau', 'Pos', 'Remarque'],
  ...Array.from({ length: 12 }, (_, n) => [n + 1, 101 + n, `A${n + 1}-1`, `A${n + 1}`, 'P1', n + 1, null]),
])
// As a site made by hand: no workbook is remembered.
const plan = { ...site.plan, mapping: [] }

const importEdited = async (edit: (tables: ExportTable[]) => ExportTable[]) =>
  runImport([parseWorkbook('export.xlsx', await writeXlsx(edit(planTables(plan))))], plan)

const onPorts = (change: (rows: ExportTable['rows']) => ExportTable['rows']) => (tables: ExportTable[]) =>
  tables.map((table) => (table.name === 'SW1' ? { ...table, rows: change(table.rows) } : table))

test('a deleted row is removed, an edited one changed', async () => {
  const again = await importEdited(
    onPorts((rows) =>
      rows
        .filter((_, at) => at !== 2)
        .map((row) => (row[5] === 'A1-1' ? row.map((cell) => (cell === 101 ? 102 : cell)) : row)),
    ),
  )
  expect(again.differences.map(({ what }) => what).sort()).toEqual(['changed', 'removed'])
  expect(again.port('SW1', 1).vlan).toBe(102)
  expect(again.outlet('A3-1')).toBeUndefined()
})

test('a renamed outlet leaves no orphan', async () => {
  const again = await importEdited(
    onPorts((rows) => rows.map((row) => row.map((cell) => (cell === 'A2-1' ? 'A2-9' : cell)))),
  )
  expect(again.counts).toMatchObject({ added: 0, changed: 1, removed: 0 })
  expect(again.plan.outlet).toHaveLength(12)
})

test('a deleted sheet of a switch takes nothing away', async () => {
  const again = await importEdited((tables) => tables.filter(({ name }) => name !== 'SW1'))
  expect(again.differences).toEqual([])
})

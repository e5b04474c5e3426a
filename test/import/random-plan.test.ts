/** Property: a random plan written as a workbook, in any column order, language and place, reads back the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatTable, planTables } from '../../main/export/plan-tables.ts'
import { writeCsv, writeXlsx } from '../../main/export/write-tables.ts'
import { parseWorkbook } from '../../main/import/read-workbook.ts'
import type { CellInput } from './fixtures/book.ts'
import { runImport, xlsx } from './fixtures/importing.ts'

interface Line {
  readonly port: number
  readonly vids: readonly number[]
  readonly stand: number
  readonly isTelephone: boolean
  readonly isOccupied: boolean | null
}

const HEADERS = {
  fr: {
    port: 'Port sw',
    mode: 'Mode',
    vlan: 'N° Vlan',
    outlet: 'N° prise',
    stand: 'Stand',
    panel: 'Bandeau',
    position: 'Pos.',
    service: 'Type prise',
    occupied: 'Occupé',
    note: 'Remarque',
  },
  en: {
    port: 'Switch port',
    mode: 'Mode',
    vlan: 'VLAN ID',
    outlet: 'Outlet',
    stand: 'Booth',
    panel: 'Patch panel',
    position: 'Position',
    service: 'Service',
    occupied: 'Occupied',
    note: 'Comment',
  },
} as const

const line = fc.record({
  vids: fc.uniqueArray(fc.integer({ min: 2, max: 250 }), { minLength: 1, maxLength: 3 }),
  stand: fc.integer({ min: 1, max: 99 }),
  isTelephone: fc.boolean(),
  isOccupied: fc.constantFrom(true, false, null),
})

const plan = fc.record({
  language: fc.constantFrom('fr' as const, 'en' as const),
  order: fc.shuffledSubarray(
    ['port', 'mode', 'vlan', 'outlet', 'stand', 'panel', 'position', 'service', 'occupied', 'note'] as const,
    { minLength: 10 },
  ),
  down: fc.integer({ min: 0, max: 6 }),
  right: fc.integer({ min: 0, max: 3 }),
  asText: fc.boolean(),
  lines: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 48 }), line), {
    minLength: 3,
    maxLength: 20,
    selector: ([port]) => port,
  }),
})

const numberAs = (value: number, asText: boolean): CellInput => (asText ? `${value}` : value)

function cellsOf(
  { port, vids, stand, isTelephone, isOccupied }: Line,
  asText: boolean,
): Record<string, CellInput> {
  return {
    port: numberAs(port, asText),
    mode: vids.length > 1 ? 'trunk' : 'access',
    vlan: vids.length > 1 ? vids.join(asText ? ' ; ' : ',') : numberAs(vids[0] ?? 0, asText),
    outlet: `S${stand}-${port}`,
    stand: `S${stand}`,
    panel: 'P1',
    position: numberAs(port, asText),
    service: isTelephone ? 'tél' : 'data',
    occupied: isOccupied === null ? null : isOccupied ? 'oui' : 'non',
    note: `rem ${port}`,
  }
}

const cases = plan.map(({ language, order, down, right, asText, lines }) => {
  const data = lines.map(([port, more]): Line => ({ port, ...more }))
  const margin: CellInput[] = Array.from({ length: right }, () => null)
  const head: CellInput[] = [...margin, ...order.map((field) => HEADERS[language][field])]
  const rows = data.map((one): CellInput[] => {
    const cells = cellsOf(one, asText)
    return [...margin, ...order.map((field) => cells[field] ?? null)]
  })
  const top: CellInput[][] = Array.from({ length: down }, (_, at) =>
    at === 0 ? ['Rencontres 2026, plan de brassage'] : [],
  )
  return { data, workbook: xlsx([{ name: 'SW1 - LT Jardin', rows: [...top, head, ...rows] }]) }
})

test('columns in any order, French or English, anywhere on the sheet', () => {
  fc.assert(
    fc.property(cases, ({ data, workbook }) => {
      const { port, faults } = runImport([workbook])
      expect(faults).toEqual([])
      for (const one of data)
        expect(port('SW1', one.port)).toMatchObject({
          outlet: `S${one.stand}-${one.port}`,
          stand: `S${one.stand}`,
          panel: 'P1',
          panelPort: one.port,
          mode: one.vids.length > 1 ? 'tagged' : 'access',
          vlan: one.vids.length > 1 ? null : one.vids[0],
          taggedVlans: one.vids.length > 1 ? [...one.vids].sort((a, b) => a - b) : [],
          service: one.isTelephone ? 'telephone' : 'network',
          occupied: one.isOccupied,
          note: `rem ${one.port}`,
        })
    }),
    { numRuns: 60 },
  )
})

test('the export of what was imported imports with zero differences, as workbook and as CSV', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ workbook }) => {
      const { plan } = runImport([workbook])
      const forgotten = { ...plan, mapping: [] }
      const book = parseWorkbook('export.xlsx', await writeXlsx(planTables(forgotten)))
      const csv = parseWorkbook('export.csv', Buffer.from(writeCsv(flatTable(forgotten))))
      for (const one of [book, csv]) {
        const again = runImport([one], forgotten)
        expect(again.differences).toEqual([])
        expect(again.isApplicable).toBe(true)
        expect(again.changes).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
})

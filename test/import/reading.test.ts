/** Files of every format, encoding and condition. */
import { existsSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseWorkbook, readWorkbook } from '../../main/import/read-workbook.ts'
import { buildXlsx } from './fixtures/book.ts'
import { emptyPlan, runImport } from './fixtures/importing.ts'

const cellsOf = (name: string, bytes: Uint8Array) =>
  parseWorkbook(name, bytes).sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))

const expected = [
  ['Port', 'Prise', 'Remarque'],
  ['1', 'É1', 'a, b'],
]
const semicolons = 'Port;Prise;Remarque\r\n1;É1;"a, b"\r\n'

test.each([
  ['UTF-8 with BOM, semicolons', Buffer.from(`\ufeff${semicolons}`)],
  ['Windows-1252', Buffer.from(semicolons, 'latin1')],
  ['UTF-16 with BOM', Buffer.from(`\ufeff${semicolons}`, 'utf16le')],
  ['commas', Buffer.from('Port,Prise,Remarque\n1,É1,"a, b"\n')],
  ['tabs', Buffer.from('Port\tPrise\tRemarque\n1\tÉ1\ta, b\n')],
  ['the hint of Excel', Buffer.from('sep=;\nPort;Prise;Remarque\n1;É1;a, b\n')],
])('CSV: %s', (_, bytes) => expect(cellsOf('plan.csv', bytes)).toEqual(expected))

test('CSV takes the guard of a formula off', () =>
  expect(cellsOf('plan.csv', Buffer.from("a;b\n'=1+1;'-x\n"))?.[1]).toEqual(['=1+1', '-x']))

describe('a workbook', () => {
  const read = (rows: Parameters<typeof buildXlsx>[0][number]['rows'], more = {}) =>
    parseWorkbook('plan.xlsx', buildXlsx([{ name: 'S', rows, ...more }])).sheets[0]

  test('keeps values, fills, struck text, merges and hidden rows', () => {
    const sheet = read(
      [
        [1.5, true, { v: 'x', fill: '#ffff00', strike: true }, { v: 46000, date: true }],
        [{ runs: [{ text: 'a', strike: true }, { text: 'b' }] }, { error: '#N/A' }, { f: 'SUM(A1:A9)' }],
      ],
      { merges: ['A1:B1'], hiddenRows: [2] },
    )
    expect(sheet?.rows[0]?.cells.map(({ text }) => text)).toEqual(['1.5', 'TRUE', 'x', '2025-12-09'])
    expect(sheet?.rows[0]?.cells[2]).toMatchObject({ fill: '#ffff00', struck: true })
    expect(sheet?.rows[1]?.cells.map(({ text, struck, trouble }) => [text, struck, trouble])).toEqual([
      ['b', 'part', null],
      ['#N/A', false, 'error'],
      ['', false, 'formula'],
    ])
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }])
    expect(sheet?.rows[1]?.hidden).toBe(true)
  })

  test.each([
    [
      'plan.xls',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
      'workbook_old_format',
    ],
    [
      'plan.xlsx',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook_encrypted',
    ],
    [
      'plan.xlsx',
      Buffer.from(buildXlsx([{ name: 'S', rows: [['a']] }])).subarray(0, 300),
      'workbook_damaged',
    ],
    ['plan.xlsx', Buffer.from('no zip at all'), 'workbook_damaged'],
    ['plan.xlsx', Buffer.alloc(0), 'workbook_damaged'],
    [
      'plan.xlsx',
      Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets') })),
      'workbook_damaged',
    ],
  ])('%s in a bad condition is refused with its reason', (name, bytes, code) => {
    expect(() => parseWorkbook(name, bytes)).toThrow(expect.objectContaining({ code }))
  })

  test('an archive that would unpack to gigabytes is refused unopened', () => {
    const bytes = Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('x') }))
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(0xf0000000, directory + 24)
    expect(() => parseWorkbook('bomb.xlsx', bytes)).toThrow(
      expect.objectContaining({ code: 'workbook_too_large' }),
    )
  })

  test('a missing file is named', () => {
    expect(() => readWorkbook('/nowhere/plan.xlsx')).toThrow(
      expect.objectContaining({ code: 'workbook_missing' }),
    )
  })
})

test('OpenDocument: repeats, fills, struck text, merges', () => {
  const ns = ['office', 'style', 'table', 'text', 'fo'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ')
  const content = `<office:document-content ${ns}><office:automatic-styles>
    <style:style style:name="c1" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffff00"/></style:style>
    <style:style style:name="c2" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
    </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="SW1">
    <table:table-column table:number-columns-repeated="3"/>
    <table:table-row><table:table-cell office:value-type="string"><text:p>Port</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Vlan</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Prise</text:p></table:table-cell></table:table-row>
    <table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell><table:table-cell table:style-name="c1" office:value-type="float" office:value="101"><text:p>101</text:p></table:table-cell><table:table-cell table:style-name="c2" office:value-type="string"><text:p>A1</text:p></table:table-cell></table:table-row>
    <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  })
  const [sheet] = parseWorkbook('plan.ods', bytes).sheets
  expect(sheet?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['Port', 'Vlan', 'Prise'],
    ['1', '101', 'A1'],
  ])
  expect(sheet?.rows[1]?.cells.map(({ fill, struck }) => [fill, struck])).toEqual([
    [null, false],
    ['#ffff00', false],
    [null, true],
  ])
})

const corpus = new URL('../../../shared/corpus/workbooks/', import.meta.url)

describe.skipIf(!existsSync(corpus))('the corpus (../shared/corpus/workbooks)', () => {
  const workbook = (path: string) => parseWorkbook(path, readFileSync(new URL(path, corpus)))

  test("a planner's workbook imports whole, and again without a difference", () => {
    const book = workbook('annexe4-exemple.xlsx')
    const first = runImport([book], emptyPlan())
    expect(first.faults).toEqual([])
    expect(first.counts).toMatchObject({ rows: 200, added: 200 })
    expect(first.plan.device.map(({ name, typeSlug, number }) => [name, typeSlug, number])).toEqual(
      [1, 2, 3, 4].map((number) => [`SW${number}`, 'ws-c2950t-48-si', number]),
    )
    expect(first.port('SW3', 42)).toMatchObject({
      outlet: 'WIFI-31',
      mode: 'tagged',
      taggedVlans: [99, 200],
      room: 'LT Eugénie',
      panel: 'P3B',
      panelPort: 18,
    })
    expect(runImport([book], first.plan).changes).toEqual([])
  })

  test('a list of links of another field is read link by link', () => {
    const book = workbook('canu/Full_Architecture_Golden_Config_1.1.5.xlsx')
    const { topology } = JSON.parse(
      readFileSync(new URL('canu/Full_Architecture_Golden_Config_1.1.5.json', corpus), 'utf8'),
    )
    const ends = topology.reduce((sum: number, { ports }: { ports: unknown[] }) => sum + ports.length, 0)
    const stopped = runImport([book])
    expect(stopped.isApplicable).toBe(false)
    // The JSON leaves out what leads to the outside (`SITE`).
    expect(stopped.counts.rows).toBe(book.sheets.reduce((sum, { rows }) => sum + rows.length - 1, 0))
    expect(stopped.counts.rows).toBeGreaterThanOrEqual(ends / 2)
    const { plan, counts } = runImport([book], emptyPlan(), { setAside: true })
    expect(plan.outlet).toEqual([])
    expect(plan.cable).toHaveLength(counts.rows - counts.faulty)
    expect(plan.cable.length).toBeGreaterThan(70)
  })
})

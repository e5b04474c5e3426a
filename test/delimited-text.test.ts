import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutraliseFormula, toClipboard, toCsv } from '../shared/delimited-text.ts'

describe('a cell for a spreadsheet', () => {
  it.each(['=HYPERLINK("x")', '+cmd', '-2+3', '@SUM(A1)', '\tx'])('is no formula: %s', (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`)
  })

  it.each(['-12', '+3,5', 'A12', '10.1.2.0/24', ''])('stays as it is: %s', (text) => {
    expect(neutraliseFormula(text)).toBe(text)
  })
})

describe('an exported file', () => {
  it('begins with a byte order mark and has semicolons, as French Excel expects', () => {
    expect(
      toCsv([
        ['Prise', 'Note'],
        ['A1', 'près; du mur'],
      ]),
    ).toBe('\uFEFFPrise;Note\r\nA1;"près; du mur"\r\n')
  })

  it('gives back every cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ';', '"', '\n', ' ', '1') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (lines) => {
        const read = parse(toCsv([['first', 'second'], ...lines]), {
          bom: true,
          delimiter: ';',
          record_delimiter: '\r\n',
        })
        expect(read.slice(1)).toEqual(lines)
      }),
    )
  })
})

describe('the clipboard', () => {
  it('has a tab between cells and a line a row', () => {
    expect(
      toClipboard([
        ['A1', '3'],
        ['A2', 'two\nlines'],
      ]),
    ).toBe('A1\t3\r\nA2\t"two\nlines"')
  })
})

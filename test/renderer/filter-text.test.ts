import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../renderer/ui/data-table/filter-text.ts'

const matches = (filter: string, text: string, value: unknown = text) => parseFilter(filter)(text, value)

describe('a column filter', () => {
  it('finds words in any order, without case and accents', () => {
    expect(matches('region SUD', 'Région Sud')).toBe(true)
    expect(matches('sud region', 'Région Sud')).toBe(true)
    expect(matches('nord', 'Région Sud')).toBe(false)
  })

  it('takes the whole cell after =', () => {
    expect(matches('=A1', 'A1')).toBe(true)
    expect(matches('=A1', 'A12')).toBe(false)
  })

  it('finds empty cells with = and filled ones with !', () => {
    expect(matches('=', '')).toBe(true)
    expect(matches('=', 'x')).toBe(false)
    expect(matches('!', '')).toBe(false)
    expect(matches('!', 'x')).toBe(true)
  })

  it.each(['7,5', '7.5'])('finds the number 7.5 by %s, as a cell shows it in either language', (filter) => {
    for (const text of ['17.5', '17,5']) expect(matches(filter, text, 17.5)).toBe(true)
    expect(matches(filter, '175', 175)).toBe(false)
    expect(matches(`=${filter}`, '7,5', 7.5)).toBe(true)
    expect(matches(`!${filter}`, '7,5', 7.5)).toBe(false)
  })

  it('leaves out what follows !', () => {
    expect(matches('!SW1', 'SW1')).toBe(false)
    expect(matches('!SW1', 'SW2')).toBe(true)
  })

  it.each([
    ['110-120', 115, true],
    ['110-120', 121, false],
    ['110..120', 120, true],
    ['>100', 100, false],
    ['>=100', 100, true],
    ['<5', 4, true],
    ['<=5', 6, false],
    ['<=7,5', 7.5, true],
    ['<=7.5', 7.6, false],
    ['1,5-2', 1.7, true],
  ])('reads %s as a range of numbers: %f is %s', (filter, value, expected) => {
    expect(matches(filter, String(value), value)).toBe(expected)
  })

  it('looks for the text of a range where cells are no numbers', () => {
    expect(matches('1-4', 'A1-4')).toBe(true)
  })
})

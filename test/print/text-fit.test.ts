import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, lineHeight, type Measure, textIn, widthOf, wrapText } from '../../shared/print/text-fit.ts'

/** Letters of one width: half of their size. */
const measure: Measure = (text) => [...text].length * 0.5

const place = { x: 10, y: 10, width: 20, height: 4 }

describe('text in a place', () => {
  it('keeps the size wanted where it fits', () => {
    expect(fitText(measure, 'A01-1', place, { size: 9 })).toEqual({ lines: ['A01-1'], size: 9 })
  })

  it('is made smaller first', () => {
    const { lines, size } = fitText(measure, 'FastEthernet', { width: 20, height: 3.9 }, { size: 11 })
    expect(lines).toEqual(['FastEthernet'])
    expect(size).toBeLessThan(11)
  })

  it('then takes more lines', () => {
    const { lines } = fitText(measure, 'Salle de conférences du rez-de-chaussée', place, { size: 9 })
    expect(lines).toHaveLength(2)
    expect(lines.join(' ')).toBe('Salle de conférences du rez-de-chaussée')
  })

  it('and is cut only where nothing else helps', () => {
    const { lines, size } = fitText(measure, 'très '.repeat(40), place, { size: 9, smallest: 4.5 })
    expect(lines.at(-1)).toMatch(/…$/)
    expect(size).toBe(4.5)
  })

  it('puts line ends and control signs of a cell on one line', () => {
    expect(textIn(measure, 'a\nb\u0007c\td', place, { size: 6 }).map(({ text }) => text)).toEqual(['a b c d'])
  })

  it('draws nothing for nothing', () => {
    expect(textIn(measure, ' \n', place, { size: 6 })).toEqual([])
  })

  it('never leaves its place, whatever the text, and loses no letter unless it says so', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 12 })
    fc.assert(
      fc.property(
        words.map((some) => some.join(' ')),
        fc.double({ min: 3, max: 80, noNaN: true }),
        fc.double({ min: 2, max: 30, noNaN: true }),
        (text, width, height) => {
          const style = { size: 12, smallest: 4.5 }
          const { lines, size } = fitText(measure, text, { width, height }, style)
          expect(size).toBeLessThanOrEqual(12)
          if (lines.length > 1) expect(lines.length * lineHeight(size)).toBeLessThanOrEqual(height + 1e-6)
          const isWide = lines.some((line) => widthOf(measure, line, size, false) > width + 1e-6)
          // A single letter or the ellipsis may be wider than a place of 3 mm in letters of 4.5 points: nothing else.
          if (isWide) expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(2)
          const letters = (some: string) => some.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]/gu, '')
          if (!lines.at(-1)?.endsWith('…')) expect(letters(lines.join(''))).toBe(letters(text))
        },
      ),
    )
  })
})

describe('wrapping', () => {
  it('breaks at blanks, and within a word only where it alone is too long', () => {
    const lines = wrapText(measure, 'de AAAAAAAAAAAAAAAAAAAAAAAAA la', 10, { size: 9 })
    expect(lines[0]).toBe('de')
    expect(lines.join('').replaceAll(' ', '')).toBe('deAAAAAAAAAAAAAAAAAAAAAAAAAla')
    expect(Math.max(...lines.map((line) => widthOf(measure, line, 9, false)))).toBeLessThanOrEqual(10)
  })
})

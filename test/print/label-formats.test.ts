import { describe, expect, it } from 'vitest'
import { labelPlace, labelSheets, labelsOn, readSheet } from '../../shared/print/label-formats.ts'

describe('every known sheet of labels', () => {
  it.each(labelSheets)('$name lies on A4, its labels beside each other', (sheet) => {
    const places = Array.from({ length: labelsOn(sheet) }, (_, at) => labelPlace(sheet, at))
    for (const { x, y, width, height } of places) {
      expect(x).toBeGreaterThanOrEqual(-0.01)
      expect(y).toBeGreaterThanOrEqual(-0.01)
      expect(x + width).toBeLessThanOrEqual(210.01)
      expect(y + height).toBeLessThanOrEqual(297.01)
    }
    const keys = new Set(places.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`))
    expect(keys.size).toBe(labelsOn(sheet))
    expect(sheet.pitchX).toBeGreaterThanOrEqual(sheet.width)
    expect(sheet.pitchY).toBeGreaterThanOrEqual(sheet.height)
  })

  it('is where its maker says: L7160 has its first label 7.25 mm from the left and 15.15 mm from the top', () => {
    const format = readSheet('l7160')
    if (format?.kind !== 'sheet') throw new Error('l7160 is missing')
    const { x, y } = labelPlace(format.sheet, 0)
    expect(x).toBeCloseTo(7.25, 0)
    expect(y).toBeCloseTo(15.15, 1)
  })
})

describe('a format as it is typed', () => {
  it('is a label of its size', () => {
    expect(readSheet('62x29')).toEqual({ kind: 'single', size: { width: 62, height: 29 } })
    expect(readSheet('38,5 × 21.2')).toEqual({ kind: 'single', size: { width: 38.5, height: 21.2 } })
  })

  it('is a sheet of one’s own, with or without gaps', () => {
    expect(readSheet('3x8:63.5x33.9+2.5x0')).toMatchObject({
      sheet: { columns: 3, rows: 8, width: 63.5, pitchX: 66, pitchY: 33.9 },
    })
    expect(readSheet('3x8:70x37')).toMatchObject({ sheet: { pitchX: 70, pitchY: 37 } })
  })

  it.each(['', 'a5', '0x0', '5x21', '500x20', '4x8:70x37', '3x0:70x37', '3x8:', '38x21x3', '-5x10'])(
    'is refused: "%s"',
    (text) => {
      expect(readSheet(text)).toBeNull()
    },
  )

  it('moves with the printer', () => {
    const format = readSheet('a4')
    if (format?.kind !== 'sheet') throw new Error('a4 is missing')
    const straight = labelPlace(format.sheet, 7)
    const moved = labelPlace(format.sheet, 7, { x: 1.5, y: -0.5 })
    expect([moved.x - straight.x, moved.y - straight.y]).toEqual([
      expect.closeTo(1.5, 6),
      expect.closeTo(-0.5, 6),
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { drawingContents, readDrawing } from '../../main/drawings/read-drawing.ts'
import { makeEncryptedPdf, makeImagePdf, makeLayeredPdf, makePdf } from '../fakes/drawings/pdf.ts'

const read = (bytes: Uint8Array, page?: number) =>
  readDrawing({ file: 'plan.pdf', bytes }, page === undefined ? {} : { page })
const a3 = { width: 1191, height: 842 }

describe('a PDF', () => {
  it('is kept as it is, as large as its page in points', async () => {
    expect(await read(makePdf([a3]))).toMatchObject({ ...a3, pages: 1, page: 1, shown: null, warnings: [] })
  })

  it('whose page is turned is as wide as it is seen', async () => {
    expect(await read(makePdf([{ ...a3, turn: 90 }]))).toMatchObject({ width: 842, height: 1191 })
  })

  it('of several pages takes the first and says so, or the one chosen', async () => {
    const pdf = makePdf([a3, { width: 500, height: 400 }])
    expect(await read(pdf)).toMatchObject({ ...a3, pages: 2, warnings: [{ code: 'several_pages' }] })
    expect(await read(pdf, 2)).toMatchObject({ width: 500, height: 400, page: 2, warnings: [] })
  })

  it('has no page behind its last', async () => {
    await expect(read(makePdf([a3]), 2)).rejects.toMatchObject({
      code: 'drawing_no_such_page',
      message: expect.stringContaining('1 to 1'),
    })
  })

  it('tells its words where they stand, from the top left corner', async () => {
    const bytes = makePdf([{ ...a3, words: [['A01', 100, 742]] }])
    const { texts } = await drawingContents({ file: 'plan.pdf', bytes }, {})
    expect(texts).toHaveLength(1)
    const [word] = texts
    expect(word).toMatchObject({ text: 'A01', turn: 0, height: 12 })
    // The baseline is 742 points above the lower edge, the middle of the letters a little higher.
    expect(word?.y).toBeCloseTo(842 - 742 - 12 * 0.35, 5)
    expect(word?.x).toBeCloseTo(100 + (word?.width ?? 0) / 2, 5)
  })

  it('tells them where they are seen when the page is turned', async () => {
    const bytes = makePdf([{ ...a3, turn: 90, words: [['A01', 100, 742]] }])
    const { texts } = await drawingContents({ file: 'plan.pdf', bytes }, {})
    expect(texts[0]).toMatchObject({ turn: 90 })
    expect(texts[0]?.x).toBeCloseTo(742 + 12 * 0.35, 5)
  })

  it('tells its closed lines once each, through what moves and scales them; what only clips is none', async () => {
    const drawing = [
      '0 0 600 400 re W n',
      'q 2 0 0 2 100 100 cm 10 10 30 20 re B 10 10 30 20 re S Q',
      '200 10 m 240 10 l 240 40 l h S',
      '300 10 m 340 10 l 340 40 l S',
    ].join('\n')
    const bytes = makePdf([{ width: 600, height: 400, drawing }])
    const { outlines } = await drawingContents({ file: 'plan.pdf', bytes }, {})
    expect(outlines.map(({ points }) => points.map((point) => point.map(Math.round)))).toEqual([
      [
        [120, 280],
        [180, 280],
        [180, 240],
        [120, 240],
      ],
      [
        [200, 390],
        [240, 390],
        [240, 360],
      ],
    ])
  })

  it('with a password is refused, saying so', async () => {
    await expect(read(makeEncryptedPdf())).rejects.toMatchObject({
      code: 'drawing_encrypted',
      message: expect.stringContaining('plan.pdf'),
    })
  })

  it.each([
    ['cut in its first half', makePdf([a3]).subarray(0, 200)],
    ['that is one by its first line only', Buffer.from('%PDF-1.7\nnothing')],
  ])('%s is refused', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'drawing_damaged' })
  })
})

describe('the layers of a PDF', () => {
  const file = { file: 'plan.pdf', bytes: makeLayeredPdf() }
  const found = async (layers?: string[]) => {
    const { texts, outlines } = await drawingContents(file, layers ? { layers } : {})
    return [texts.map(({ text }) => text), outlines.map(({ points }) => points[0]?.[0])]
  }

  it('are told, with a word about those it hides', async () => {
    expect(await readDrawing(file, {})).toMatchObject({
      layers: [
        { name: 'Walls', isShown: true },
        { name: 'Last year', isShown: false },
      ],
      chosenLayers: null,
      warnings: [{ code: 'layers_hidden' }],
    })
  })

  it('hide what is written and drawn on them from being read', async () => {
    expect(await found()).toEqual([['W1'], [20]])
  })

  it('are read where they are chosen, and only they', async () => {
    expect(await found(['Last year'])).toEqual([['Y1'], [320]])
    expect(await found(['Walls', 'Last year'])).toEqual([
      ['W1', 'Y1'],
      [20, 320],
    ])
    expect(await readDrawing(file, { layers: ['Last year'] })).toMatchObject({
      chosenLayers: ['Last year'],
      warnings: [],
    })
  })

  it('that the file does not have are refused, listing those it has', async () => {
    await expect(readDrawing(file, { layers: ['Roof'] })).rejects.toMatchObject({
      code: 'drawing_no_such_layer',
      message: expect.stringContaining('Walls, Last year'),
    })
  })
})

it('an image of 200 megapixels in a PDF is not unpacked to read the page', async () => {
  const entries = '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode'
  const bytes = makeImagePdf(20_000, 10_000, entries, Buffer.from('not an image at all'))
  expect(await drawingContents({ file: 'scan.pdf', bytes }, {})).toEqual({ texts: [], outlines: [] })
})

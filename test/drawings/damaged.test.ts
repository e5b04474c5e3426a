/** Files damaged anywhere are read or refused, and never make anything else fail. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingContents, readDrawing } from '../../main/drawings/read-drawing.ts'
import { WorkError } from '../../main/work-error.ts'
import { insert, makeDxf, rectangle, text } from '../fakes/drawings/dxf.ts'
import { makeJpeg, makePng } from '../fakes/drawings/images.ts'
import { makePdf } from '../fakes/drawings/pdf.ts'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><style>.a{fill:red}</style><g transform="rotate(9)">
  <path class="a" d="M0 0L9 0L9 9Z"/><text x="1" y="2">A01</text><use href="#b"/><rect id="b" width="3" height="4"/></g></svg>`
const dxf = makeDxf({
  unit: 6,
  layers: { walls: true },
  blocks: { stand: rectangle('0', 0, 0, 3, 2) },
  entities: [
    ...rectangle('walls', 0, 0, 60, 30),
    ...insert('walls', 'stand', 4, 4, 30),
    ...text('walls', 'A01', 5, 5),
  ],
})

const files: readonly (readonly [string, Buffer])[] = [
  ['PDF', makePdf([{ width: 300, height: 200, turn: 90, words: [['A01', 10, 20]] }])],
  ['SVG', Buffer.from(svg)],
  ['DXF', dxf],
  ['PNG', makePng(20, 10)],
  ['JPEG', makeJpeg(20, 10)],
]

async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  for (const read of [readDrawing, drawingContents])
    try {
      await read({ file: 'plan', bytes }, {})
    } catch (error) {
      expect(error).toBeInstanceOf(WorkError)
    }
}

describe.each(files)('a %s', (_, whole) => {
  const place = fc.nat(whole.length - 1)

  it('with some bytes changed', async () => {
    const changes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(changes, async (given) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of given) bytes[at] = value
        await readOrRefuse(bytes)
      }),
      { numRuns: 60 },
    )
  })

  it('with a part taken out or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), async (a, b, isDoubled) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const rest = isDoubled ? whole.subarray(from) : whole.subarray(to)
        await readOrRefuse(Buffer.concat([whole.subarray(0, isDoubled ? to : from), rest]))
      }),
      { numRuns: 60 },
    )
  })
})

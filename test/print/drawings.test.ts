/** The drawing under a floor plan lies where the plan's coordinates say, whatever file it comes from. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { drawPdf } from '../../main/print/draw-pdf.ts'
import type { Drawing } from '../../main/print/drawing.ts'
import { createMeasure } from '../../main/print/fonts.ts'
import type { FloorPlan } from '../../shared/model/floor-plan.ts'
import { apply } from '../../shared/print/affine.ts'
import { floorPlanSheet } from '../../shared/print/floor-plan.ts'
import type { BackdropMark } from '../../shared/print/page.ts'
import { makeLayeredPdf } from '../fakes/drawings/pdf.ts'
import { buildSite } from '../plan/site-builder.ts'
import { isPresent } from '../requirements.ts'
import { picture } from './read-pdf.ts'

const WIDTH = 400
const HEIGHT = 200
/** A black square of 20 units, its middle here, as the drawing is seen. */
const SPOT: [number, number] = [300, 50]

const folder = mkdtempSync(join(tmpdir(), 'brassage-drawings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isSpot = (x: number, y: number) => Math.abs(x - SPOT[0]) <= 10 && Math.abs(y - SPOT[1]) <= 10

function png(): Uint8Array {
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: WIDTH }, (_, x) => (isSpot(x, y) ? 0 : 255))]),
  )
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A page that says it is to be seen turned by `turn`; what is in it is turned back, so that it is seen alike. */
async function pdf(turn: 0 | 90 | 180 | 270): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([10, 10])
  const isAcross = turn % 180 !== 0
  // The page's box does not begin at nought: many do not.
  const page = document.addPage(isAcross ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT])
  const { width, height } = page.getSize()
  page.setMediaBox(7, 3, width, height)
  page.setCropBox(7, 3, width, height)
  const [x, y] = SPOT
  const middle = { 0: [x, HEIGHT - y], 90: [y, x], 180: [WIDTH - x, y], 270: [HEIGHT - y, WIDTH - x] }[turn]
  const [mx = 0, my = 0] = middle
  page.drawRectangle({ x: 7 + mx - 10, y: 3 + my - 10, width: 20, height: 20, color: rgb(0, 0, 0) })
  page.setRotation(degrees(turn))
  return document.save()
}

const svg = new TextEncoder().encode(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="4cm">
     <defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4"/></pattern></defs>
     <style>.spot { fill: url(#p) }</style>
     <rect class="spot" x="${SPOT[0] - 10}" y="${SPOT[1] - 10}" width="20" height="20"/>
     <image href="file:///etc/hostname" width="10" height="10"/>
   </svg>`,
)

const drawing = (mime: string, data: Uint8Array, page = 1): Drawing => ({
  floorPlanId: 1,
  mime,
  data,
  page,
  layers: null,
  width: WIDTH,
  height: HEIGHT,
})

const straight: FloorPlan = {
  id: 1,
  name: 'RDC',
  locationId: null,
  format: 'image',
  originalHash: 'a'.repeat(64),
  shownHash: 'a'.repeat(64),
  page: 1,
  width: WIDTH,
  height: HEIGHT,
  metresPerUnit: 0.1,
  layers: null,
  turn: 0,
  crop: null,
  alignment: { x: 0, y: 0, scale: 1, turn: 0 },
}

/** How dark the paper is where units of the drawing come to lie. */
async function inkAt(own: Partial<FloorPlan>, given: Drawing, points: readonly [number, number][]) {
  const context = { measure: createMeasure(), language: 'fr' as const, siteName: 'Orme', date: '2026-11-24' }
  const sheet = floorPlanSheet(buildSite().plan(), context, { ...straight, ...own }, 'a4')
  const mark = sheet.marks.find((one): one is BackdropMark => one.kind === 'backdrop')
  if (!mark) throw new Error('the drawing is missing')
  const page = { ...sheet.paper, marks: [{ ...mark, fade: 0 }] }
  const path = join(folder, 'sheet.pdf')
  writeFileSync(path, await drawPdf([page], { title: 'x', language: 'fr', madeAt: new Date(0) }, [given]))
  const { width, dots } = picture(path)
  return points.map((point) => {
    const [x, y] = apply(mark.matrix, point).map((mm) => Math.round((mm * 300) / 25.4)) as [number, number]
    return (dots[y * width + x] ?? 255) < 128
  })
}

const probes: [number, number][] = [
  SPOT,
  [SPOT[0] - 8, SPOT[1] + 8],
  [SPOT[0] + 14, SPOT[1]],
  [SPOT[0], SPOT[1] + 14],
  [WIDTH - SPOT[0], SPOT[1]],
]
const onSpot = [true, true, false, false, false]

describe.skipIf(!isPresent('poppler'))('the drawing under a floor plan', () => {
  it('is an image', async () => {
    expect(await inkAt({}, drawing('image/png', png()), probes)).toEqual(onSpot)
  })

  it.each([0, 90, 180, 270] as const)('is a page of a PDF that is seen turned by %i', async (turn) => {
    expect(await inkAt({}, drawing('application/pdf', await pdf(turn), 2), probes)).toEqual(onSpot)
  })

  it('is an SVG with patterns and styles; what it refers to is not fetched', async () => {
    expect(await inkAt({}, drawing('image/svg+xml', svg), probes)).toEqual(onSpot)
  })

  it.each([
    ['turned', { turn: 90 }],
    ['turned a little', { turn: -17 }],
    ['aligned anew', { alignment: { x: 40, y: -25, scale: 1.7, turn: 12 } }],
    ['cropped', { crop: { x: 200, y: 10, width: 180, height: 120 } }],
    ['all of it', { turn: 30, crop: { x: 150, y: 0, width: 250, height: 150 } }],
  ] as const)('stays under what stands on it when the floor is %s', async (_, own) => {
    expect(await inkAt(own, drawing('image/png', png()), probes.slice(0, 4))).toEqual(onSpot.slice(0, 4))
  })

  it.each([
    ['the file shows', null, [true, false]],
    ['were chosen', ['Last year'], [false, true]],
  ])('has the layers of a PDF that %s', async (_, layers, expected) => {
    const page = { width: 600, height: 400 }
    const given = { ...drawing('application/pdf', makeLayeredPdf()), ...page, layers }
    // Into the rectangle on the left, and that on the right.
    expect(
      await inkAt(page, given, [
        [60, 60],
        [360, 60],
      ]),
    ).toEqual(expected)
  })

  it('of each of two floors is its own page of one PDF', async () => {
    const blank = await PDFDocument.create()
    for (const isFilled of [true, false]) {
      const page = blank.addPage([WIDTH, HEIGHT])
      if (isFilled) page.drawRectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT })
    }
    const data = await blank.save()
    const context = {
      measure: createMeasure(),
      language: 'fr' as const,
      siteName: 'Orme',
      date: '2026-11-24',
    }
    const sheets = [1, 2].map((id) =>
      floorPlanSheet(buildSite().plan(), context, { ...straight, id, page: id }, 'a4'),
    )
    const pages = sheets.map(({ paper, marks }) => ({
      ...paper,
      marks: marks.flatMap((mark) => (mark.kind === 'backdrop' ? [{ ...mark, fade: 0 }] : [])),
    }))
    const given = [1, 2].map((id) => ({ ...drawing('application/pdf', data, id), floorPlanId: id }))
    const path = join(folder, 'floors.pdf')
    writeFileSync(path, await drawPdf(pages, { title: 'x', language: 'fr', madeAt: new Date(0) }, given))
    const isDark = [1, 2].map((page) => {
      const { dots, width, height } = picture(path, page)
      return (dots[Math.round(height / 2) * width + Math.round(width / 2)] ?? 255) < 128
    })
    expect(isDark).toEqual([true, false])
  })

  it('says so where its file cannot be read', async () => {
    const broken = drawing('application/pdf', new TextEncoder().encode('%PDF-1.7 nothing'))
    await expect(inkAt({}, broken, probes)).rejects.toMatchObject({ code: 'drawing_unreadable' })
  })
})

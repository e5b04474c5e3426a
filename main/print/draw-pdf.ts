/** Marks become a PDF of exact size: millimetres are turned into points here and nowhere else. */
import * as fontkit from '@cantoo/fontkit'
import {
  fill,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
  setFillingRgbColor,
} from '@cantoo/pdf-lib'
import type { BoxMark, LineMark, Mark, Page, PathMark, QrMark, TextMark } from '../../shared/print/page.ts'
import { qrCells } from '../../shared/print/qr.ts'
import { type Backdrops, drawBackdrop, embedBackdrops } from './draw-backdrop.ts'
import type { Drawing } from './drawing.ts'
import { fontBytes } from './fonts.ts'
import { points } from './points.ts'

export interface PdfDetails {
  readonly title: string
  readonly language: string
  readonly madeAt: Date
}

interface Ink {
  readonly regular: PDFFont
  readonly bold: PDFFont
  readonly backdrops: Backdrops
}

/** Draws `pages`; only the letters that occur are embedded, and stay text that can be searched and copied. */
export async function drawPdf(
  pages: readonly Page[],
  details: PdfDetails,
  drawings: readonly Drawing[] = [],
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  document.setTitle(details.title, { showInWindowTitleBar: true })
  document.setLanguage(details.language)
  document.setCreator('Brassage')
  document.setProducer('Brassage')
  document.setCreationDate(details.madeAt)
  document.setModificationDate(details.madeAt)
  const regular = await document.embedFont(fontBytes('regular'), { subset: true })
  const bold = await document.embedFont(fontBytes('bold'), { subset: true })
  const ink: Ink = { regular, bold, backdrops: await embedBackdrops(document, drawings) }
  for (const page of pages) {
    const target = document.addPage([points(page.width), points(page.height)])
    for (const mark of page.marks) drawMark(target, mark, page.height, ink)
  }
  return document.save()
}

function drawMark(target: PDFPage, mark: Mark, height: number, ink: Ink): void {
  switch (mark.kind) {
    case 'text':
      drawText(target, mark, height, ink)
      break
    case 'box':
      drawBox(target, mark, height)
      break
    case 'line':
      drawLine(target, mark, height)
      break
    case 'path':
      drawPath(target, mark, height)
      break
    case 'qr':
      drawQr(target, mark, height)
      break
    case 'backdrop':
      drawBackdrop(target, mark, height, ink.backdrops)
  }
}

const colorOf = (hex: string) => {
  const value = Number.parseInt(hex.slice(1), 16)
  return rgb(((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255)
}

function drawText(target: PDFPage, mark: TextMark, height: number, ink: Ink): void {
  const font = mark.bold ? ink.bold : ink.regular
  const width = mark.align === 'left' ? 0 : font.widthOfTextAtSize(mark.text, mark.size)
  target.drawText(mark.text, {
    x: points(mark.x) - (mark.align === 'center' ? width / 2 : width),
    y: points(height - mark.y),
    size: mark.size,
    font,
    color: colorOf(mark.color),
  })
}

/** Along a path in millimetres from the top: an SVG path counts downwards from its origin as we do. */
function drawPath(target: PDFPage, mark: PathMark, height: number): void {
  const steps = mark.points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${points(x)} ${points(y)}`)
  target.drawSvgPath(steps.join(' ') + (mark.isClosed ? ' Z' : ''), {
    x: 0,
    y: points(height),
    ...(mark.fill !== null && { color: colorOf(mark.fill) }),
    ...(mark.line > 0 && { borderColor: colorOf('#000000'), borderWidth: points(mark.line) }),
    ...(mark.dash > 0 && { borderDashArray: [points(mark.dash), points(mark.dash)] }),
  })
}

function drawBox(target: PDFPage, mark: BoxMark, height: number): void {
  target.drawRectangle({
    x: points(mark.x),
    y: points(height - mark.y - mark.height),
    width: points(mark.width),
    height: points(mark.height),
    borderWidth: points(mark.line),
    ...(mark.line > 0 && { borderColor: colorOf('#000000') }),
    ...(mark.fill !== null && { color: colorOf(mark.fill) }),
  })
}

function drawLine(target: PDFPage, { from, to, width, dash }: LineMark, height: number): void {
  target.drawLine({
    start: { x: points(from[0]), y: points(height - from[1]) },
    end: { x: points(to[0]), y: points(height - to[1]) },
    thickness: points(width),
    ...(dash > 0 && { dashArray: [points(dash), points(dash)] }),
  })
}

/** One filled path, so that a code is a few hundred bytes and has no seams. */
function drawQr(target: PDFPage, mark: QrMark, height: number): void {
  const { count, runs } = qrCells(mark.text)
  const cell = mark.size / count
  target.pushOperators(
    pushGraphicsState(),
    setFillingRgbColor(0, 0, 0),
    ...runs.map(({ row, column, length }) =>
      rectangle(
        points(mark.x + column * cell),
        points(height - mark.y - (row + 1) * cell),
        points(length * cell),
        points(cell),
      ),
    ),
    fill(),
    popGraphicsState(),
  )
}

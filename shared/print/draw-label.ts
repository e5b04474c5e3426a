/**
 * One label as marks: the square code on the left, at 12 mm where the label is high enough, lines of text beside it. Small
 * labels lose lines from the end, then the code, before letters become too small to read.
 */
import type { LabelContent } from './label-content.ts'
import { type Box, line, type Mark } from './page.ts'
import { lineHeight, type Measure, sizeForLine, textIn } from './text-fit.ts'

const QR_SIZE = 12
/** Under this a telephone does not read it. */
const SMALLEST_QR = 7.5
/** Kept free along the edges: labels are not cut to a hair. */
const EDGE = 1.2
/** White around the code, of at least two of its cells. */
const QUIET = 2.3
const SMALLEST_LINE = lineHeight(5)
/** Points: a tall label is read from further away. */
const largestText = (height: number): number => Math.max(9.5, Math.min(18, height * 0.45))
const TITLE = 1.6

/** The code's side in millimetres; 0 where the label has no room for it beside text. */
function qrSize({ width, height }: Box): number {
  const size = Math.min(QR_SIZE, height - 2 * EDGE, width * 0.42)
  return size < SMALLEST_QR ? 0 : size
}

/** The marks of `label` in `place`. */
export function drawLabel(measure: Measure, label: LabelContent, place: Box): Mark[] {
  const qr = qrSize(place)
  const left = qr === 0 ? EDGE : EDGE + qr + QUIET
  const area: Box = {
    x: place.x + left,
    y: place.y + EDGE * 0.6,
    width: place.width - left - EDGE,
    height: place.height - EDGE * 1.2,
  }
  const code: Mark[] =
    qr === 0
      ? []
      : [
          {
            kind: 'qr',
            text: label.code,
            x: place.x + EDGE,
            y: place.y + (place.height - qr) / 2,
            size: qr,
          },
        ]
  return [...code, ...textMarks(measure, label, area)]
}

function textMarks(measure: Measure, label: LabelContent, area: Box): Mark[] {
  const [first, ...rest] = label.lines
  const texts = [
    ...(label.strong === '' ? [] : [{ text: label.strong, bold: true, arrow: false }]),
    ...(first === undefined ? [] : [{ text: first, bold: false, arrow: label.isArrow }]),
    ...rest.map((text) => ({ text, bold: false, arrow: false })),
  ]
  const room = Math.max(0, Math.floor((area.height - SMALLEST_LINE) / SMALLEST_LINE))
  const shown = texts.slice(0, room)
  // The title takes a share and a half.
  const share = area.height / (shown.length + 1.5)
  const largest = largestText(area.height)
  const height = Math.min(share, lineHeight(largest))
  const titleHeight = Math.min(share * 1.5, lineHeight(largest * TITLE))
  const top = area.y + (area.height - titleHeight - height * shown.length) / 2
  return [
    ...titleMarks(measure, label, { ...area, y: top, height: titleHeight }),
    ...shown.flatMap(({ text, bold, arrow }, at) => {
      const row = { ...area, y: top + titleHeight + at * height, height }
      const size = sizeForLine(height)
      return arrow ? arrowLine(measure, text, row, size) : textIn(measure, text, row, { size, bold })
    }),
  ]
}

/** The title, and its code to the right in small letters where both fit. */
function titleMarks(measure: Measure, { title, code }: LabelContent, row: Box): Mark[] {
  const size = sizeForLine(row.height)
  const small = Math.min(7, size)
  const codeWidth = measure(code, false) * small * (25.4 / 72) + 0.8
  const titleWidth = row.width - codeWidth
  if (titleWidth < row.width * 0.4) return textIn(measure, title, row, { size, bold: true })
  return [
    ...textIn(measure, title, { ...row, width: titleWidth }, { size, bold: true }),
    ...textIn(measure, code, row, { size: small, align: 'right' }),
  ]
}

/** An arrow is drawn, not written: the text stays the bare name of the other end. */
function arrowLine(measure: Measure, text: string, row: Box, size: number): Mark[] {
  const length = Math.min(2.6, row.width * 0.15)
  const middle = row.y + row.height / 2
  const tip = row.x + length
  return [
    line([row.x, middle], [tip, middle], 0.25),
    line([tip - 0.8, middle - 0.6], [tip, middle], 0.25),
    line([tip - 0.8, middle + 0.6], [tip, middle], 0.25),
    ...textIn(
      measure,
      text,
      { ...row, x: tip + 0.7, width: row.width - length - 0.7 },
      {
        size,
      },
    ),
  ]
}

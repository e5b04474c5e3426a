/** Labels on their pages: many on a sheet, or one a page of its very size for a label printer. */
import { drawLabel } from './draw-label.ts'
import type { LabelContent } from './label-content.ts'
import { type LabelSheet, labelPlace, labelsOn, type Offset } from './label-formats.ts'
import { A4, box, line, type Mark, type Page } from './page.ts'
import type { PrintLanguage } from './request.ts'
import { lineHeight, type Measure, textIn, wrapText } from './text-fit.ts'
import { printWords } from './words.ts'

export interface SheetOptions {
  readonly offset: Offset
  /** Labels already taken from the first sheet. */
  readonly used: number
}

/** A4 pages. */
export function labelSheetPages(
  measure: Measure,
  labels: readonly LabelContent[],
  sheet: LabelSheet,
  { offset, used }: SheetOptions,
): Page[] {
  const each = labelsOn(sheet)
  const skipped = used % each
  const count = Math.ceil((labels.length + skipped) / each)
  return Array.from({ length: count }, (_, page) => {
    const first = Math.max(0, page * each - skipped)
    const taken = labels.slice(first, (page + 1) * each - skipped)
    const start = page === 0 ? skipped : 0
    return {
      ...A4,
      marks: taken.flatMap((label, at) => drawLabel(measure, label, labelPlace(sheet, start + at, offset))),
    }
  })
}

/** A page of `size` each. */
export const singleLabelPages = (
  measure: Measure,
  labels: readonly LabelContent[],
  size: { readonly width: number; readonly height: number },
): Page[] => labels.map((label) => ({ ...size, marks: drawLabel(measure, label, { x: 0, y: 0, ...size }) }))

/** A frame a label and measures to check: what a person holds behind a sheet of labels. */
export function calibrationPage(
  measure: Measure,
  sheet: LabelSheet,
  offset: Offset,
  language: PrintLanguage,
): Page {
  const words = printWords[language]
  const frames = Array.from({ length: labelsOn(sheet) }, (_, at) => box(labelPlace(sheet, at, offset), 0.15))
  const shift = `${sheet.name} · ${offset.x} / ${offset.y} mm`
  const lines = wrapText(measure, words.calibrationHow, 150, { size: 9 })
  const step = lineHeight(9)
  const top = 92
  const text = (value: string, y: number, bold = false): Mark[] =>
    textIn(measure, value, { x: 30, y, width: 150, height: step }, { size: 9, bold })
  return {
    ...A4,
    marks: [
      ...frames,
      box({ x: 12, y: 13, width: 130, height: 14 }, 0, '#ffffff'),
      ...cross(20 + offset.x, 20 + offset.y),
      ...textIn(
        measure,
        words.calibrationCross,
        { x: 27, y: 16, width: 150, height: 8 },
        { size: 9, bold: true },
      ),
      box({ x: 25, y: top - 4, width: 160, height: 34 + lines.length * step }, 0.3, '#ffffff'),
      ...text(words.calibration, top, true),
      ...text(shift, top + step),
      ...lines.flatMap((value, at) => text(value, top + (at + 2.5) * step)),
      ...ruler(55 + offset.x, top + (lines.length + 4) * step + 4),
      ...text(words.calibrationLine, top + (lines.length + 5) * step + 3),
    ],
  }
}

const cross = (x: number, y: number): Mark[] => [
  line([x - 5, y], [x + 5, y], 0.2),
  line([x, y - 5], [x, y + 5], 0.2),
]

/** 100 mm with a tick at each 10. */
const ruler = (x: number, y: number): Mark[] => [
  line([x, y], [x + 100, y], 0.3),
  ...Array.from({ length: 11 }, (_, at) => line([x + at * 10, y - 2], [x + at * 10, y], 0.2)),
]

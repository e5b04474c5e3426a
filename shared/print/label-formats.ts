/**
 * Sheets of labels, A4. Makers give size, pitch and count; the left and top margins follow, since such sheets are
 * symmetrical. A printer that feeds half a millimetre aside is answered by offsets, measured on the calibration page.
 * Sizes: the makers' own data sheets.
 */
import { A4, type Box } from './page.ts'

export interface LabelSheet {
  readonly id: string
  readonly name: string
  readonly columns: number
  readonly rows: number
  /** Of one label, in millimetres. */
  readonly width: number
  readonly height: number
  /** From the left edge of a label to that of the next. */
  readonly pitchX: number
  readonly pitchY: number
}

const sheet = (
  id: string,
  name: string,
  [columns, rows]: readonly [number, number],
  [width, height]: readonly [number, number],
  [pitchX, pitchY]: readonly [number, number] = [width, height],
): LabelSheet => ({ id, name, columns, rows, width, height, pitchX, pitchY })

export const labelSheets: readonly LabelSheet[] = [
  sheet('l7651', 'Avery L7651 (38.1 × 21.2)', [5, 13], [38.1, 21.2], [40.6, 21.2]),
  sheet('l4731', 'Avery L4731 (25.4 × 10)', [7, 27], [25.4, 10], [27.9, 10]),
  sheet('l4732', 'Avery L4732 (35.6 × 16.9)', [5, 16], [35.6, 16.9], [38.1, 16.9]),
  sheet('l7636', 'Avery L7636 (45.7 × 21.2)', [4, 12], [45.7, 21.2], [48.2, 21.2]),
  sheet('l7159', 'Avery L7159 (63.5 × 33.9)', [3, 8], [63.5, 33.9], [66, 33.9]),
  sheet('l7160', 'Avery L7160 (63.5 × 38.1)', [3, 7], [63.5, 38.1], [66, 38.1]),
  sheet('l7163', 'Avery L7163 (99.1 × 38.1)', [2, 7], [99.1, 38.1], [101.6, 38.1]),
  sheet('3x8-70x37', '70 × 37 (3 × 8)', [3, 8], [70, 37]),
  sheet('4x16-52x18', '52.5 × 18.5 (4 × 16)', [4, 16], [52.5, 18.5]),
]

const DEFAULT_SHEET = labelSheets[0] as LabelSheet

export interface LabelSize {
  readonly width: number
  readonly height: number
}

/** Many labels on A4, or one a page of its very size. */
export type LabelFormat =
  | { readonly kind: 'sheet'; readonly sheet: LabelSheet }
  | { readonly kind: 'single'; readonly size: LabelSize }

/** `a4`, the id of a sheet, `3x8:70x37` (columns, rows, size) or `38x21`; null where it is none of these. */
export function readSheet(text: string): LabelFormat | null {
  const words = text.trim().toLowerCase()
  const known = words === 'a4' ? DEFAULT_SHEET : labelSheets.find(({ id }) => id === words)
  if (known) return { kind: 'sheet', sheet: known }
  const [before = '', after] = words.split(':')
  if (after === undefined) {
    const size = readSize(before)
    return size && { kind: 'single', size }
  }
  const sheet = freeSheet(before, after)
  return sheet && { kind: 'sheet', sheet }
}

/** A sheet without gaps, or with them as `70x37+2.5x0`; null where it would not fit on A4. */
function freeSheet(counts: string, sizes: string): LabelSheet | null {
  const count = /^(\d{1,2})[x×](\d{1,2})$/.exec(counts)
  const [own = '', gap = '0x0'] = sizes.split('+')
  const size = readSize(own)
  const gaps = /^(\d{1,2}(?:[.,]\d{1,2})?)[x×](\d{1,2}(?:[.,]\d{1,2})?)$/.exec(gap)
  if (!count || !size || !gaps) return null
  const [columns, rows] = [Number(count[1]), Number(count[2])]
  const [gapX, gapY] = [millimetres(gaps[1]), millimetres(gaps[2])]
  const fits =
    columns * size.width + (columns - 1) * gapX <= A4.width + 0.5 &&
    rows * size.height + (rows - 1) * gapY <= A4.height + 0.5
  if (columns < 1 || rows < 1 || !fits) return null
  const words = `${columns}x${rows}:${sizes}`
  return sheet(
    words,
    words,
    [columns, rows],
    [size.width, size.height],
    [size.width + gapX, size.height + gapY],
  )
}

const millimetres = (text = '0'): number => Number(text.replace(',', '.'))

/** How a printer shifts: positive moves what is printed to the right and down. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** Where label `index` (0-based, along the rows) lies on its sheet. */
export function labelPlace(sheet: LabelSheet, index: number, offset: Offset = { x: 0, y: 0 }): Box {
  const { columns, rows, width, height, pitchX, pitchY } = sheet
  const left = (A4.width - ((columns - 1) * pitchX + width)) / 2
  const top = (A4.height - ((rows - 1) * pitchY + height)) / 2
  return {
    x: left + (index % columns) * pitchX + offset.x,
    y: top + Math.floor(index / columns) * pitchY + offset.y,
    width,
    height,
  }
}

export const labelsOn = ({ columns, rows }: LabelSheet): number => columns * rows

/** `38x21`, `62.5x29`, in millimetres; null where it is none or no label (under 6 or over 420 on a side). */
function readSize(text: string): LabelSize | null {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*[x×]\s*(\d{1,3}(?:[.,]\d{1,2})?)$/i.exec(text.trim())
  if (!match) return null
  const [width, height] = [millimetres(match[1]), millimetres(match[2])]
  return [width, height].every((side) => side >= 6 && side <= 420) ? { width, height } : null
}

/**
 * Text in a given place: in smaller letters, then on more lines, then cut with an ellipsis, never over an edge. How wide
 * letters are is asked of whoever has the font, so that this stays pure and a test can use letters of one width.
 */
import { type Align, BLACK, type Box, type TextMark } from './page.ts'

/** Width of a text in letters of 1 point, in points. */
export type Measure = (text: string, bold: boolean) => number

const MM_PER_POINT = 25.4 / 72
const LINE = 1.22
/** Capitals are about this share of the size: their middle is put on the middle of a line. */
const CAPITAL = 0.73
/** Letters are not made smaller than this share of the size wanted before a second line is tried. */
const SHRINK = 0.72

export interface TextStyle {
  /** Points: the size wanted, and the smallest that is still read at arm's length. */
  readonly size: number
  readonly smallest?: number
  readonly bold?: boolean
  readonly align?: Align
  readonly color?: string
}

export interface FittedText {
  readonly lines: readonly string[]
  readonly size: number
}

export const widthOf = (measure: Measure, text: string, size: number, bold: boolean): number =>
  measure(text, bold) * size * MM_PER_POINT

/** Height of a line of text in millimetres, with the usual space between lines. */
export const lineHeight = (size: number): number => size * MM_PER_POINT * LINE

/** The size in points at which a line is `height` millimetres high. */
export const sizeForLine = (height: number): number => height / (MM_PER_POINT * LINE)

/** Control signs and line ends would be drawn as boxes: they are blanks on paper. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

/** `text` in `place`: as many lines as its height allows, in the largest letters that hold it whole. */
export function fitText(
  measure: Measure,
  text: string,
  place: Pick<Box, 'width' | 'height'>,
  { size, smallest = 4.5, bold = false }: TextStyle,
): FittedText {
  const clean = printable(text)
  const wide = widthOf(measure, clean, size, bold)
  const least = Math.min(size, smallest)
  const oneLine = Math.min(size, (size * place.width) / Math.max(wide, 1e-9)) * 0.999
  const most = Math.max(1, Math.floor(place.height / lineHeight(least) + 1e-6))
  if (wide <= place.width) return { lines: [clean], size }
  if (oneLine >= Math.max(least, most > 1 ? size * SHRINK : 0)) return { lines: [clean], size: oneLine }
  for (let count = 2; count <= most; count++) {
    const at = Math.min(size, sizeForLine(place.height / count))
    for (let tried = at; tried >= least - 1e-6; tried -= 0.5) {
      const lines = wrapText(measure, clean, place.width, { size: tried, bold })
      if (lines.length <= count && tried >= oneLine) return { lines, size: tried }
    }
  }
  if (oneLine >= least) return { lines: [clean], size: oneLine }
  const lines = wrapText(measure, clean, place.width, { size: least, bold })
  if (lines.length <= most) return { lines, size: least }
  const kept = lines.slice(0, most - 1)
  const rest = lines.slice(most - 1).join(' ')
  return { lines: [...kept, cutToWidth(measure, rest, place.width, least, bold)], size: least }
}

function cutToWidth(measure: Measure, text: string, width: number, size: number, bold: boolean): string {
  const letters = [...text]
  let fitting = 0
  let tooMany = letters.length + 1
  while (fitting + 1 < tooMany) {
    const half = Math.floor((fitting + tooMany) / 2)
    if (widthOf(measure, `${letters.slice(0, half).join('')}…`, size, bold) <= width) fitting = half
    else tooMany = half
  }
  return `${letters.slice(0, fitting).join('').trimEnd()}…`
}

/** The text in the middle of the height of `place`; nothing for an empty text. */
export function textIn(measure: Measure, text: string, place: Box, style: TextStyle): TextMark[] {
  if (printable(text) === '') return []
  const { bold = false, align = 'left', color = BLACK } = style
  const { lines, size } = fitText(measure, text, place, style)
  const x = { left: place.x, center: place.x + place.width / 2, right: place.x + place.width }[align]
  const step = lineHeight(size)
  const first =
    place.y + place.height / 2 - ((lines.length - 1) * step) / 2 + (size * MM_PER_POINT * CAPITAL) / 2
  return lines.map((line, at) => ({
    kind: 'text',
    text: line,
    size,
    x,
    y: first + at * step,
    bold,
    align,
    color,
  }))
}

/** Lines of at most `width` millimetres, broken at blanks, and within a word only where it alone is too long. */
export function wrapText(measure: Measure, text: string, width: number, style: TextStyle): string[] {
  const fits = (line: string) => widthOf(measure, line, style.size, style.bold ?? false) <= width
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let current = ''
    for (const word of paragraph.split(' ')) {
      const longer = current === '' ? word : `${current} ${word}`
      if (current === '' || fits(longer)) current = longer
      else {
        lines.push(current)
        current = word
      }
      while (!fits(current) && current.length > 1) {
        const head = longestHead(current, fits)
        lines.push(head)
        current = current.slice(head.length)
      }
    }
    return [...lines, current]
  })
}

/** The longest beginning that fits, at least one letter; never half of a surrogate pair. */
function longestHead(word: string, fits: (text: string) => boolean): string {
  const letters = [...word]
  let count = letters.length - 1
  while (count > 1 && !fits(letters.slice(0, count).join(''))) count--
  return letters.slice(0, count).join('')
}

/** Paragraphs under each other in letters of one size, from the top of `place`; returns what height they took. */
export function paragraph(
  measure: Measure,
  text: string,
  place: Pick<Box, 'x' | 'y' | 'width'>,
  style: TextStyle,
): { readonly marks: readonly TextMark[]; readonly height: number } {
  const { size, bold = false, color = BLACK } = style
  const lines = wrapText(measure, text, place.width, style)
  const step = lineHeight(size)
  const marks = lines.flatMap((line, at): TextMark[] =>
    line.trim() === ''
      ? []
      : [
          {
            kind: 'text',
            text: printable(line),
            size,
            x: place.x,
            y: place.y + at * step + size * MM_PER_POINT,
            bold,
            align: 'left',
            color,
          },
        ],
  )
  return { marks, height: lines.length * step }
}

/** Texts of a drawing, and beside them what reads on: a PDF often writes `A` and `01` as two pieces. */
import type { DrawingText } from './drawing.ts'

/** As parts of the letters' height. */
const WIDEST_GAP = 0.7
const SAME_LINE = 0.3
const MOST_PIECES = 3

/** Coordinates along the line of the text and across it. */
function onLine({ x, y, turn }: DrawingText, of: DrawingText): readonly [along: number, across: number] {
  const angle = (turn * Math.PI) / 180
  const [dx, dy] = [of.x - x, of.y - y]
  return [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)]
}

/** The piece that reads on behind `text`, or null. */
function nextOf(text: DrawingText, near: readonly DrawingText[]): DrawingText | null {
  for (const other of near) {
    if (other === text || Math.abs(other.turn - text.turn) > 1) continue
    const [along, across] = onLine(text, other)
    const gap = along - (text.width + other.width) / 2
    const reach = Math.min(text.height, other.height)
    if (
      along > 0 &&
      Math.abs(across) <= reach * SAME_LINE &&
      gap <= reach * WIDEST_GAP &&
      gap >= -reach * 0.5
    )
      return other
  }
  return null
}

function joined(first: DrawingText, second: DrawingText): DrawingText {
  const [along] = onLine(first, second)
  const width = along + (first.width + second.width) / 2
  const share = along === 0 ? 0 : (width / 2 - first.width / 2) / along
  return {
    ...first,
    text: `${first.text}${second.text}`,
    x: first.x + (second.x - first.x) * share,
    y: first.y + (second.y - first.y) * share,
    width,
    height: Math.max(first.height, second.height),
  }
}

/** The texts as they are, then joined ones, each of at most three pieces. */
export function joinTexts(texts: readonly DrawingText[]): DrawingText[] {
  const reach = Math.max(1e-9, ...texts.map(({ height }) => height)) * 8
  const squares = Map.groupBy(texts, ({ x, y }) => `${Math.floor(x / reach)}:${Math.floor(y / reach)}`)
  const near = ({ x, y }: DrawingText): DrawingText[] => {
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)]
    return [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => squares.get(`${column + dx}:${row + dy}`) ?? []),
    )
  }
  const more = texts.flatMap((text) => {
    const made: DrawingText[] = []
    let whole = text
    let last: DrawingText | null = text
    for (let pieces = 1; pieces < MOST_PIECES; pieces++) {
      last = nextOf(last, near(last))
      if (!last) break
      whole = joined(whole, last)
      made.push(whole)
    }
    return made
  })
  return [...texts, ...more]
}

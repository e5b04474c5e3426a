/**
 * Where letters stand that a hidden layer holds. The library tells the words of a page without their layer, and where each
 * word begins; so every letter is followed here as it is drawn, and a word that begins on a hidden letter is hidden.
 */
import { identity, type Matrix, multiply, transform, translation } from '../../../shared/floor-plan/matrix.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'
import type { PdfOperations, PdfStep } from './walk-page.ts'

interface Glyph {
  /** Thousandths of the font's size. */
  readonly width: number
  readonly isSpace: boolean
}

/** What the operations of text have set; lengths in units of the text. */
interface TextState {
  matrix: Matrix
  /** Where the line began, and where its next letter stands. */
  line: Point
  pen: Point
  size: number
  letterSpace: number
  wordSpace: number
  stretch: number
  leading: number
  rise: number
}

/** What of the state an operation changes. */
type Setter = (state: TextState, args: readonly number[]) => Partial<TextState>

const lineAt = (line: Point) => ({ line, pen: line })
const moved: Setter = ({ line: [lineX, lineY] }, [x = 0, y = 0]) => lineAt([lineX + x, lineY + y])

const setters: Readonly<Record<string, Setter>> = {
  beginText: () => ({ matrix: identity, ...lineAt([0, 0]) }),
  setTextMatrix: (_, [matrix]) => ({ matrix: matrix as unknown as Matrix, ...lineAt([0, 0]) }),
  moveText: moved,
  setLeadingMoveText: (state, args) => ({ leading: -(args[1] ?? 0), ...moved(state, args) }),
  nextLine: (state) => moved(state, [0, -state.leading]),
  setFont: (_, [, size = 0]) => ({ size }),
  setCharSpacing: (_, [letterSpace = 0]) => ({ letterSpace }),
  setWordSpacing: (_, [wordSpace = 0]) => ({ wordSpace }),
  setHScale: (_, [percent = 100]) => ({ stretch: percent / 100 }),
  setLeading: (_, [leading = 0]) => ({ leading }),
  setTextRise: (_, [rise = 0]) => ({ rise }),
}

/** Where each letter begins, on the page; moves the line on behind the last. */
function* letterStarts(
  state: TextState,
  matrix: Matrix,
  glyphs: readonly (Glyph | number)[],
): Generator<Point> {
  const toPage = multiply(matrix, state.matrix)
  let [x] = state.pen
  const [, y] = state.pen
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      x -= (glyph * state.size * state.stretch) / 1000
      continue
    }
    yield transform(multiply(toPage, translation(x, y + state.rise)), [0, 0])
    const space = state.letterSpace + (glyph.isSpace ? state.wordSpace : 0)
    x += ((glyph.width * state.size) / 1000 + space) * state.stretch
  }
  state.pen = [x, y]
}

/** A fifth of a point: finer than letters, coarser than what rounding makes of one place. */
const placeOf = ([x, y]: Point): string => `${Math.round(x * 5)},${Math.round(y * 5)}`

/** Whether a word that begins at a point of the page is on a hidden layer. */
export function findHiddenTexts(steps: Iterable<PdfStep>, ops: PdfOperations): (start: Point) => boolean {
  const setterOf = new Map(Object.entries(setters).map(([name, setter]) => [ops[name], setter]))
  const [hidden, shown] = [new Set<string>(), new Set<string>()]
  const state: TextState = {
    ...{ matrix: identity, line: [0, 0], pen: [0, 0], size: 0 },
    ...{ letterSpace: 0, wordSpace: 0, stretch: 1, leading: 0, rise: 0 },
  }
  for (const { operation, args, matrix, isShown } of steps) {
    Object.assign(state, setterOf.get(operation)?.(state, args as readonly number[]))
    if (operation !== ops.showText) continue
    for (const start of letterStarts(state, matrix, args[0] as readonly (Glyph | number)[]))
      (isShown ? shown : hidden).add(placeOf(start))
  }
  return (start) => hidden.has(placeOf(start)) && !shown.has(placeOf(start))
}

/** Closed lines of a PDF page: its paths as the library lists them. */
import type { DrawingOutline } from '../../../shared/floor-plan/drawing.ts'
import { transform } from '../../../shared/floor-plan/matrix.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'
import type { PdfOperations, PdfStep } from './walk-page.ts'

/** The library's path data: a command, then its points. Of a curve only its end is taken, enough to know a stand by. */
const MOVE = 0
const CLOSE = 4
const pointsOfCommand: readonly number[] = [1, 1, 3, 2, 0]

/** More would be hatching, not stands. */
const MOST = 100_000

const same = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]

export function* closedLinesOf(data: ArrayLike<number>): Generator<Point[]> {
  let line: Point[] = []
  const finish = function* (isClosed: boolean) {
    const returns = line.length > 3 && same(line[0], line.at(-1))
    const corners = returns ? line.slice(0, -1) : line
    if ((isClosed || returns) && corners.length >= 3) yield corners
    line = []
  }
  for (let at = 0; at < data.length; ) {
    const command = data[at] ?? CLOSE
    const points = pointsOfCommand[command]
    if (points === undefined) return
    if (command === MOVE) yield* finish(false)
    if (command === CLOSE) yield* finish(true)
    else line.push([data[at + points * 2 - 1] ?? 0, data[at + points * 2] ?? 0])
    at += 1 + points * 2
  }
  yield* finish(false)
}

/** Each place once: what is filled and then drawn round is one outline. What is not shown, or only clips, is none. */
export function pdfOutlines(steps: Iterable<PdfStep>, ops: PdfOperations): DrawingOutline[] {
  const found = new Map<string, DrawingOutline>()
  for (const { operation, args, matrix, isShown } of steps) {
    if (!isShown || operation !== ops.constructPath || args[0] === ops.endPath) continue
    const [data] = (args[1] ?? []) as readonly (ArrayLike<number> | null)[]
    for (const line of closedLinesOf(data ?? [])) {
      const points = line.map((point) => transform(matrix, point))
      const key = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
      if (found.size < MOST && !found.has(key)) found.set(key, { points, layer: null, name: null })
    }
  }
  return [...found.values()]
}

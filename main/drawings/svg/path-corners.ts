/** The closed lines of an SVG path, by their corners: of a curve only its ends, which is enough to know a stand by. */
import type { Point } from '../../../shared/model/floor-plan.ts'

/** How many numbers a command takes, and where among them its end is. */
const commands: Readonly<Record<string, { readonly takes: number; readonly end: number }>> = {
  M: { takes: 2, end: 0 },
  L: { takes: 2, end: 0 },
  T: { takes: 2, end: 0 },
  H: { takes: 1, end: 0 },
  V: { takes: 1, end: 0 },
  C: { takes: 6, end: 4 },
  S: { takes: 4, end: 2 },
  Q: { takes: 4, end: 2 },
  A: { takes: 7, end: 5 },
}

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi

/** Lines that end with Z, or where they began. Without the corner that closes. */
export function closedLines(path: string): Point[][] {
  const lines: Point[][] = []
  let line: Point[] = []
  let [x, y] = [0, 0]
  const finish = (isClosed: boolean) => {
    const [first, last] = [line[0], line.at(-1)]
    const meets = first && last && line.length > 3 && first[0] === last[0] && first[1] === last[1]
    const corners = meets ? line.slice(0, -1) : line
    if ((isClosed || meets) && corners.length >= 3) lines.push(corners)
    line = []
  }
  for (const [, letter = '', list = ''] of path.matchAll(/([a-z])([^a-z]*(?:e[+-]?\d+[^a-z]*)*)/gi)) {
    const name = letter.toUpperCase()
    if (name === 'Z') {
      const first = line[0]
      finish(true)
      if (first) [x, y] = first
      continue
    }
    const command = commands[name]
    if (!command) continue
    const isRelative = letter !== name
    const numbers = (list.match(NUMBER) ?? []).map(Number)
    for (let at = 0; at + command.takes <= numbers.length; at += command.takes) {
      if (name === 'M' && at === 0) finish(false)
      const [first = 0, second = 0] = numbers.slice(at + command.end)
      const [toX, toY] =
        name === 'V' ? [isRelative ? 0 : x, first] : [first, name === 'H' ? (isRelative ? 0 : y) : second]
      if (line.length === 0 && name !== 'M') line.push([x, y])
      ;[x, y] = isRelative ? [x + toX, y + toY] : [toX, toY]
      line.push([x, y])
    }
  }
  finish(false)
  return lines
}

/** Where things stand in a row between two points, or in several rows, first to last. */
import type { Point } from '../model/floor-plan.ts'

/** `count` places from `from` to `to`, both included, at equal distances; one alone stands at `from`. */
export function placesBetween(from: Point, to: Point, count: number): Point[] {
  const steps = Math.max(1, count - 1)
  return Array.from(
    { length: Math.max(0, count) },
    (_, at): Point => [
      from[0] + ((to[0] - from[0]) * at) / steps,
      from[1] + ((to[1] - from[1]) * at) / steps,
    ],
  )
}

export interface Block {
  /** The first row, from its first to its last place. */
  readonly from: Point
  readonly to: Point
  /** Where the last row begins. */
  readonly last: Point
  readonly rows: number
  /** Every second row counts backwards, as one walks. */
  readonly isSnake: boolean
}

/** Places of `count` things, filled row by row; the last row may be shorter, its places stay where they would be. */
export function placesInBlock({ from, to, last, rows, isSnake }: Block, count: number): Point[] {
  const perRow = Math.ceil(count / Math.max(1, rows))
  const along: Point = [to[0] - from[0], to[1] - from[1]]
  const places = placesBetween(from, last, rows).flatMap((start, row) => {
    const end: Point = [start[0] + along[0], start[1] + along[1]]
    const [first, second] = isSnake && row % 2 === 1 ? [end, start] : [start, end]
    return placesBetween(first, second, perRow)
  })
  return places.slice(0, count)
}

/** Degrees by which a row runs, for what stands along it. */
export const turnOfRow = (from: Point, to: Point): number =>
  from[0] === to[0] && from[1] === to[1] ? 0 : (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI

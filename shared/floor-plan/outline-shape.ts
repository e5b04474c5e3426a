/** Closed outlines as shapes of placements, and the measures of both. */
import type { Point, Shape } from '../model/floor-plan.ts'
import { multiply, rotation, transform, translation } from './matrix.ts'

export interface Placed {
  readonly x: number
  readonly y: number
  readonly shape: Shape
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

/** Without sign, whichever way round the corners go. */
export function areaOf(points: readonly Point[]): number {
  let twice = 0
  for (const [at, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y]
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice) / 2
}

export function isInside([x, y]: Point, points: readonly Point[]): boolean {
  let inside = false
  for (const [at, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(at + 1) % points.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

const side = ([ax, ay]: Point, [bx, by]: Point): Point => [bx - ax, by - ay]

/** Four corners with right angles (within a degree), as a rectangle that is turned no more than 45 degrees. */
function asRectangle(points: readonly Point[]): Placed | null {
  const [a, b, c, d] = points
  if (points.length !== 4 || !a || !b || !c || !d) return null
  const [width, height] = [side(a, b), side(b, c)]
  const [w, h] = [Math.hypot(...width), Math.hypot(...height)]
  const back = side(d, c)
  const isSquare = Math.abs(width[0] * height[0] + width[1] * height[1]) <= w * h * 0.0175
  const isParallel = Math.hypot(back[0] - width[0], back[1] - width[1]) <= Math.max(w, h) * 0.0175
  if (!(w > 0 && h > 0 && isSquare && isParallel)) return null
  const quarters = Math.round(Math.atan2(width[1], width[0]) / (Math.PI / 2))
  const turn = (Math.atan2(width[1], width[0]) * 180) / Math.PI - quarters * 90
  const isLying = quarters % 2 === 0
  return {
    x: (a[0] + c[0]) / 2,
    y: (a[1] + c[1]) / 2,
    shape: {
      kind: 'rectangle',
      width: isLying ? w : h,
      height: isLying ? h : w,
      turn: Math.abs(turn) < 1e-9 ? 0 : turn,
    },
  }
}

/** A rectangle where it is one, else a polygon around the middle of its box. */
export function placedOutline(points: readonly Point[]): Placed {
  const rectangle = asRectangle(points)
  if (rectangle) return rectangle
  const { left, top, right, bottom } = boxOf(points)
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return { x, y, shape: { kind: 'polygon', points: points.map(([px, py]): Point => [px - x, py - y]) } }
}

/** The corners of a placed shape on the floor; a symbol without a measure is its point. */
export function cornersOf({
  x,
  y,
  shape,
}: {
  readonly x: number
  readonly y: number
  readonly shape: Shape | null
}): Point[] {
  if (!shape) return [[x, y]]
  if (shape.kind === 'polygon') return shape.points.map(([px, py]): Point => [x + px, y + py])
  const matrix = multiply(translation(x, y), rotation(shape.turn))
  const [w, h] = [shape.width / 2, shape.height / 2]
  return (
    [
      [-w, -h],
      [w, -h],
      [w, h],
      [-w, h],
    ] as Point[]
  ).map((corner) => transform(matrix, corner))
}

/**
 * The objects of a scene by where they are: a grid of squares with about as many objects each. Drawing asks it for what is
 * in sight, the pointer for what is under it, so that neither looks at 100 000 things. Pure.
 */
import { type Box, boxOf, cornersOf } from '../../shared/floor-plan/outline-shape.ts'
import type { SceneObject } from './scene.ts'
import { crowdKinds, type Spacing } from './symbol-size.ts'

export interface SceneIndex {
  readonly objects: readonly SceneObject[]
  get(key: string): SceneObject | undefined
  /** Those whose box meets this one, in the scene's order. */
  within(box: Box): readonly SceneObject[]
  /** Around all of them; null: there is none. */
  readonly box: Box | null
  /** Floor units a pixel at which areas of the usual size can be read; Infinity: there are no areas. */
  readonly readable: number
  /** In floor units. */
  readonly spacing: Spacing
}

/** Pixels that an area of the usual size takes when one has flown to it. */
const READABLE_SIZE = 90
const OBJECTS_A_SQUARE = 6

export function objectBox(object: SceneObject): Box {
  const { x, y, shape } = object
  // Most are, and there may be a hundred thousand.
  if (shape === null) return { left: x, top: y, right: x, bottom: y }
  if (shape.kind === 'polygon' || shape.turn !== 0) return boxOf(cornersOf(object))
  const [w, h] = [shape.width / 2, shape.height / 2]
  return { left: x - w, top: y - h, right: x + w, bottom: y + h }
}

export function indexScene(objects: readonly SceneObject[]): SceneIndex {
  const boxes = objects.map(objectBox)
  const box = around(boxes)
  const byKey = new Map(objects.map((object) => [object.key, object]))
  const grid = box && makeGrid(boxes, box)
  return {
    objects,
    get: (key) => byKey.get(key),
    within(wanted) {
      if (!grid || !box || holds(wanted, box)) return objects
      return grid(wanted).flatMap((at) => objects[at] ?? [])
    },
    box,
    readable: readableOf(objects, boxes),
    spacing: {
      crowd: spacingOf(box, symbols(objects, true)),
      signs: spacingOf(box, symbols(objects, false)),
    },
  }
}

const symbols = (objects: readonly SceneObject[], isCrowd: boolean): number =>
  objects.filter(({ shape, kind }) => shape === null && crowdKinds.has(kind) === isCrowd).length

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left, top, right, bottom }
}

function readableOf(objects: readonly SceneObject[], boxes: readonly Box[]): number {
  const widths = boxes.flatMap(({ left, right }, at) => (objects[at]?.shape ? [right - left] : []))
  const usual = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)]
  return usual === undefined ? Number.POSITIVE_INFINITY : usual / READABLE_SIZE
}

/** A single row of things is as dense as it is long. */
function spacingOf(box: Box | null, count: number): number {
  if (!box || count < 2) return Number.POSITIVE_INFINITY
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  return Math.max(Math.sqrt((width * height) / count), Math.max(width, height) / count)
}

/** Numbers of the objects in each square, all in one list, with where each square's begin. */
function makeGrid(boxes: readonly Box[], all: Box): (wanted: Box) => readonly number[] {
  const { eachSquare, squares } = layGrid(boxes.length, all)
  const starts = new Uint32Array(squares + 1)
  const add = (list: Uint32Array, at: number, by: number) => {
    list[at] = (list[at] ?? 0) + by
  }
  for (const box of boxes) eachSquare(box, (square) => add(starts, square + 1, 1))
  for (let square = 0; square < squares; square++) add(starts, square + 1, starts[square] ?? 0)
  const next = starts.slice()
  const members = new Uint32Array(starts[squares] ?? 0)
  for (const [at, box] of boxes.entries())
    eachSquare(box, (square) => {
      members[next[square] ?? 0] = at
      add(next, square, 1)
    })
  const seen = new Uint32Array(boxes.length)
  let round = 0
  return (wanted) => {
    const found: number[] = []
    round++
    eachSquare(wanted, (square) => {
      for (let index = starts[square] ?? 0; index < (starts[square + 1] ?? 0); index++) {
        const at = members[index] ?? 0
        if (seen[at] === round) continue
        seen[at] = round
        if (meets(boxes[at], wanted)) found.push(at)
      }
    })
    return found.sort((a, b) => a - b)
  }
}

function layGrid(count: number, all: Box) {
  const [width, height] = [all.right - all.left, all.bottom - all.top]
  const wanted = Math.max(1, count / OBJECTS_A_SQUARE)
  const side = Math.max(Math.sqrt((width * height) / wanted), Math.max(width, height) / wanted) || 1
  const [columns, rows] = [Math.floor(width / side) + 1, Math.floor(height / side) + 1]
  const place = (from: number, most: number) => Math.min(most - 1, Math.max(0, Math.floor(from / side)))
  return {
    squares: columns * rows,
    eachSquare({ left, top, right, bottom }: Box, take: (square: number) => void) {
      const lastColumn = place(right - all.left, columns)
      const lastRow = place(bottom - all.top, rows)
      for (let row = place(top - all.top, rows); row <= lastRow; row++)
        for (let column = place(left - all.left, columns); column <= lastColumn; column++)
          take(row * columns + column)
    },
  }
}

const meets = (a: Box | undefined, b: Box): boolean =>
  a !== undefined && a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom

const holds = (a: Box, b: Box): boolean =>
  a.left <= b.left && a.top <= b.top && a.right >= b.right && a.bottom >= b.bottom

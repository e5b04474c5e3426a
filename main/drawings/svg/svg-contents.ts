/** Texts and closed outlines of a sanitised SVG, where they stand on the drawing. */
import type { DrawingContents, DrawingOutline, DrawingText } from '../../../shared/floor-plan/drawing.ts'
import {
  type Matrix,
  multiply,
  scaleOf,
  transform,
  translation,
  turnOf,
} from '../../../shared/floor-plan/matrix.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'
import { closedLines } from './path-corners.ts'
import type { SvgNode } from './svg-node.ts'
import type { SvgFrame } from './svg-size.ts'
import { readTransform } from './transform-list.ts'

/** What an element hands down to those inside it. */
interface Context {
  readonly matrix: Matrix
  readonly fontSize: number
  readonly anchor: string
}

/** Not drawn where they stand. */
const definitions = new Set(['defs', 'symbol', 'pattern', 'clipPath', 'mask', 'marker'])
/** A letter is about this part of its height wide. */
const LETTER = 0.55

const numberOf = (node: SvgNode, name: string): number =>
  Number.parseFloat(node.attributes.get(name) ?? '0') || 0

/** A property from the element's style or attribute. */
function propertyOf(node: SvgNode, name: string): string | undefined {
  const style = node.attributes
    .get('style')
    ?.split(';')
    .find((one) => one.startsWith(`${name}:`))
  return style?.slice(name.length + 1).trim() ?? node.attributes.get(name)
}

const contextIn = (node: SvgNode, outer: Context): Context => ({
  matrix: multiply(outer.matrix, readTransform(node.attributes.get('transform'))),
  fontSize: Number.parseFloat(propertyOf(node, 'font-size') ?? '') || outer.fontSize,
  anchor: propertyOf(node, 'text-anchor') ?? outer.anchor,
})

const textOf = (node: SvgNode | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')

const readPoints = (text: string): Point[] => {
  const numbers = (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number)
  return Array.from(
    { length: Math.floor(numbers.length / 2) },
    (_, at): Point => [numbers[at * 2] ?? 0, numbers[at * 2 + 1] ?? 0],
  )
}

function rectangleOf(node: SvgNode): Point[][] {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(node, name)) as [
    number,
    number,
    number,
    number,
  ]
  return width > 0 && height > 0
    ? [
        [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ],
      ]
    : []
}

const outlinesIn: Readonly<Record<string, (node: SvgNode) => Point[][]>> = {
  rect: rectangleOf,
  polygon: (node) => [readPoints(node.attributes.get('points') ?? '')].filter((points) => points.length >= 3),
  path: (node) => closedLines(node.attributes.get('d') ?? ''),
}

/** The pieces of a text: those parts of it that have a place of their own, else the whole. */
function* piecesOf(node: SvgNode, context: Context): Generator<DrawingText> {
  const placed = node.children.filter(
    (child): child is SvgNode =>
      typeof child !== 'string' && (child.attributes.has('x') || child.attributes.has('y')),
  )
  for (const piece of placed.length > 0 ? placed : [node]) {
    const text = textOf(piece).replace(/\s+/g, ' ').trim()
    if (text === '') continue
    const { matrix, fontSize, anchor } = piece === node ? context : contextIn(piece, context)
    const width = text.length * fontSize * LETTER
    const place = (name: string) =>
      piece.attributes.has(name) ? numberOf(piece, name) : numberOf(node, name)
    const shift = anchor === 'middle' ? 0 : anchor === 'end' ? -width / 2 : width / 2
    const [x, y] = transform(matrix, [place('x') + shift, place('y') - fontSize * 0.35])
    const scale = scaleOf(matrix)
    yield { text, x, y, width: width * scale, height: fontSize * scale, turn: turnOf(matrix), layer: null }
  }
}

export function svgContents(root: SvgNode, frame: SvgFrame): DrawingContents {
  const texts: DrawingText[] = []
  const outlines: DrawingOutline[] = []
  const walk = (node: SvgNode, outer: Context) => {
    if (definitions.has(node.name) || node.attributes.get('display') === 'none') return
    const context = contextIn(node, outer)
    if (node.name === 'text') return void texts.push(...piecesOf(node, context))
    for (const points of outlinesIn[node.name]?.(node) ?? [])
      outlines.push({
        points: points.map((point) => transform(context.matrix, point)),
        layer: null,
        name: node.attributes.get('id') ?? null,
      })
    for (const child of node.children) if (typeof child !== 'string') walk(child, context)
  }
  walk(root, { matrix: translation(-frame.left, -frame.top), fontSize: 16, anchor: 'start' })
  return { texts, outlines }
}

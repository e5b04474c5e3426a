/** The chosen shapes of a DXF as an SVG of our own making: one path for each layer and colour, texts as text. */
import { type Matrix, multiply, scaling } from '../../../shared/floor-plan/matrix.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'
import { shownPixels } from '../shown-pixels.ts'
import { type SvgNode, writeSvg } from '../svg/svg-node.ts'
import type { DxfLine, DxfShape, DxfText } from './shape.ts'

export interface DxfFrame {
  readonly width: number
  readonly height: number
  /** From the file's coordinates to the drawing's: y downwards, from the top left corner. */
  readonly matrix: Matrix
}

/** Screens of drawing programs are black: what is light there is dark on paper, and what stands on the plan stands out. */
function inkOf(color: number): string {
  const [red, green, blue] = [color >> 16, (color >> 8) & 255, color & 255].map((part) => part & 255) as [
    number,
    number,
    number,
  ]
  const light = (red * 0.3 + green * 0.59 + blue * 0.11) / 255
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < 24
  if (light > 0.85 && isGrey) return '#000'
  const factor = light > 0.4 ? 0.4 / light : 1
  return `#${[red, green, blue]
    .map((part) =>
      Math.round(part * factor)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

const node = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: (SvgNode | string)[] = [],
): SvgNode => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children,
})

/** A hundred-thousandth of the drawing is finer than any screen or paper shows. */
function rounder({ width, height }: DxfFrame): (value: number) => string {
  const step = 10 ** Math.floor(Math.log10(Math.max(width, height) / 100_000))
  const digits = Math.max(0, -Math.floor(Math.log10(step)))
  return (value) => String(Number((Math.round(value / step) * step).toFixed(digits)))
}

type Rounder = (value: number) => string

function pathOf({ points, isClosed }: DxfLine, [a, b, c, d, e, f]: Matrix, round: Rounder): string {
  const place = ([x, y]: Point) => `${round(a * x + c * y + e)} ${round(b * x + d * y + f)}`
  return `M${points.map(place).join('L')}${isClosed ? 'Z' : ''}`
}

const anchors = { '-1': 'start', '0': 'middle', '1': 'end' } as const
/** How far the baseline lies below what stands at the text's point, in letters. */
const baselines = { '-1': 0, '0': 0.5, '1': 1 } as const

function textNode(shape: DxfText, matrix: Matrix): SvgNode {
  const [x, y] = shape.anchor
  // Letters are written y downwards.
  const whole = multiply(multiply(matrix, shape.matrix), scaling(1, -1))
  // The height of a DXF text is that of its capitals, a font's size is about 1.4 times as much.
  return node(
    'text',
    {
      transform: `matrix(${whole.join(' ')})`,
      'font-size': String(shape.height * 1.4),
      'text-anchor': anchors[x],
      y: String(baselines[y] * shape.height),
      fill: inkOf(shape.color),
    },
    [shape.text],
  )
}

function layerNode(name: string, shapes: readonly DxfShape[], frame: DxfFrame, round: Rounder): SvgNode {
  const lines = shapes.filter((shape) => shape.kind === 'line')
  const paths = [...Map.groupBy(lines, ({ color }) => inkOf(color))].map(([stroke, group]) =>
    node('path', { d: group.map((line) => pathOf(line, frame.matrix, round)).join(''), stroke }),
  )
  const texts = shapes.filter((shape) => shape.kind === 'text').map((text) => textNode(text, frame.matrix))
  return node('g', {}, [node('title', {}, [name]), ...paths, ...texts])
}

export function dxfToSvg(shapes: readonly DxfShape[], frame: DxfFrame): Uint8Array {
  const round = rounder(frame)
  const { width, height } = shownPixels(frame)
  const layers = [...Map.groupBy(shapes, ({ layer }) => layer)].map(([name, group]) =>
    layerNode(name, group, frame, round),
  )
  const root = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      width: String(width),
      height: String(height),
      fill: 'none',
      'stroke-width': String(Math.max(frame.width, frame.height) / 1500),
      'stroke-linejoin': 'round',
      'font-family': 'sans-serif',
    },
    [node('rect', { width: String(frame.width), height: String(frame.height), fill: '#fff' }), ...layers],
  )
  return new TextEncoder().encode(writeSvg(root))
}

/**
 * The DXF library, and what it leaves out or cannot be trusted with: the attributes of a block (`ATTRIB`), in which
 * drawing offices write the numbers of stands, and polylines.
 */
import type { IDxf } from 'dxf-parser'
import DxfParser from 'dxf-parser'

/** What the library gives a handler of one kind of entity. */
interface Group {
  readonly code: number
  readonly value: string | number | boolean
}
interface Scanner {
  next(): Group
  isEOF(): boolean
}

/** Group codes of an attribute that are read: see the DXF reference under ATTRIB. */
const fields: Readonly<Record<number, string>> = {
  1: 'text',
  8: 'layer',
  40: 'textHeight',
  50: 'rotation',
  60: 'hidden',
  67: 'inPaperSpace',
  70: 'flags',
  72: 'halign',
  74: 'valign',
}
const points: Readonly<Record<number, readonly ['startPoint' | 'endPoint', 'x' | 'y']>> = {
  10: ['startPoint', 'x'],
  20: ['startPoint', 'y'],
  11: ['endPoint', 'x'],
  21: ['endPoint', 'y'],
}
const INVISIBLE = 1

class Attribute {
  ForEntityName = 'ATTRIB'
  parseEntity(scanner: Scanner, first: Group): object {
    const read: Record<string, unknown> & { startPoint?: object; endPoint?: object } = { type: first.value }
    for (let group = scanner.next(); group.code !== 0 && !scanner.isEOF(); group = scanner.next()) {
      const field = fields[group.code]
      const point = points[group.code]
      if (field) read[field] = group.value
      if (point) read[point[0]] = { ...read[point[0]], [point[1]]: group.value }
    }
    const isHidden = read.hidden === 1 || (Number(read.flags ?? 0) & INVISIBLE) !== 0
    return { ...read, inPaperSpace: read.inPaperSpace === 1, visible: !isHidden }
  }
}

/** Of a polyline: what all its vertices share. */
const polylineFields: Readonly<Record<number, string>> = {
  8: 'layer',
  60: 'hidden',
  62: 'colorIndex',
  67: 'inPaperSpace',
  70: 'flags',
  230: 'extrusionDirectionZ',
  420: 'color',
}
const vertexFields: Readonly<Record<number, 'x' | 'y' | 'bulge'>> = { 10: 'x', 20: 'y', 42: 'bulge' }
const CLOSED = 1

/** The colours with a number of their own that people use; others are drawn in that of their layer. */
const colors: Readonly<Record<number, number>> = {
  1: 0xff0000,
  2: 0xffff00,
  3: 0x00ff00,
  4: 0x00ffff,
  5: 0x0000ff,
  6: 0xff00ff,
  7: 0xffffff,
  8: 0x414141,
  9: 0x808080,
}

/** The library's own reader begins a vertex again, for ever, where a code stands in it that it does not know. */
class LightPolyline {
  ForEntityName = 'LWPOLYLINE'
  parseEntity(scanner: Scanner, first: Group): object {
    const read: Record<string, unknown> = { type: first.value }
    const vertices: Partial<Record<'x' | 'y' | 'bulge', number>>[] = []
    for (let group = scanner.next(); group.code !== 0 && !scanner.isEOF(); group = scanner.next()) {
      if (group.code === 10) vertices.push({})
      const field = polylineFields[group.code]
      const ofVertex = vertexFields[group.code]
      const vertex = vertices.at(-1)
      if (field) read[field] = group.value
      if (ofVertex && vertex) vertex[ofVertex] = Number(group.value)
    }
    const shape = (Number(read.flags ?? 0) & CLOSED) !== 0
    const color = read.color ?? colors[Number(read.colorIndex)]
    return {
      ...read,
      color,
      vertices,
      shape,
      visible: read.hidden !== 1,
      inPaperSpace: read.inPaperSpace === 1,
    }
  }
}

/** Throws the library's own errors. */
export function parseDxfText(text: string): IDxf | null {
  const parser = new DxfParser()
  // The library's types know only the entities it reads itself.
  for (const handler of [Attribute, LightPolyline]) parser.registerEntityHandler(handler as never)
  return parser.parseSync(text)
}

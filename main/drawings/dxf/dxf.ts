/**
 * DXF drawings: layers chosen, blocks expanded, shown as an SVG made of them. The frame is that of the layers the drawing
 * shows (and of hidden ones that are chosen), so that choosing fewer layers later moves nothing that stands on the plan.
 */
import type { IDxf } from 'dxf-parser'
import type {
  DrawingChoice,
  DrawingLayer,
  DrawingOutline,
  DrawingText,
  DrawingWarning,
} from '../../../shared/floor-plan/drawing.ts'
import {
  multiply,
  scaleOf,
  scaling,
  transform,
  translation,
  turnOf,
} from '../../../shared/floor-plan/matrix.ts'
import { decodeText } from '../../import/text-encoding.ts'
import type { DrawingFile, DrawingReader, ReadDrawing } from '../drawing.ts'
import { needLayers } from '../need-layers.ts'
import { unreadableDrawing } from '../unreadable-drawing.ts'
import { findBrokenStructure } from './check-structure.ts'
import { type DxfFrame, dxfToSvg } from './dxf-svg.ts'
import { type ToldUnit, toldUnit } from './dxf-units.ts'
import { expandDxf, TooManyShapes } from './expand.ts'
import { parseDxfText } from './library.ts'
import type { DxfShape, DxfText } from './shape.ts'

/** A letter is about this part of its height wide. */
const LETTER = 0.8

interface OpenDxf {
  readonly text: string
  readonly dxf: IDxf
  readonly shapes: readonly DxfShape[]
  readonly layers: readonly DrawingLayer[]
}

function parse(file: string, text: string): IDxf {
  // The library throws plain errors for whatever it trips over: all of them say that the file is not whole.
  const damaged = (why: string) =>
    unreadableDrawing(
      file,
      'damaged',
      `the DXF is damaged or cut short (${why}). Save it again in the drawing program, as an ASCII DXF.`,
    )
  const broken = findBrokenStructure(text)
  if (broken !== null) throw damaged(broken)
  try {
    const dxf = parseDxfText(text)
    if (dxf) return dxf
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error))
  }
  throw damaged('it holds nothing')
}

function expand(file: string, dxf: IDxf): DxfShape[] {
  try {
    return expandDxf(dxf)
  } catch (error) {
    if (!(error instanceof TooManyShapes)) throw error
    throw unreadableDrawing(
      file,
      'too_complex',
      'the drawing has more than two million points, or blocks that hold themselves. Save only the layers of the floor, or save it as PDF.',
    )
  }
}

function layersOf(dxf: IDxf, shapes: readonly DxfShape[]): DrawingLayer[] {
  const objects = new Map<string, number>()
  for (const { layer } of shapes) objects.set(layer, (objects.get(layer) ?? 0) + 1)
  const known = new Map(Object.entries(dxf.tables?.layer?.layers ?? {}))
  return [...objects].map(([name, count]) => {
    const layer = known.get(name)
    return { name, objects: count, isShown: !(layer?.frozen || layer?.visible === false) }
  })
}

function open({ file, bytes }: DrawingFile): OpenDxf {
  const text = decodeText(bytes)
  const dxf = parse(file, text)
  const shapes = expand(file, dxf)
  if (shapes.length === 0)
    throw unreadableDrawing(file, 'empty', 'there is nothing in its model space that could be drawn.')
  return { text, dxf, shapes, layers: layersOf(dxf, shapes) }
}

function chosenLayers(
  file: string,
  layers: readonly DrawingLayer[],
  chosen: readonly string[] | undefined,
): ReadonlySet<string> {
  needLayers(file, layers, chosen)
  const shown = chosen ?? layers.filter(({ isShown }) => isShown).map(({ name }) => name)
  if (shown.length === 0) throw unreadableDrawing(file, 'empty', 'all its layers are hidden. Choose some.')
  return new Set(shown)
}

const pointsOf = (shape: DxfShape) =>
  shape.kind === 'line' ? shape.points : [[shape.matrix[4], shape.matrix[5]] as const]

function frameOf(file: string, shapes: readonly DxfShape[]): DxfFrame {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const shape of shapes)
    for (const [x, y] of pointsOf(shape)) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      bottom = Math.min(bottom, y)
      top = Math.max(top, y)
    }
  const longest = Math.max(right - left, top - bottom)
  if (!(longest > 0)) throw unreadableDrawing(file, 'empty', 'all of it lies in one point.')
  if (longest > 9e6)
    throw unreadableDrawing(
      file,
      'too_large',
      'objects lie more than nine million units apart, so something was left lying far outside the floor. Erase it in the drawing program (zoom to all shows where).',
    )
  // A margin, so that the lines at the edge are drawn whole.
  const margin = longest / 100
  return {
    width: right - left + 2 * margin,
    height: top - bottom + 2 * margin,
    matrix: multiply(scaling(1, -1), translation(margin - left, -margin - top)),
  }
}

/** What is chosen, and the frame of it. */
function choose(file: string, { shapes, layers }: OpenDxf, choice: DrawingChoice) {
  const names = chosenLayers(file, layers, choice.layers)
  const framing = new Set([...names, ...layers.filter(({ isShown }) => isShown).map(({ name }) => name)])
  return {
    chosen: shapes.filter(({ layer }) => names.has(layer)),
    frame: frameOf(
      file,
      shapes.filter(({ layer }) => framing.has(layer)),
    ),
  }
}

const UNDRAWN =
  /^\s*0\r?\n(HATCH|MLINE|LEADER|MULTILEADER|REGION|3DSOLID|ACAD_TABLE|OLE2FRAME|HELIX|SURFACE|BODY)\r?$/gm

function unitWarning(told: ToldUnit): DrawingWarning[] {
  if (told.kind === 'known') return []
  const message =
    told.kind === 'untold'
      ? 'The drawing does not say what its unit is. Say it, or set the scale by two points.'
      : `The drawing says that its unit is ${told.unit}, but then the floor would be ${told.metres.toPrecision(2)} m long. Say the unit, or set the scale by two points.`
  return [{ code: 'unit_unknown', message }]
}

function warningsOf({ text, dxf, layers }: OpenDxf, told: ToldUnit, choice: DrawingChoice): DrawingWarning[] {
  const warnings = unitWarning(told)
  const hidden = layers.filter(({ isShown }) => !isShown).length
  if (hidden > 0 && !choice.layers)
    warnings.push({
      code: 'layers_hidden',
      message: `${hidden} layers are hidden in the drawing and were left out.`,
    })
  const undrawn = [...text.matchAll(UNDRAWN)].map(([, kind = '']) => kind)
  if (undrawn.length > 0)
    warnings.push({
      code: 'objects_left_out',
      message: `${undrawn.length} objects are not drawn: ${[...new Set(undrawn)].join(', ')}.`,
    })
  const outside = Object.values(dxf.blocks ?? {}).some(({ xrefPath }) => (xrefPath ?? '') !== '')
  if (outside || /^\s*0\r?\nIMAGE\r?$/m.test(text))
    warnings.push({
      code: 'reference_removed',
      message:
        'The drawing shows other files (images or drawings) that are not in it; it is shown without them.',
    })
  return warnings
}

function readDxf(given: DrawingFile, choice: DrawingChoice): ReadDrawing {
  const opened = open(given)
  const { chosen, frame } = choose(given.file, opened, choice)
  const told = toldUnit(opened.dxf.header?.$INSUNITS, Math.max(frame.width, frame.height), choice.unit)
  return {
    format: 'dxf',
    mime: 'image/vnd.dxf',
    shown: { mime: 'image/svg+xml', data: dxfToSvg(chosen, frame) },
    pages: 1,
    page: 1,
    layers: opened.layers,
    width: frame.width,
    height: frame.height,
    origin: [frame.matrix[4], frame.matrix[5]],
    metresPerUnit: told.kind === 'known' ? told.metresPerUnit : null,
    warnings: warningsOf(opened, told, choice),
  }
}

function placeText({ text, height, anchor, matrix, layer }: DxfText, frame: DxfFrame): DrawingText {
  const whole = multiply(frame.matrix, matrix)
  const width = text.length * height * LETTER
  const [x, y] = transform(whole, [(-anchor[0] * width) / 2, (-anchor[1] * height) / 2])
  const scale = scaleOf(matrix)
  return { text, x, y, width: width * scale, height: height * scale, turn: turnOf(whole), layer }
}

export const dxfReader: DrawingReader = {
  read: readDxf,
  contents(given, choice) {
    const { chosen, frame } = choose(given.file, open(given), choice)
    const texts = chosen.filter((shape) => shape.kind === 'text').map((text) => placeText(text, frame))
    const outlines = chosen.flatMap((shape): DrawingOutline[] =>
      shape.kind === 'line' && shape.isClosed && shape.points.length >= 3
        ? [
            {
              points: shape.points.map((point) => transform(frame.matrix, point)),
              layer: shape.layer,
              name: null,
            },
          ]
        : [],
    )
    return { texts, outlines }
  },
}

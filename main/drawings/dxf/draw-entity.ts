/** One entity as lines and texts, in the coordinates of the block it is in. One entry a kind; others are not drawn. */
import type {
  I3DfaceEntity,
  IArcEntity,
  ICircleEntity,
  IEllipseEntity,
  IEntity,
  ILineEntity,
  ILwpolylineEntity,
  IMtextEntity,
  IPoint,
  IPolylineEntity,
  ISolidEntity,
  ISplineEntity,
  ITextEntity,
} from 'dxf-parser'
import { type Matrix, multiply, rotation, scaling, translation } from '../../../shared/floor-plan/matrix.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'
import { bulgePoints, ellipsePoints, splinePoints } from './curves.ts'
import type { DxfLine, DxfText } from './shape.ts'
import { linesOfText } from './text-codes.ts'

export type DrawnPart =
  | Pick<DxfLine, 'kind' | 'points' | 'isClosed'>
  | Pick<DxfText, 'kind' | 'text' | 'height' | 'anchor' | 'matrix'>

const at = ({ x, y }: IPoint): Point => [x, y]
const line = (points: readonly Point[], isClosed = false): DrawnPart => ({ kind: 'line', points, isClosed })
const same = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-9

/** A polyline whose pieces may be arcs. One that comes back to where it began is closed, whatever it says. */
function polyline(vertices: readonly (IPoint & { bulge?: number })[], isClosed: boolean): DrawnPart[] {
  const [first] = vertices
  if (!first) return []
  const points = vertices.flatMap((vertex, index) => {
    const next = vertices[index + 1] ?? (isClosed ? first : null)
    return next ? bulgePoints(at(vertex), at(next), vertex.bulge ?? 0) : []
  })
  const all = [at(first), ...(isClosed ? points.slice(0, -1) : points)]
  const returns = !isClosed && all.length > 3 && same(all[0], all.at(-1))
  return [line(returns ? all.slice(0, -1) : all, isClosed || returns)]
}

function arc({ center, radius, startAngle, endAngle }: IArcEntity): DrawnPart[] {
  const circle = { center: at(center), major: [radius, 0], minor: [0, radius] } as const
  return [line(ellipsePoints({ ...circle, start: startAngle, end: endAngle }))]
}

function circle({ center, radius }: ICircleEntity): DrawnPart[] {
  const whole = { start: 0, end: 2 * Math.PI }
  const points = ellipsePoints({ center: at(center), major: [radius, 0], minor: [0, radius], ...whole })
  return [line(points.slice(0, -1), true)]
}

function ellipse({
  center,
  majorAxisEndPoint,
  axisRatio,
  startAngle,
  endAngle,
}: IEllipseEntity): DrawnPart[] {
  const [x, y] = at(majorAxisEndPoint)
  const axes = { major: [x, y], minor: [-y * axisRatio, x * axisRatio] } as const
  return [
    line(
      ellipsePoints({ center: at(center), ...axes, start: startAngle ?? 0, end: endAngle ?? 2 * Math.PI }),
    ),
  ]
}

function spline({
  controlPoints,
  fitPoints,
  degreeOfSplineCurve,
  knotValues,
  closed,
}: ISplineEntity): DrawnPart[] {
  const control = (controlPoints ?? []).map(at)
  if (control.length > 1) return [line(splinePoints(control, degreeOfSplineCurve, knotValues ?? []), closed)]
  return fitPoints && fitPoints.length > 1 ? [line(fitPoints.map(at), closed)] : []
}

/** Where a TEXT stands: with any other alignment than left on the baseline its second point counts. */
function text(entity: ITextEntity): DrawnPart[] {
  const [words] = linesOfText(entity.text ?? '', false)
  const { halign = 0, valign = 0, textHeight: height } = entity
  const place = (halign || valign) && entity.endPoint ? entity.endPoint : entity.startPoint
  if (!words || !place || !(height > 0)) return []
  const x = halign === 1 || halign === 4 ? 0 : halign === 2 ? 1 : -1
  const y = halign === 4 || valign === 2 ? 0 : valign === 3 ? 1 : -1
  const matrix = multiply(translation(place.x, place.y), rotation(entity.rotation ?? 0))
  return [{ kind: 'text', text: words, height, anchor: [x, y], matrix }]
}

const LINE_SPACING = 1.67

/** Several lines under one another, as one text each. */
function multilineText(entity: IMtextEntity): DrawnPart[] {
  const { position, height, directionVector, attachmentPoint = 1 } = entity
  const lines = linesOfText(entity.text ?? '', true)
  if (!position || !(height > 0) || lines.length === 0) return []
  const turn = directionVector
    ? (Math.atan2(directionVector.y, directionVector.x) * 180) / Math.PI
    : (entity.rotation ?? 0)
  const base = multiply(translation(position.x, position.y), rotation(turn))
  // 1-9: rows from the top, each left, middle, right.
  const x = (((attachmentPoint - 1) % 3) - 1) as -1 | 0 | 1
  const row = Math.floor((attachmentPoint - 1) / 3)
  const depth = (lines.length - 1) * LINE_SPACING * height
  const top = row === 0 ? 0 : row === 1 ? depth / 2 : depth
  return lines.map((words, index): DrawnPart => {
    const matrix: Matrix = multiply(base, translation(0, top - index * LINE_SPACING * height))
    return { kind: 'text', text: words, height, anchor: [x, row === 0 ? 1 : row === 1 ? 0 : -1], matrix }
  })
}

/** Corners of a filled piece come crosswise in the file. */
const solid = ([a, b, c, d]: readonly IPoint[]): DrawnPart[] =>
  a && b && c ? [line([a, b, ...(d ? [d] : []), c].map(at), true)] : []

const drawers: Readonly<Record<string, (entity: never) => DrawnPart[]>> = {
  LINE: ({ vertices }: ILineEntity) => (vertices?.length === 2 ? [line(vertices.map(at))] : []),
  LWPOLYLINE: ({ vertices, shape }: ILwpolylineEntity) => polyline(vertices ?? [], shape === true),
  POLYLINE: (entity: IPolylineEntity) =>
    entity.is3dPolygonMesh || entity.isPolyfaceMesh
      ? []
      : polyline(
          (entity.vertices ?? []).filter(({ splineControlPoint }) => !splineControlPoint),
          entity.shape === true,
        ),
  ARC: arc,
  CIRCLE: circle,
  ELLIPSE: ellipse,
  SPLINE: spline,
  SOLID: ({ points }: ISolidEntity) => solid(points ?? []),
  '3DFACE': ({ vertices }: I3DfaceEntity) => (vertices?.length >= 3 ? [line(vertices.map(at), true)] : []),
  TEXT: text,
  ATTRIB: text,
  MTEXT: multilineText,
}

/** Drawn from below, an entity is mirrored: its own x axis runs the other way. */
function isMirrored(entity: IEntity): boolean {
  const { extrusionDirectionZ, extrusionDirection } = entity as IEntity & {
    extrusionDirectionZ?: number
    extrusionDirection?: IPoint
  }
  return (extrusionDirectionZ ?? extrusionDirection?.z ?? 1) < 0
}

/** How an entity's own coordinates lie in its block's. */
export const ownMatrix = (entity: IEntity): Matrix =>
  isMirrored(entity) && entity.type !== 'LINE' ? scaling(-1, 1) : scaling(1)

export const drawEntity = (entity: IEntity): DrawnPart[] => drawers[entity.type]?.(entity as never) ?? []

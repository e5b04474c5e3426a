/** Areas of things, translucent, so that the drawing under them stays readable. What is tiny on screen is a bare speck. */
import { scaleOf } from '../../shared/floor-plan/matrix.ts'
import type { Point, Shape } from '../../shared/model/floor-plan.ts'
import { hatchPattern } from './hatch.ts'
import { ALERT, cornersOn, outlineColor, type Paper, tracePath, uprightBox } from './paper.ts'
import type { SceneObject } from './scene.ts'

/** Pixels of its longer side under which an area has neither outline nor hatch. */
const SPECK = 6
const LEAST_SPECK = 1.5

export function paintAreas(paper: Paper, objects: readonly SceneObject[]): void {
  const scale = scaleOf(paper.toPixels)
  for (const object of objects) {
    if (object.shape === null) continue
    if (sideOf(object.shape) * scale < SPECK && !paper.isChosen) paintSpeck(paper, object, scale)
    else paintArea(paper, object)
  }
}

const sideOf = (shape: Shape): number => {
  if (shape.kind === 'rectangle') return Math.max(shape.width, shape.height)
  return Math.max(...shape.points.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y)))) * 2
}

function paintSpeck(
  { pen, toPixels }: Paper,
  { x, y, shape, fill, faint, alert }: SceneObject,
  scale: number,
): void {
  const [a, b, c, d, e, f] = toPixels
  const width = Math.max(LEAST_SPECK, (shape?.kind === 'rectangle' ? shape.width : 0) * scale)
  const height = Math.max(LEAST_SPECK, (shape?.kind === 'rectangle' ? shape.height : 0) * scale)
  pen.fillStyle = alert ? ALERT : areaColor(fill, faint)
  pen.fillRect(a * x + c * y + e - width / 2, b * x + d * y + f - height / 2, width, height)
}

const areaColor = (fill: string, isFaint: boolean): string => `${fill}${isFaint ? '26' : 'b8'}`

function paintArea(paper: Paper, object: SceneObject): void {
  const { pen, isChosen } = paper
  const { fill, hatch, faint, alert } = object
  pen.fillStyle = hatch === 'none' || faint ? areaColor(fill, faint) : hatchPattern(fill, hatch)
  pen.strokeStyle = outlineColor(object, isChosen)
  pen.lineWidth = isChosen ? 4 : alert ? 3 : 1
  const box = uprightBox(paper, object)
  if (box) {
    const { left, top, right, bottom } = box
    pen.fillRect(left, top, right - left, bottom - top)
    pen.strokeRect(left, top, right - left, bottom - top)
    return
  }
  const corners: readonly Point[] = cornersOn(paper, object)
  tracePath(pen, corners, true)
  pen.fill()
  pen.stroke()
}

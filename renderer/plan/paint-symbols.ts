/**
 * Symbols of things without a measure: the kinds differ by shape first, so that a switch is a switch on a photocopy too. Each
 * look is painted once and stamped from then on: ten thousand outlets share a few dozen.
 */
import { transform } from '../../shared/floor-plan/matrix.ts'
import type { PlacedKind } from '../../shared/model/floor-plan.ts'
import { ALERT, faded, outlineColor, type Paper } from './paper.ts'
import type { SceneObject } from './scene.ts'
import { symbolRadius } from './symbol-size.ts'

interface Form {
  /** A circle has no corners. */
  readonly corners: number
  /** Radians. */
  readonly turn: number
}

const forms: Readonly<Record<PlacedKind, Form>> = {
  outlet: { corners: 0, turn: 0 },
  switch: { corners: 4, turn: Math.PI / 4 },
  panel: { corners: 4, turn: 0 },
  rack: { corners: 6, turn: 0 },
  room: { corners: 5, turn: 0 },
  stand: { corners: 4, turn: Math.PI / 4 },
}

/** Pixels of the radius under which a symbol is a bare speck. */
const SPECK = 2

/** `grown`: pixels added to the radius of what is chosen. */
export const radiusOn = ({ spacing, isChosen }: Paper, { kind }: SceneObject): number =>
  symbolRadius(kind, isChosen ? { crowd: Infinity, signs: Infinity } : spacing) + (isChosen ? 2 : 0)

export function paintSymbols(paper: Paper, objects: readonly SceneObject[]): void {
  const { pen, toPixels, pixelRatio, isChosen } = paper
  for (const object of objects) {
    if (object.shape !== null) continue
    const [x, y] = transform(toPixels, [object.x, object.y])
    const radius = radiusOn(paper, object)
    if (radius < SPECK) {
      pen.fillStyle = object.alert ? ALERT : faded(object.fill, object.faint)
      pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
      continue
    }
    const stamp = stampOf(object, radius, isChosen, pixelRatio)
    const side = stamp.width / pixelRatio
    pen.drawImage(stamp, x - side / 2, y - side / 2, side, side)
  }
}

const stamps = new Map<string, HTMLCanvasElement>()

function stampOf(
  object: SceneObject,
  radius: number,
  isChosen: boolean,
  pixelRatio: number,
): HTMLCanvasElement {
  const { kind, fill, faint, alert } = object
  const key = `${kind} ${fill} ${faint} ${alert} ${isChosen} ${radius} ${pixelRatio}`
  const known = stamps.get(key)
  if (known) return known
  const made = makeStamp(object, radius, isChosen, pixelRatio)
  stamps.set(key, made)
  return made
}

function makeStamp(
  object: SceneObject,
  radius: number,
  isChosen: boolean,
  pixelRatio: number,
): HTMLCanvasElement {
  const width = isChosen ? 4 : object.alert ? 3 : 1.5
  const stamp = document.createElement('canvas')
  const side = Math.ceil((radius + width) * 2 * pixelRatio)
  stamp.width = side
  stamp.height = side
  const pen = stamp.getContext('2d')
  if (!pen) return stamp
  pen.scale(pixelRatio, pixelRatio)
  pen.translate(side / pixelRatio / 2, side / pixelRatio / 2)
  traceForm(pen, forms[object.kind], radius)
  pen.fillStyle = faded(object.fill, object.faint)
  pen.strokeStyle = outlineColor(object, isChosen)
  pen.lineWidth = width
  pen.fill()
  pen.stroke()
  return stamp
}

/** The first corner is on top. */
export function traceForm(pen: CanvasRenderingContext2D, { corners, turn }: Form, radius: number): void {
  pen.beginPath()
  if (corners === 0) pen.arc(0, 0, radius, 0, 2 * Math.PI)
  for (let corner = 0; corner < corners; corner++) {
    const angle = turn - Math.PI / 2 + (corner * 2 * Math.PI) / corners
    pen.lineTo(radius * Math.cos(angle), radius * Math.sin(angle))
  }
  pen.closePath()
}

/** Lines over the floor: pathways told apart by their dashes, and the ways of cables, which lie over everything. */
import { transform } from '../../shared/floor-plan/matrix.ts'
import { traceForm } from './paint-symbols.ts'
import { CHOSEN, type Paper, tracePath } from './paper.ts'
import type { ScenePathway, SceneRoute } from './scene.ts'

const PATHWAY = '#7a5195'

export const dashes: Readonly<Record<ScenePathway['kind'], number[]>> = {
  tray: [],
  duct: [12, 6],
  wall: [3, 5],
  riser: [],
}

const riser = { corners: 3, turn: 0 }
const RISER_RADIUS = 10

export function paintPathways({ pen, toPixels, isChosen }: Paper, pathways: readonly ScenePathway[]): void {
  for (const { kind, points } of pathways) {
    const [first = [0, 0], ...others] = points.map((point) => transform(toPixels, point))
    const color = isChosen ? CHOSEN : PATHWAY
    if (others.length === 0) {
      pen.save()
      pen.translate(first[0], first[1])
      traceForm(pen, riser, RISER_RADIUS)
      pen.fillStyle = color
      pen.fill()
      stroke(pen, '#ffffff', 1.5)
      pen.restore()
      continue
    }
    tracePath(pen, [first, ...others], false)
    stroke(pen, color, isChosen ? 5 : 3, dashes[kind])
  }
}

/** White under it, so that it shows on any drawing; the second of two is dashed. */
export function paintRoutes({ pen, toPixels }: Paper, routes: readonly SceneRoute[]): void {
  for (const { points, second } of routes) {
    tracePath(
      pen,
      points.map((point) => transform(toPixels, point)),
      false,
    )
    stroke(pen, '#ffffff', second ? 8 : 9)
    stroke(pen, second ? '#a8410b' : CHOSEN, 5, second ? [10, 8] : [])
  }
}

function stroke(pen: CanvasRenderingContext2D, color: string, width: number, dash: number[] = []): void {
  pen.strokeStyle = color
  pen.lineWidth = width
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  pen.setLineDash(dash)
  pen.stroke()
  pen.setLineDash([])
}

/** Drawing with the pointer: a rectangle by its corners, a polygon or a way corner by corner (Enter or double click ends). */
import type Geometry from 'ol/geom/Geometry.js'
import LineString from 'ol/geom/LineString.js'
import Polygon from 'ol/geom/Polygon.js'
import Draw, { createBox } from 'ol/interaction/Draw.js'
import type { Point } from '../../shared/model/floor-plan.ts'
import { toFloor } from './view-coordinates.ts'

export type DrawnKind = 'rectangle' | 'polygon' | 'way'

export function drawOn(kind: DrawnKind, onDrawn: (points: readonly Point[]) => void): Draw {
  const draw =
    kind === 'rectangle'
      ? new Draw({ type: 'Circle', geometryFunction: createBox() })
      : new Draw({ type: kind === 'polygon' ? 'Polygon' : 'LineString' })
  draw.on('drawend', (event) => {
    const points = pointsOf(event.feature.getGeometry())
    if (points.length > 1) onDrawn(points)
  })
  return draw
}

/** Corners in order, not closed. */
function pointsOf(geometry: Geometry | undefined): Point[] {
  if (geometry instanceof LineString) return geometry.getCoordinates().map(toFloor)
  if (geometry instanceof Polygon) return (geometry.getCoordinates()[0] ?? []).slice(0, -1).map(toFloor)
  return []
}

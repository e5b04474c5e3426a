/** Thin lines over the whole view, where what is dragged has come into line with something. */
import Feature from 'ol/Feature.js'
import LineString from 'ol/geom/LineString.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import type { Box } from '../../shared/floor-plan/outline-shape.ts'
import type { Point } from '../../shared/model/floor-plan.ts'
import { toView } from './view-coordinates.ts'

/** On the floor: what is in sight, and where the lines are. */
export interface GuideLines {
  readonly sight: Box
  readonly x: number | null
  readonly y: number | null
}

const look = new Style({ stroke: new Stroke({ color: '#c2255c', width: 1, lineDash: [6, 4] }) })

export function makeGuideLines() {
  const source = new VectorSource<Feature>()
  return {
    layer: new VectorLayer({ source, style: look }),
    show(lines: GuideLines | null) {
      source.clear()
      if (!lines) return
      const { left, top, right, bottom } = lines.sight
      const { x, y } = lines
      if (x !== null) source.addFeature(lineFeature([x, bottom], [x, top]))
      if (y !== null) source.addFeature(lineFeature([left, y], [right, y]))
    },
  }
}

const lineFeature = (from: Point, to: Point): Feature =>
  new Feature(new LineString([toView(from), toView(to)]))

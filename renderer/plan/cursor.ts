/** A cross on the map: where a point would be set by who uses no mouse. White around blue, so that any drawing shows it. */
import Feature from 'ol/Feature.js'
import PointGeometry from 'ol/geom/Point.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import RegularShape from 'ol/style/RegularShape.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import type { Point } from '../../shared/model/floor-plan.ts'
import { toView } from './view-coordinates.ts'

const crossOf = (color: string, width: number): Style =>
  new Style({
    image: new RegularShape({ points: 4, radius: 16, radius2: 0, stroke: new Stroke({ color, width }) }),
  })

export function makeCursor() {
  const source = new VectorSource<Feature>()
  return {
    layer: new VectorLayer({ source, style: [crossOf('#ffffff', 6), crossOf('#0b5cad', 2.5)] }),
    show(point: Point | null) {
      source.clear()
      if (point) source.addFeature(new Feature(new PointGeometry(toView(point))))
    },
  }
}

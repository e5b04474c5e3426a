/** The points somebody has clicked so far, numbered: two for a scale, a row, an alignment. */
import Feature from 'ol/Feature.js'
import PointGeometry from 'ol/geom/Point.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { Point } from '../../shared/model/floor-plan.ts'
import { toView } from './view-coordinates.ts'

const markStyle = (number: number): Style =>
  new Style({
    image: new CircleStyle({
      radius: 11,
      fill: new Fill({ color: '#0b5cad' }),
      stroke: new Stroke({ color: '#ffffff', width: 2 }),
    }),
    text: new Text({
      text: String(number),
      fill: new Fill({ color: '#ffffff' }),
      font: '700 12px sans-serif',
    }),
  })

export function makeMarkers() {
  const source = new VectorSource<Feature>()
  return {
    layer: new VectorLayer({ source }),
    show(points: readonly Point[]) {
      source.clear()
      source.addFeatures(
        points.map((point, at) => {
          const feature = new Feature(new PointGeometry(toView(point)))
          feature.setStyle(markStyle(at + 1))
          return feature
        }),
      )
    },
  }
}

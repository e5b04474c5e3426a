/**
 * Bending a pathway: its corners are dragged, a corner is made by dragging between two, Alt and click takes one away. The
 * plan is changed at the end of each gesture. The one that is bent is drawn here, as a feature, and nowhere else.
 */
import { altKeyOnly, singleClick } from 'ol/events/condition.js'
import Feature from 'ol/Feature.js'
import LineString from 'ol/geom/LineString.js'
import PointGeometry from 'ol/geom/Point.js'
import Modify from 'ol/interaction/Modify.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import Fill from 'ol/style/Fill.js'
import RegularShape from 'ol/style/RegularShape.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import type { Point } from '../../shared/model/floor-plan.ts'
import { dashes } from './paint-lines.ts'
import { CHOSEN } from './paper.ts'
import type { ScenePathway } from './scene.ts'
import { toFloor, toView } from './view-coordinates.ts'

const lookOf = (kind: ScenePathway['kind']): Style =>
  new Style({
    stroke: new Stroke({ color: CHOSEN, width: 5, lineDash: dashes[kind] }),
    image: new RegularShape({
      points: 3,
      radius: 10,
      fill: new Fill({ color: CHOSEN }),
      stroke: new Stroke({ color: '#ffffff', width: 1.5 }),
    }),
  })

function pointsOf(feature: Feature): Point[] {
  const geometry = feature.getGeometry()
  if (geometry instanceof LineString) return geometry.getCoordinates().map(toFloor)
  return geometry instanceof PointGeometry ? [toFloor(geometry.getCoordinates())] : []
}

function featureOf({ points, kind }: ScenePathway): Feature {
  const [first = [0, 0], ...others] = points.map(toView)
  const feature = new Feature(
    others.length === 0 ? new PointGeometry(first) : new LineString([first, ...others]),
  )
  feature.setStyle(lookOf(kind))
  return feature
}

/** `onBend` resolves with false where it was refused. */
export function bendPathway(onBend: (key: string, points: readonly Point[]) => Promise<boolean>) {
  const source = new VectorSource<Feature>()
  const interaction = new Modify({
    source,
    pixelTolerance: 10,
    deleteCondition: (event) => altKeyOnly(event) && singleClick(event),
  })
  let bent: ScenePathway | null = null
  const draw = () => {
    source.clear()
    if (bent) source.addFeature(featureOf(bent))
  }
  interaction.on('modifyend', async () => {
    const [feature] = source.getFeatures()
    const points = feature ? pointsOf(feature) : []
    if (bent && points.length > 0 && !(await onBend(bent.key, points))) draw()
  })
  return {
    interaction,
    layer: new VectorLayer({ source }),
    /** Null: none is bent. */
    bend(pathway: ScenePathway | null) {
      if (pathway === bent) return
      bent = pathway
      draw()
    },
  }
}

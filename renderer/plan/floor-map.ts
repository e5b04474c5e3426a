/**
 * The floor map, behind which OpenLayers stays: what is outside this folder knows none of it. It draws a scene and tells what
 * a person pointed at, moved or drew, in floor coordinates; it decides nothing.
 */
import 'ol/ol.css'
import { platformModifierKeyOnly, shiftKeyOnly } from 'ol/events/condition.js'
import DragBox from 'ol/interaction/DragBox.js'
import DragPan from 'ol/interaction/DragPan.js'
import type Interaction from 'ol/interaction/Interaction.js'
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js'
import PinchZoom from 'ol/interaction/PinchZoom.js'
import ImageLayer from 'ol/layer/Image.js'
import OlMap from 'ol/Map.js'
import Projection from 'ol/proj/Projection.js'
import View, { type FitOptions } from 'ol/View.js'
import { type Box, boxOf } from '../../shared/floor-plan/outline-shape.ts'
import type { Point } from '../../shared/model/floor-plan.ts'
import { type Background, backgroundSource } from './background.ts'
import { bendPathway } from './bend-pathway.ts'
import { makeCursor } from './cursor.ts'
import { dragObjects } from './drag-objects.ts'
import { type DrawnKind, drawOn } from './draw-on.ts'
import { makeGuideLines } from './guide-lines.ts'
import { makeMarkers } from './markers.ts'
import type { Scene, SceneRoute } from './scene.ts'
import { indexScene } from './scene-index.ts'
import { makeSceneLayer } from './scene-layer.ts'
import type { Moved } from './scene-painter.ts'
import { thingAt } from './thing-at.ts'
import { thingsWithin } from './things-within.ts'
import { toFloor, toView } from './view-coordinates.ts'

export type Tool =
  /** Look and choose. */
  | { readonly kind: 'look' }
  /** Choose and move. */
  | {
      readonly kind: 'arrange'
      /** Both resolve with false where it was refused. */
      readonly onMove: (keys: readonly string[], by: Point) => Promise<boolean>
      /** A pathway that is chosen alone can be bent. */
      readonly onBend: (key: string, points: readonly Point[]) => Promise<boolean>
    }
  /** Each click is a point. */
  | { readonly kind: 'point'; readonly onPoint: (at: Point) => void }
  | { readonly kind: 'draw'; readonly drawn: DrawnKind; readonly onDrawn: (points: readonly Point[]) => void }

export interface FloorMapEvents {
  /** Null: nothing was there. `adds`: besides what is chosen already. */
  readonly onChoose: (key: string | null, adds: boolean) => void
  readonly onChooseMany: (keys: readonly string[]) => void
}

export interface FloorMap {
  setScene(scene: Scene): void
  /** Ways of cables, over everything. */
  setRoutes(routes: readonly SceneRoute[]): void
  setChosen(keys: ReadonlySet<string>): void
  /** Shows things elsewhere than they stand, as the arrow keys push them. */
  setNudge(nudge: Moved | null): void
  setBackground(background: Background | null): void
  setTool(tool: Tool): void
  /** Points people have clicked so far. */
  setMarkers(points: readonly Point[]): void
  /** Where Enter sets a point; null: nowhere. */
  setCursor(point: Point | null): void
  /** The middle of what is seen. */
  center(): Point
  /** The point of the floor so many pixels from another, as seen. */
  stepFrom(point: Point, right: number, down: number): Point
  /** Pans by as little as is needed to see the point. */
  keepInSight(point: Point): void
  /** Degrees, clockwise as seen. */
  setTurn(degrees: number): void
  /** The whole drawing and all that stands on it. */
  fit(): void
  /** Shows these places large enough to read, in a short flight. */
  flyTo(points: readonly Point[]): void
  panBy(right: number, down: number): void
  /** Above 1 comes nearer. */
  zoomBy(factor: number): void
  /** Where on the floor an event of the mouse is. */
  floorAt(event: MouseEvent): Point
  /** Floor units of one pixel on screen. */
  resolution(): number
  destroy(): void
}

const FLIGHT_MS = 350
/** Screen pixels: nearer to the edge than this a point is not in sight. */
const EDGE = 24
const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

export function createFloorMap(target: HTMLElement, events: FloorMapEvents): FloorMap {
  const scene = makeSceneLayer()
  const markers = makeMarkers()
  const guides = makeGuideLines()
  const cursor = makeCursor()
  const drawing = new ImageLayer({ visible: false })
  let tool: Tool = { kind: 'look' }
  const bending = bendPathway(async (key, points) => tool.kind === 'arrange' && tool.onBend(key, points))
  const map = new OlMap({
    target,
    layers: [drawing, scene.layer, bending.layer, guides.layer, markers.layer, cursor.layer],
    controls: [],
    interactions: [new MouseWheelZoom({ constrainResolution: false }), new DragPan(), new PinchZoom()],
    view: new View({
      projection: new Projection({ code: 'floor', units: 'pixels', extent: [-1e7, -1e7, 1e7, 1e7] }),
      center: [0, 0],
      resolution: 1,
      minResolution: 1e-4,
      maxResolution: 1e4,
      constrainResolution: false,
    }),
  })
  const view = map.getView()
  const resolution = () => view.getResolution() ?? 1
  const index = () => scene.shown().index
  let background: Background | null = null
  /** By the hand, and by the arrow keys. */
  let dragged: Moved | null = null
  let nudged: Moved | null = null
  let own: Interaction[] = []

  const keyAt = (at: Point): string | null => thingAt(scene.shown(), at, resolution())
  map.on('singleclick', (event) => {
    const at = toFloor(event.coordinate)
    if (tool.kind === 'draw') return
    if (tool.kind === 'point') return tool.onPoint(at)
    events.onChoose(keyAt(at), shiftKeyOnly(event) || platformModifierKeyOnly(event))
  })
  map.on('pointermove', (event) => {
    if (event.dragging) return
    const isThing = tool.kind !== 'point' && tool.kind !== 'draw' && keyAt(toFloor(event.coordinate)) !== null
    target.style.cursor =
      tool.kind === 'point' || tool.kind === 'draw' ? 'crosshair' : isThing ? 'pointer' : ''
  })
  const box = new DragBox({ condition: shiftKeyOnly, className: 'floor-box' })
  box.on('boxend', () =>
    events.onChooseMany(thingsWithin(scene.shown(), boxOfView(box.getGeometry().getExtent()))),
  )
  const drag = dragObjects({
    ...{ keyAt, index, showGuides: guides.show },
    chosen: () => scene.shown().chosen,
    show(moved) {
      // What is taken into the hand is painted above from then on; below it has to go.
      const isTaken = (moved === null) !== (dragged === null)
      dragged = moved
      scene.show({ moved: dragged ?? nudged }, !isTaken)
    },
    onMove: async (keys, by) => tool.kind === 'arrange' && tool.onMove(keys, by),
    sight: () => ({ box: boxOfView(view.calculateExtent(map.getSize())), resolution: resolution() }),
  })

  const interactionsOf = (next: Tool): Interaction[] => {
    if (next.kind === 'draw') return [drawOn(next.drawn, next.onDrawn)]
    if (next.kind === 'arrange') return [box, drag, bending.interaction]
    return next.kind === 'look' ? [box] : []
  }
  /** A pathway is another object after each change of it. */
  const bendChosen = () => {
    const { pathways, chosen } = scene.shown()
    const [key] = chosen
    const isOne = tool.kind === 'arrange' && chosen.size === 1
    const pathway = (isOne && pathways.find((one) => one.key === key)) || null
    bending.bend(pathway)
    scene.show({ bent: pathway?.key ?? null }, true)
  }
  const duration = () => (isCalm() ? 0 : FLIGHT_MS)
  /** So many pixels as seen, on a view that may be turned. */
  const stepInView = ([x = 0, y = 0]: readonly number[], right: number, down: number): number[] => {
    const angle = view.getRotation()
    const [dx, dy] = [right * resolution(), -down * resolution()]
    return [x + dx * Math.cos(angle) - dy * Math.sin(angle), y + dx * Math.sin(angle) + dy * Math.cos(angle)]
  }
  const fitTo = (points: readonly Point[], options: FitOptions) => {
    const { left, top, right, bottom } = boxOf(points)
    view.fit([left, -bottom, right, -top], options)
  }
  return {
    setScene({ objects, pathways }) {
      dragged = null
      scene.show({ index: indexScene(objects), pathways, moved: nudged })
      bendChosen()
    },
    setRoutes: (routes) => scene.show({ routes }, true),
    setChosen(chosen) {
      scene.show({ chosen })
      bendChosen()
    },
    setNudge(nudge) {
      nudged = nudge
      // The arrow keys move what is chosen, and that is painted above anyhow.
      scene.show({ moved: dragged ?? nudged }, true)
    },
    setBackground(next) {
      background = next
      drawing.setSource(next ? backgroundSource(next) : null)
      drawing.setVisible(next !== null)
    },
    setTool(next) {
      for (const one of own) map.removeInteraction(one)
      tool = next
      own = interactionsOf(next)
      for (const one of own) map.addInteraction(one)
      bendChosen()
    },
    setMarkers: markers.show,
    setCursor: cursor.show,
    center: () => toFloor(view.getCenter() ?? []),
    stepFrom: (point, right, down) => toFloor(stepInView(toView(point), right, down)),
    keepInSight(point) {
      const [x = 0, y = 0] = map.getPixelFromCoordinate(toView(point)) ?? []
      const [width = 0, height = 0] = map.getSize() ?? []
      const over = (at: number, most: number) => Math.min(0, at - EDGE) + Math.max(0, at - most + EDGE)
      view.setCenter(stepInView(view.getCenter() ?? [], over(x, width), over(y, height)))
    },
    setTurn: (degrees) => view.setRotation((degrees * Math.PI) / 180),
    fit() {
      const { box: things } = index()
      const corners: Point[] = things
        ? [
            [things.left, things.top],
            [things.right, things.bottom],
          ]
        : []
      const ways = scene.shown().pathways.flatMap(({ points }) => points)
      const all = [...(background?.corners ?? []), ...corners, ...ways]
      if (all.length > 0) fitTo(all, { padding: [24, 24, 24, 24] })
    },
    flyTo(points) {
      const [first] = points
      if (!first) return
      const nearest = Math.min(resolution(), index().readable)
      if (points.length === 1)
        view.animate({ center: toView(first), resolution: nearest, duration: duration() })
      else fitTo(points, { padding: [80, 80, 80, 80], minResolution: nearest, duration: duration() })
    },
    panBy: (right, down) => view.setCenter(stepInView(view.getCenter() ?? [], right, down)),
    zoomBy: (factor) => view.animate({ resolution: resolution() / factor, duration: duration() / 2 }),
    floorAt: (event) => toFloor(map.getEventCoordinate(event)),
    resolution,
    destroy() {
      map.setTarget(undefined)
      map.dispose()
    },
  }
}

/** The map's plane has y upwards. */
const boxOfView = ([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Box => ({
  left,
  top: -top,
  right,
  bottom: -bottom,
})

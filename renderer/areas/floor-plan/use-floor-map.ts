/** The map of one floor plan as a component's own: made with it, told what changes, gone with it. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import { toFloor } from '../../../shared/floor-plan/alignment.ts'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import { loadDrawing } from '../../drawing/load-drawing.ts'
import { type Painter, paintDrawing } from '../../plan/drawing-painter.ts'
import { createFloorMap, type FloorMap, type FloorMapEvents, type Tool } from '../../plan/floor-map.ts'
import { makeScene, type SceneLook } from '../../plan/make-scene.ts'
import type { SceneRoute } from '../../plan/scene.ts'
import { shownCorners } from '../../plan/shown-corners.ts'
import type { Nudge } from './use-arranging.ts'

interface Shown {
  readonly plan: FloorPlanRow
  readonly layout: FloorLayout | undefined
  readonly look: SceneLook
  readonly routes: readonly SceneRoute[]
  readonly nudge: Nudge | null
  readonly chosen: ReadonlySet<string>
  readonly tool: Tool
  readonly events: FloorMapEvents
}

export interface HeldMap {
  readonly target: RefObject<HTMLDivElement | null>
  readonly map: FloorMap | null
  /** Why the drawing cannot be shown; null: it can, or is still loading. */
  readonly failure: unknown
  /** 0 to 1 while the drawing is on its way; null: it is there, or cannot be shown. */
  readonly loading: number | null
}

export function useFloorMap(shown: Shown): HeldMap {
  const { plan, layout, look, routes, nudge, chosen, tool, events } = shown
  const target = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<FloorMap | null>(null)
  const latest = useRef(events)
  latest.current = events
  useEffect(() => {
    if (!target.current) return
    const made = createFloorMap(target.current, {
      onChoose: (key, adds) => latest.current.onChoose(key, adds),
      onChooseMany: (keys) => latest.current.onChooseMany(keys),
    })
    setMap(made)
    return () => made.destroy()
  }, [])
  useEffect(() => {
    if (layout) map?.setScene(makeScene(layout, look))
  }, [map, layout, look])
  useEffect(() => map?.setRoutes(routes), [map, routes])
  useEffect(() => map?.setNudge(nudge), [map, nudge])
  useEffect(() => map?.setChosen(chosen), [map, chosen])
  useEffect(() => map?.setTool(tool), [map, tool])
  useEffect(() => map?.setTurn(plan.turn), [map, plan.turn])
  return { target, map, ...useBackground(map, plan) }
}

/** Loads the drawing when another document is shown; aligning or cropping it only paints it elsewhere. */
function useBackground(map: FloorMap | null, plan: FloorPlanRow): Pick<HeldMap, 'failure' | 'loading'> {
  const [painter, setPainter] = useState<Painter | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [loading, setLoading] = useState<number | null>(null)
  const { shownHash, shownMime, page, width, height } = plan
  // A plan that is read again brings the same layers in another array.
  const layerNames = JSON.stringify(plan.layers)
  useEffect(() => {
    const stop = new AbortController()
    let painting: Painter | null = null
    const load = async () => {
      const loaded = await loadDrawing(
        { shownHash, shownMime, page, layers: JSON.parse(layerNames) },
        { signal: stop.signal, onProgress: setLoading },
      )
      painting = await paintDrawing(loaded, { width, height })
      if (stop.signal.aborted) painting.close()
      else setPainter(painting)
    }
    setFailure(null)
    load()
      .catch((error: unknown) => stop.signal.aborted || setFailure(error))
      .finally(() => stop.signal.aborted || setLoading(null))
    return () => {
      stop.abort()
      setPainter(null)
      setLoading(null)
      painting?.close()
    }
  }, [shownHash, shownMime, page, layerNames, width, height])
  const { alignment, crop } = plan
  useEffect(() => {
    map?.setBackground(
      painter && {
        painter,
        toFloor: toFloor(alignment),
        crop,
        corners: shownCorners({ alignment, crop, width, height }),
      },
    )
  }, [map, painter, alignment, crop, width, height])
  useEffect(() => {
    if (painter) map?.fit()
  }, [map, painter])
  return { failure, loading }
}

/**
 * The pointer of who uses no mouse: a cross that arrow keys move while a tool asks for points, and Enter for a click. A
 * polygon or a way ends with a second Enter in one place, as it does with a double click.
 */
import { useEffect, useState } from 'react'
import type { Point } from '../../../shared/model/floor-plan.ts'
import type { FloorMap, Tool } from '../../plan/floor-map.ts'

export interface MapCursor {
  /** Corners set so far by keyboard, of something being drawn. */
  readonly corners: readonly Point[]
  /** False: the tool in hand asks for no points. */
  readonly isInUse: boolean
  /** By pixels on screen. */
  readonly move: (right: number, down: number) => void
  readonly press: () => void
  /** Takes the last corner back. */
  readonly back: () => void
}

const fewest = { rectangle: 2, way: 2, polygon: 3 } as const

const isSame = (a: Point | undefined, b: Point): boolean => a !== undefined && a[0] === b[0] && a[1] === b[1]

/** `name` tells one tool in hand from the next. */
export function useMapCursor(map: FloorMap | null, tool: Tool, name: string): MapCursor {
  const [at, setAt] = useState<Point | null>(null)
  const [corners, setCorners] = useState<readonly Point[]>([])
  const isInUse = tool.kind === 'point' || tool.kind === 'draw'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tool begins anew
  useEffect(() => {
    setAt(null)
    setCorners([])
  }, [name])
  useEffect(() => map?.setCursor(isInUse ? at : null), [map, at, isInUse])
  const show = (point: Point) => {
    setAt(point)
    map?.keepInSight(point)
  }
  const draw = (point: Point) => {
    if (tool.kind !== 'draw') return
    const all = isSame(corners.at(-1), point) ? corners : [...corners, point]
    const isEnd = tool.drawn === 'rectangle' ? all.length === 2 : all === corners
    if (!isEnd) return setCorners(all)
    if (all.length < fewest[tool.drawn]) return
    setCorners([])
    tool.onDrawn(all)
  }
  return {
    corners,
    isInUse,
    move: (right, down) => map && show(map.stepFrom(at ?? map.center(), right, down)),
    press() {
      if (!map) return
      // The first time it only shows where it is.
      if (!at) return show(map.center())
      if (tool.kind === 'point') tool.onPoint(at)
      else draw(at)
    },
    back: () => setCorners(corners.slice(0, -1)),
  }
}

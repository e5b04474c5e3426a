/** Changes of what stands on the plan: each a step of undo; arrow keys are gathered into one. */
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FloorLayout, PlacedThing } from '../../../shared/floor-plan/layout.ts'
import type { LayoutEdit } from '../../../shared/floor-plan/layout-edit.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'
import { pathwayKey } from '../../plan/make-scene.ts'
import { queryClient } from '../../queries.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { placedThings } from './placed-things.ts'
import { layoutKey } from './use-layout.ts'

/** Keys pressed within this time are one move. */
const NUDGE_MS = 500

export interface Nudge {
  readonly keys: ReadonlySet<string>
  readonly by: Point
}

export interface Arranging {
  readonly nudge: Nudge | null
  /** Resolves with false where it was refused. */
  readonly change: (edits: readonly LayoutEdit[]) => Promise<boolean>
  readonly move: (keys: readonly string[], by: Point) => Promise<boolean>
  /** A pathway along other corners. */
  readonly bend: (key: string, points: readonly Point[]) => Promise<boolean>
  readonly nudgeBy: (keys: ReadonlySet<string>, by: Point) => void
  readonly takeOff: (keys: ReadonlySet<string>) => Promise<boolean>
}

export const placeAgain = (thing: PlacedThing, [x, y]: Point): LayoutEdit => ({
  do: 'place',
  floorPlanId: thing.floorPlanId,
  object: { kind: thing.objectKind, id: thing.objectId },
  x,
  y,
})

export function useArranging(planId: number, layout: FloorLayout | undefined): Arranging {
  const act = useAct()
  const [nudge, setNudge] = useState<Nudge | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const change = useCallback(
    async (edits: readonly LayoutEdit[]) => {
      if (edits.length === 0) return true
      const done = await act(() => client.floorPlan.change({ id: planId, edits: [...edits] }))
      for (const message of done?.notes ?? []) notifications.show({ message })
      // What was dragged jumps to where it is stored, also where that was refused.
      await queryClient.invalidateQueries({ queryKey: layoutKey })
      return done !== undefined
    },
    [act, planId],
  )
  const move = useCallback(
    (keys: readonly string[], [dx, dy]: Point) =>
      change([
        ...placedThings(layout, keys).map((thing) => placeAgain(thing, [thing.x + dx, thing.y + dy])),
        ...(layout?.pathways ?? [])
          .filter((one) => keys.includes(pathwayKey(one)))
          .map(
            ({ id, points }): LayoutEdit => ({
              do: 'changePathway',
              pathwayId: id,
              points: points.map(([x, y]): Point => [x + dx, y + dy]),
            }),
          ),
      ]),
    [change, layout],
  )
  const bend = useCallback(
    (key: string, points: readonly Point[]) =>
      change(
        (layout?.pathways ?? [])
          .filter((one) => pathwayKey(one) === key)
          .map(({ id }): LayoutEdit => ({ do: 'changePathway', pathwayId: id, points: [...points] })),
      ),
    [change, layout],
  )
  const latest = useRef({ nudge, move })
  latest.current = { nudge, move }
  const settle = useCallback(async () => {
    const pending = latest.current.nudge
    if (!pending) return
    await latest.current.move([...pending.keys], pending.by)
    setNudge(null)
  }, [])
  useEffect(() => () => void settle(), [settle])
  return {
    nudge,
    change,
    move,
    bend,
    nudgeBy(keys, [dx, dy]) {
      clearTimeout(waiting.current)
      setNudge((before) => ({ keys, by: [(before?.by[0] ?? 0) + dx, (before?.by[1] ?? 0) + dy] }))
      waiting.current = setTimeout(() => void settle(), NUDGE_MS)
    },
    takeOff: (keys) =>
      change([
        ...placedThings(layout, keys).map(({ id }): LayoutEdit => ({ do: 'unplace', placementId: id })),
        ...(layout?.pathways ?? [])
          .filter((one) => keys.has(pathwayKey(one)))
          .map(({ id }): LayoutEdit => ({ do: 'removePathway', pathwayId: id })),
      ]),
  }
}

/** The ways of what the inspector shows: its cables, and the lines of them that lie on this floor plan. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CableWay } from '../../../shared/contract/floor-plan.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import type { SceneRoute } from '../../plan/scene.ts'
import { rpc } from '../../rpc.ts'

interface Ways {
  readonly ways: readonly CableWay[]
  readonly routes: readonly SceneRoute[]
}

const none: readonly CableWay[] = []

/** `second`: the other one of two that are compared. */
export function useWays(planId: number, point: PlanPoint | null, second = false): Ways {
  const asked = useQuery(rpc.floorPlan.ways.queryOptions({ input: point ?? skipToken }))
  const ways = asked.data ?? none
  const routes = useMemo(
    () =>
      ways.flatMap(({ number, legs }) =>
        legs
          .filter(({ floorPlanId }) => floorPlanId === planId)
          .map(
            ({ points }, at): SceneRoute => ({
              key: `route:${second ? 2 : 1}:${number}/${at}`,
              points,
              second,
            }),
          ),
      ),
    [ways, planId, second],
  )
  return { ways, routes }
}

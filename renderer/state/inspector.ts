/** What the inspector shows: one object of the plan, with its whole trace. The same inspector on every screen. */
import { startTransition, useEffect, useState } from 'react'
import { create } from 'zustand'
import type { PlanPoint } from '../../shared/plan/trace.ts'

const MOST_PAST = 30

interface Inspector {
  readonly point: PlanPoint | null
  /** Where one came from, step by step, for the way back. */
  readonly past: readonly PlanPoint[]
  /** Shows an object; from inside the inspector (`inspect` from a trace) the way back is kept. */
  readonly inspect: (point: PlanPoint) => void
  readonly back: () => void
  readonly close: () => void
  /** Kept beside whatever is looked at next; null: none. */
  readonly pinned: PlanPoint | null
  readonly pin: (point: PlanPoint | null) => void
}

export const isSamePoint = (a: PlanPoint, b: PlanPoint): boolean => a.kind === b.kind && a.id === b.id

/**
 * What the inspector shows, a moment later: for a screen that follows it. The trace is what somebody waits for, so it is
 * drawn before the screen behind it is drawn anew.
 */
export function useInspectedLater(): Pick<Inspector, 'point' | 'pinned'> {
  const [later, setLater] = useState(useInspector.getState)
  useEffect(() => {
    const follow = () => startTransition(() => setLater(useInspector.getState()))
    follow()
    return useInspector.subscribe(follow)
  }, [])
  return later
}

export const useInspector = create<Inspector>((set) => ({
  point: null,
  past: [],
  inspect: (point) =>
    set(({ point: current, past }) =>
      current && !isSamePoint(current, point)
        ? { point, past: [...past, current].slice(-MOST_PAST) }
        : { point },
    ),
  back: () => set(({ past }) => ({ point: past.at(-1) ?? null, past: past.slice(0, -1) })),
  close: () => set({ point: null, past: [], pinned: null }),
  pinned: null,
  pin: (pinned) => set({ pinned }),
}))

/** What the inspector shows: one object of the plan, with its whole trace. The same inspector on every screen. */
import { create } from 'zustand'
import type { PlanPoint } from '../../shared/plan/trace.ts'

interface Inspector {
  readonly point: PlanPoint | null
  readonly inspect: (point: PlanPoint) => void
  readonly close: () => void
}

export const useInspector = create<Inspector>((set) => ({
  point: null,
  inspect: (point) => set({ point }),
  close: () => set({ point: null }),
}))

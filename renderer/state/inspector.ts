/** What the inspector shows: one object of the plan, with its whole trace. The same inspector on every screen. */
import { create } from 'zustand'

export interface InspectedRef {
  readonly table: string
  readonly id: number
}

interface Inspector {
  readonly ref: InspectedRef | null
  readonly inspect: (ref: InspectedRef) => void
  readonly close: () => void
}

export const useInspector = create<Inspector>((set) => ({
  ref: null,
  inspect: (ref) => set({ ref }),
  close: () => set({ ref: null }),
}))

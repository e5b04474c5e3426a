/** How the floor plan is looked at: which drawing, coloured by what. Kept by the browser, never in the site file. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ColorBy } from '../../shared/floor-plan/legend.ts'

interface FloorPlanView {
  readonly planId: number | null
  readonly colorBy: ColorBy
  readonly show: (planId: number) => void
  readonly setColorBy: (colorBy: ColorBy) => void
}

export const useFloorPlanView = create<FloorPlanView>()(
  persist(
    (set) => ({
      planId: null,
      colorBy: 'vlan',
      show: (planId) => set({ planId }),
      setColorBy: (colorBy) => set({ colorBy }),
    }),
    { name: 'brassage-floor-plan' },
  ),
)

/** Who ticks the checklist at this window: a laptop passes from hand to hand, so it is asked, and kept by the browser. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface TickingPerson {
  readonly name: string
  readonly setName: (name: string) => void
}

export const useTickingPerson = create<TickingPerson>()(
  persist((set) => ({ name: '', setName: (name) => set({ name }) }), { name: 'brassage-ticking-person' }),
)

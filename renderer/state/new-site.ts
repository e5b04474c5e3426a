/** Whether the dialog for a new site stands: a card of the home screen opens it, and so does the native menu. */
import { create } from 'zustand'

interface NewSite {
  readonly isAsked: boolean
  readonly ask: () => void
  readonly close: () => void
}

export const useNewSite = create<NewSite>((set) => ({
  isAsked: false,
  ask: () => set({ isAsked: true }),
  close: () => set({ isAsked: false }),
}))

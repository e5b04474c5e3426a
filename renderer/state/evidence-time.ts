/** At which time the evidence is looked at: null is now. One for list, floor plan and front panels, so that they agree. */
import { create } from 'zustand'

interface EvidenceTime {
  /** ISO 8601, UTC. */
  readonly at: string | null
  readonly lookAt: (at: string | null) => void
}

export const useEvidenceTime = create<EvidenceTime>((set) => ({ at: null, lookAt: (at) => set({ at }) }))

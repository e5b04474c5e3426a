/** How a person walks, kept on this computer: in order or not, with what is heard of it. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface WalkHabits {
  readonly inOrder: boolean
  readonly sound: boolean
  readonly voice: boolean
}

export const useWalkHabits = create<WalkHabits>()(
  persist((): WalkHabits => ({ inOrder: true, sound: true, voice: true }), { name: 'brassage-walk' }),
)

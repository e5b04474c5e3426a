/** The cards as the core tells them, and the one place that keeps what a person wishes for the next switch. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { IntakeCard } from '../../../shared/contract/intake.ts'
import { client } from '../../rpc.ts'
import { type OpenStream, useLive } from '../../state/use-live.ts'

const openCards: OpenStream<readonly IntakeCard[]> = (signal) => client.intake.watch(undefined, { signal })
const noCards: readonly IntakeCard[] = []

export const useCards = (): readonly IntakeCard[] => useLive(openCards, noCards)

interface Habits {
  readonly harmless: boolean
  readonly backup: boolean
  readonly wipe: boolean
  readonly sound: boolean
  readonly voice: boolean
}

/** Kept on this computer: a stack is taken in the same way from the first to the last. */
export const useHabits = create<Habits>()(
  persist((): Habits => ({ harmless: true, backup: true, wipe: true, sound: true, voice: true }), {
    name: 'brassage-intake',
  }),
)

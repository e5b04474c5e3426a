/** How far the work is: per room, per step, for the plan and the first screen. */
import type { CheckedItem } from './checklist.ts'

export interface Progress {
  readonly done: number
  readonly total: number
  /** Faults and contradictions: somebody has to look. */
  readonly faults: number
}

/** Counts item by item, whatever they are counted by. */
export interface Tally<K> {
  readonly progress: ReadonlyMap<K, Progress>
  readonly add: (key: K, item: Pick<CheckedItem, 'state'>) => void
}

export function createTally<K>(): Tally<K> {
  const progress = new Map<K, { done: number; total: number; faults: number }>()
  return {
    progress,
    add(key, { state }) {
      const own = progress.get(key) ?? { done: 0, total: 0, faults: 0 }
      progress.set(key, own)
      own.total++
      if (state === 'done') own.done++
      if (state === 'fault' || state === 'contradiction') own.faults++
    },
  }
}

export function progressOf(items: readonly CheckedItem[]): Progress {
  const all = createTally<null>()
  for (const item of items) all.add(null, item)
  return all.progress.get(null) ?? { done: 0, total: 0, faults: 0 }
}

/** Taking down is another day's work and does not count. */
export const isBuilt = ({ step }: Pick<CheckedItem, 'step'>): boolean => step !== 'teardown'

/** By room, in walking order; null: no room is known. */
export function progressByRoom(items: readonly CheckedItem[]): ReadonlyMap<string | null, Progress> {
  const rooms = createTally<string | null>()
  for (const item of items) if (isBuilt(item)) rooms.add(item.subject.room, item)
  return rooms.progress
}

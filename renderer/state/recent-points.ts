/** What was last found by the search, offered before anything is typed. Kept for this window only: sites differ. */
import { create } from 'zustand'
import type { SearchHit } from '../../shared/plan/search.ts'

const MOST = 6

interface RecentPoints {
  readonly hits: readonly SearchHit[]
  readonly keep: (hit: SearchHit) => void
}

const isSame = (a: SearchHit, b: SearchHit): boolean =>
  a.point.kind === b.point.kind && a.point.id === b.point.id

export const useRecentPoints = create<RecentPoints>((set) => ({
  hits: [],
  keep: (hit) =>
    set(({ hits }) => ({ hits: [hit, ...hits.filter((one) => !isSame(one, hit))].slice(0, MOST) })),
}))

/**
 * What stands on a floor plan, as the core tells it: the whole of it in parts, then only what is other. Things that are the
 * same are the same objects as before.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import { LAYOUT_PART, type LayoutHead, type LayoutThings } from '../../../shared/contract/floor-plan.ts'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import { applyDifference, emptyLayout } from '../../../shared/floor-plan/layout-difference.ts'
import { client, rpc } from '../../rpc.ts'

interface Known {
  readonly version: string
  readonly layout: FloorLayout
}

/** How many things of how many are here. */
export interface Coming {
  readonly got: number
  readonly count: number
}

/** Of a first layout, which may take a while. Beside the query, so that only who shows it is drawn at every part. */
export const useComing = create<Coming>(() => ({ got: 0, count: 0 }))

/** Every floor plan's layout, for saying that it is to be read again. */
export const layoutKey = rpc.floorPlan.layout.key()
const keyOf = (id: number) => [...layoutKey, id]

interface Fetching {
  readonly planId: number
  readonly signal: AbortSignal
  /** Told after every part of a first layout. */
  readonly tell: (coming: Coming) => void
}

/** The layout as it is now; the very `known` where nothing is other. */
async function fetchLayout(known: Known | undefined, fetching: Fetching): Promise<Known> {
  const { planId: id, signal, tell } = fetching
  if (!known) tell({ got: 0, count: 0 })
  for (;;) {
    const head = await client.floorPlan.layout({ id, known: known?.version ?? null }, { signal })
    if (known && head.version === known.version) return known
    const things = await fetchThings(head, { ...fetching, tell: known ? () => {} : tell })
    // It was edited so often meanwhile that the core does not know this version any more.
    if (things === null) continue
    const before = known && head.since === known.version ? known.layout : emptyLayout
    return { version: head.version, layout: applyDifference(before, { ...head, ...things }) }
  }
}

/** Parts that are asked for at a time: while one is on its way, the core makes the next. */
const LANES = 3

/** Null: the version is an old one by now. */
async function fetchThings(
  { version, since, count }: LayoutHead,
  { planId: id, signal, tell }: Fetching,
): Promise<LayoutThings | null> {
  const parts: LayoutThings[] = []
  const wanted = Array.from({ length: Math.ceil(count / LAYOUT_PART) }, (_, at) => at).values()
  let got = 0
  const fetchLane = async (): Promise<boolean> => {
    for (const at of wanted) {
      const part = await client.floorPlan.layoutThings(
        { id, version, since, from: at * LAYOUT_PART },
        { signal },
      )
      if (part === null) return false
      parts[at] = part
      got += part.placements.length + part.unplaced.length
      tell({ got, count })
    }
    return true
  }
  const lanes = await Promise.all(Array.from({ length: LANES }, fetchLane))
  if (lanes.includes(false)) return null
  return {
    placements: parts.flatMap(({ placements }) => placements),
    unplaced: parts.flatMap(({ unplaced }) => unplaced),
  }
}

export function useLayout(planId: number): FloorLayout | undefined {
  const cache = useQueryClient()
  const asked = useQuery({
    queryKey: keyOf(planId),
    queryFn: ({ signal }) =>
      fetchLayout(cache.getQueryData<Known>(keyOf(planId)), { planId, signal, tell: useComing.setState }),
    // What is the same is the same object already; comparing 100 000 things once more takes longer than drawing them.
    structuralSharing: false,
  })
  if (asked.error) throw asked.error
  return asked.data?.layout
}

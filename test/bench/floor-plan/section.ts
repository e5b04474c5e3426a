/**
 * The floor plan in the built page: frames while a hand pans and a wheel zooms over thousands of things, next to the same
 * gesture over the bare drawing in the same browser; from the search to a trace; what page and core take for it.
 */
import { availableParallelism, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { buildIfStale } from '../../../main/start/build.ts'
import { browserPath } from '../../requirements.ts'
import { importOnce } from '../import-once.ts'
import type { BenchRow, BenchSection } from '../report.ts'
import { percentile } from '../timing.ts'
import { inFolder } from '../workbooks.ts'
import { type Frames, measureFrames } from './gestures.ts'
import { fillHall, makeDrawnSite } from './halls.ts'
import { measureSearches, type Search } from './searching.ts'
import type { CoreLoad } from './served-core.ts'
import { inWindow } from './window.ts'

const area = 'floor-plan'
const root = resolve(import.meta.dirname, '../../..')
const sizes = [0, 2000, 10_000]
const SEARCH_LIMIT_MS = 300
const HOLD_LIMIT_MS = 50

/** Frames of each hall, and the page's memory with nothing on the drawing. */
async function measureHalls(folder: string) {
  const site = join(folder, 'halls.brassage')
  makeDrawnSite(site, join(folder, 'state'), sizes)
  const { seen } = await inWindow(site, async ({ page, address, memory }) => {
    await page.goto(address)
    await page.getByRole('application').waitFor()
    const frames = new Map<number, Frames>()
    const heap = new Map<number, number>()
    for (const size of sizes) {
      await page.getByText(`Hall ${size}`, { exact: true }).click()
      await page.getByRole('tab', { name: `Here (${size})` }).waitFor()
      frames.set(size, await measureFrames(page))
      heap.set(size, await memory())
    }
    return { frames, bareHeap: heap.get(0) ?? 0 }
  })
  return seen
}

interface OfSite {
  /** Milliseconds until all that stands on the floor plan is on screen. */
  readonly shown: number
  readonly frames: Frames
  readonly searches: readonly Search[]
  readonly heap: number
}

/** A site of so many cabled outlets; the first `stands` of them and theirs are in one hall. */
async function measureSite(
  folder: string,
  outlets: number,
  stands: number,
): Promise<{ readonly seen: OfSite; readonly core: CoreLoad }> {
  const { site } = importOnce(folder, outlets)
  fillHall(site, join(folder, 'state'), stands)
  return inWindow(site, async (window) => {
    const { page, address, memory } = window
    const started = performance.now()
    await page.goto(address)
    await page.getByRole('tab', { name: /^Here \(\d/ }).waitFor()
    const shown = performance.now() - started
    const searches = await measureSearches(window, stands)
    await page.getByRole('button', { name: 'The whole floor' }).click()
    return { shown, searches, frames: await measureFrames(page), heap: await memory() }
  })
}

const kinds = ['pan', 'zoom'] as const

const frameRows = (things: number, own: Frames | undefined, bare: Frames | undefined): BenchRow[] =>
  kinds.flatMap((kind) =>
    [0.5, 0.95].map((share) => ({
      area,
      name: `a frame of ${things} things, ${kind}, p${share * 100}`,
      value: percentile(own?.[kind] ?? [], share),
      unit: 'ms',
      against: { name: 'the bare drawing', value: percentile(bare?.[kind] ?? [], share) },
    })),
  )

/** Only the smaller site has a goal, and only where this machine had nothing else to do is the wall clock's answer ours. */
function searchRows(outlets: number, searches: readonly Search[], hasGoal: boolean): BenchRow[] {
  const middle = (of: (search: Search) => number) => percentile(searches.map(of), 0.5)
  const value = middle(({ took }) => took)
  const goal = { text: `under ${SEARCH_LIMIT_MS} ms`, isMet: value < SEARCH_LIMIT_MS }
  return [
    {
      area,
      name: `${outlets} outlets: from what is typed in the search to the trace, p50`,
      value,
      unit: 'ms',
      against: { name: 'limit', value: SEARCH_LIMIT_MS },
      ...(hasGoal ? { goal } : {}),
    },
    {
      area,
      name: `${outlets} outlets: what the page works for that, processor time, p50`,
      value: middle(({ worked }) => worked),
      unit: 'ms',
    },
  ]
}

const loadRow = (): BenchRow => ({
  ...{ area, name: 'load of the machine at the end, last minute', value: loadavg()[0] ?? 0, unit: '' },
  against: { name: 'processors', value: availableParallelism() },
})

const siteRows = (
  outlets: number,
  { seen: { shown, heap }, core }: { readonly seen: OfSite; readonly core: CoreLoad },
  bareHeap: number,
): BenchRow[] => [
  { area, name: `${outlets} outlets: until the floor plan is on screen`, value: shown, unit: 'ms' },
  {
    area,
    name: `${outlets} outlets: longest hold of the core meanwhile, processor time`,
    value: core.longest,
    unit: 'ms',
    against: { name: 'its whole work', value: core.work },
    goal: { text: `<= ${HOLD_LIMIT_MS} ms`, isMet: core.longest <= HOLD_LIMIT_MS },
  },
  {
    area,
    name: `${outlets} outlets: memory of the page`,
    value: heap,
    unit: 'MB',
    against: { name: 'the bare drawing', value: bareHeap },
  },
  { area, name: `${outlets} outlets: memory of the core, resident`, value: core.rss / 1e6, unit: 'MB' },
]

async function measureFloorPlan(): Promise<BenchRow[]> {
  if (!browserPath()) throw new Error('no Chromium, Chrome or Edge is installed')
  buildIfStale(root)
  return inFolder(async (folder) => {
    process.env.BRASSAGE_STATE = join(folder, 'state')
    const { frames, bareHeap } = await measureHalls(folder)
    const bare = frames.get(0)
    const small = await measureSite(folder, 2000, 2000)
    const large = await measureSite(folder, 100_000, 50_000)
    return [
      ...sizes.slice(1).flatMap((size) => frameRows(size, frames.get(size), bare)),
      ...frameRows(100_000, large.seen.frames, bare),
      ...searchRows(2000, small.seen.searches, true),
      ...searchRows(100_000, large.seen.searches, false),
      ...siteRows(2000, small, bareHeap),
      ...siteRows(100_000, large, bareHeap),
      loadRow(),
    ]
  })
}

export const floorPlanSection: BenchSection = { area, measure: measureFloorPlan }

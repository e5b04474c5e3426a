/** Runs that are being sent, or cancelled, in the background of a screen: how far that is, and why it ended where it did. */
import type { RunStanding } from '../../../shared/fog/run-standing.ts'
import { type PercentAt, secondsLeft } from '../../../shared/proxmox/task-progress.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { stopTurn } from './run-turn.ts'

export type Doing = 'send' | 'cancel'

interface Live {
  readonly doing: Doing
  readonly finished: Promise<void>
  first: { readonly percent: number; readonly at: number } | null
}

export interface RunsUnderWay {
  /** Throws WorkError `run_busy`: a second click sends nothing. */
  begin(run: string, site: SiteFile, doing: Doing, work: () => Promise<unknown>): void
  /** `done`: of so many hosts, as they are now. */
  standing(run: string, done: Readonly<Record<Doing, number>>, total: number): RunStanding
  isDoing(run: string): boolean
  /** Seconds that are left at the pace since the first look at it here; null: there is no pace yet. */
  pace(run: string, percent: number): number | null
  stop(run: string): Promise<void>
  stopAll(): Promise<void>
}

export function createRunsUnderWay(onBug: (error: unknown) => void): RunsUnderWay {
  const going = new Map<string, Live>()
  /** Of the last attempt, until the next. */
  const failures = new Map<string, string>()
  /** Where the machines of a run were at its first look. */
  const paces = new Map<string, PercentAt>()
  const stop = async (run: string) => {
    await stopTurn(run)
    await going.get(run)?.finished
  }
  return {
    begin(run, site, doing, work) {
      // A cancel comes on top of what is being sent, and ends it.
      if (going.get(run)?.doing === 'cancel' || (doing === 'send' && going.has(run)))
        throw new WorkError('run_busy', 'This run is being worked on. Wait until that has ended.')
      failures.delete(run)
      const finished = work().then(
        () => undefined,
        (error: unknown) => {
          // A site that was left meanwhile is no bug.
          if (!(error instanceof WorkError) && site.db.open) onBug(error)
          failures.set(run, error instanceof Error ? error.message : String(error))
        },
      )
      const live: Live = { doing, finished, first: null }
      going.set(run, live)
      void finished.then(() => going.get(run) === live && going.delete(run))
    },
    standing(run, done, total) {
      const live = going.get(run)
      const failure = failures.get(run) ?? null
      if (!live) return { doing: null, done: 0, total, secondsLeft: null, failure }
      const now = { percent: (100 * done[live.doing]) / Math.max(1, total), at: performance.now() }
      live.first ??= now
      return {
        ...{ doing: live.doing, done: done[live.doing], total, failure },
        secondsLeft: secondsLeft(live.first, now),
      }
    },
    isDoing: (run) => going.has(run),
    pace(run, percent) {
      const now = { percent, at: performance.now() }
      const first = paces.get(run)
      if (first && first.percent <= percent) return secondsLeft(first, now)
      paces.set(run, now)
      return null
    },
    stop,
    async stopAll() {
      await Promise.all([...going.keys()].map(stop))
    },
  }
}

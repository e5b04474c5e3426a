/** The moves that are worked on now: stopped, followed, and none of them by two at once. What they did is in their records. */
import type { MoveStep } from '../../../shared/move-guest/move-plan.ts'
import { type MoveProgress, type MoveView, moveView } from '../../../shared/move-guest/move-view.ts'
import { type PercentAt, secondsLeft } from '../../../shared/proxmox/task-progress.ts'
import { readMoveRecords } from '../../db/move-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { createLatest } from '../latest.ts'
import { messageOf, stateOf } from './moving.ts'

export interface UnderWay {
  readonly signal: AbortSignal
  readonly onChange: () => void
  readonly onProgress: (step: MoveStep, percent: number) => void
}

interface Live {
  readonly stop: AbortController
  readonly finished: Promise<void>
  progress: MoveProgress | null
}

export interface MovesUnderWay {
  /** `work` ends with why it is not where it should be, or null. Throws WorkError `run_busy`: a second click does nothing. */
  begin(run: string, site: SiteFile, work: (on: UnderWay) => Promise<string | null>): void
  viewOf(site: SiteFile, run: string): MoveView
  watch(site: SiteFile, run: string, signal?: AbortSignal): AsyncGenerator<MoveView, void>
  stop(run: string): void
  stopAll(): Promise<void>
}

export function createMovesUnderWay(onBug: (error: unknown) => void): MovesUnderWay {
  const going = new Map<string, Live>()
  /** Why the last attempt of a run ended where it did, until the next. */
  const messages = new Map<string, string>()
  const changes = createLatest(0)
  const tell = () => changes.set(changes.get() + 1)

  const viewOf = (site: SiteFile, run: string): MoveView => {
    const live = going.get(run)
    return moveView(run, stateOf({ site, run }), readMoveRecords(site.db, run), {
      isRunning: live !== undefined,
      message: messages.get(run) ?? null,
      progress: live?.progress ?? null,
    })
  }

  return {
    begin(run, site, work) {
      if (going.has(run))
        throw new WorkError('run_busy', 'This run is being worked on. Wait until that has ended.')
      const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
      const live: Live = { stop: new AbortController(), finished, progress: null }
      going.set(run, live)
      messages.delete(run)
      const onProgress = progressTo(live, tell)
      const end = (message: string | null) => {
        going.delete(run)
        if (message !== null) messages.set(run, message)
        tell()
        finish()
      }
      work({ signal: live.stop.signal, onChange: tell, onProgress }).then(end, (error: unknown) => {
        // A stop reaches whatever is under way as its own error; a site that was closed meanwhile is no bug either.
        const isExpected = error instanceof WorkError || live.stop.signal.aborted || !site.db.open
        if (!isExpected) onBug(error)
        end(live.stop.signal.aborted ? null : messageOf(error))
      })
      tell()
    },
    viewOf,
    async *watch(site, run, signal) {
      // Throws at once where there is no such run.
      viewOf(site, run)
      for await (const _ of changes.follow(signal)) {
        if (!site.db.open) return
        yield viewOf(site, run)
      }
    },
    stop: (run) => going.get(run)?.stop.abort(),
    async stopAll() {
      const all = [...going.values()]
      for (const { stop } of all) stop.abort()
      await Promise.all(all.map(({ finished }) => finished))
    },
  }
}

/** The pace of a step is measured from the first percent that was seen of it here. */
function progressTo(live: Live, tell: () => void): UnderWay['onProgress'] {
  let first: (PercentAt & { readonly step: MoveStep }) | null = null
  return (step, percent) => {
    const now = { percent, at: performance.now() }
    if (first?.step !== step) first = { step, ...now }
    live.progress = { step, percent, secondsLeft: secondsLeft(first, now) }
    tell()
  }
}

/**
 * All jobs of the site as screens follow them: those that run from memory, those that rest from disk. A job that rests
 * is read once: reading it anew at every step of one that runs would hold the core up.
 */
import type { JobKind, JobTargetView, JobView } from '../../../shared/contract/job.ts'
import type { Clock } from '../../clock.ts'
import { type JobRow, listJobs, readJobResults } from '../../db/job-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { createLatest } from '../latest.ts'
import type { KeptRequest } from './kept-request.ts'
import { resultView, waitingView } from './target-views.ts'

export interface Running {
  readonly stop: AbortController
  /** Of all devices of the job, as they stood when it began; read once, since they hold all lines that were shown. */
  readonly before: readonly JobTargetView[]
  /** Of those that are worked on. */
  readonly views: Map<string, JobTargetView>
  readonly finished: Promise<void>
}

export interface JobBoard {
  readonly running: ReadonlyMap<string, Running>
  begin(id: string, job: Running): void
  /** `unwritten`: ends that the site did not take, shown until the site is left or the job runs again. */
  end(id: string, unwritten: readonly JobTargetView[]): void
  tell(): void
  /** Not more often than anybody can look: a push tells its progress all the time. */
  tellSoon(): void
  /** Throws WorkError `no_job` unless it is kept and rests. */
  need(id: string): JobRow<KeptRequest>
  viewOf(row: JobRow<KeptRequest>): JobView
  /** Its devices as they stand on disk. */
  keptViews(row: JobRow<KeptRequest>): JobTargetView[]
  watch(signal?: AbortSignal): AsyncGenerator<readonly JobView[], void>
  /** The site changed. */
  refresh(): void
}

const TELL_MS = 200

export const noJob = (): WorkError =>
  new WorkError('no_job', 'This job is not kept in this site, or still runs.')

export function createJobBoard(clock: Clock, site: () => SiteFile): JobBoard {
  const running = new Map<string, Running>()
  const rested = new Map<string, JobView>()
  const unwritten = new Map<string, readonly JobTargetView[]>()
  const latest = createLatest<readonly JobView[]>([])
  let toldAt = Number.NEGATIVE_INFINITY
  const tell = () => {
    toldAt = clock.now()
    latest.set(listJobs<KeptRequest>(site().db).map(viewOf))
  }
  const keptViews = ({ id, request }: JobRow<KeptRequest>): JobTargetView[] => {
    const results = new Map(readJobResults(site().db, id).map((result) => [result.device, result] as const))
    const lost = new Map(unwritten.get(id)?.map((view) => [view.device, view] as const))
    return request.targets.map(({ name, address }) => {
      const kept = results.get(name)
      return lost.get(name) ?? (kept ? resultView(address, kept) : waitingView(name, address, 'stopped'))
    })
  }
  const viewOf = (row: JobRow<KeptRequest>): JobView => {
    const { id, kind, startedAt, request } = row
    const live = running.get(id)
    const known = rested.get(id)
    if (!live && known) return known
    const targets = live ? live.before.map((view) => live.views.get(view.device) ?? view) : keptViews(row)
    const isRunning = live !== undefined
    const view = { id, kind: kind as JobKind, commands: request.commands, startedAt, isRunning, targets }
    if (!live) rested.set(id, view)
    return view
  }
  return {
    running,
    begin(id, job) {
      running.set(id, job)
      rested.delete(id)
      unwritten.delete(id)
      tell()
    },
    end(id, lost) {
      running.delete(id)
      if (lost.length > 0) unwritten.set(id, lost)
    },
    tell,
    tellSoon() {
      if (clock.now() - toldAt >= TELL_MS) tell()
    },
    need(id) {
      const found = listJobs<KeptRequest>(site().db).find((one) => one.id === id)
      if (found && !running.has(id)) return found
      throw noJob()
    },
    viewOf,
    keptViews,
    async *watch(signal) {
      tell()
      yield* latest.follow(signal)
    },
    refresh() {
      rested.clear()
      tell()
    },
  }
}

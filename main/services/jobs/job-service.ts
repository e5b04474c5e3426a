/**
 * Jobs as screens run them: started on a selection of switches, followed, confirmed, stopped, and done again for those
 * that failed. Every device's end is on disk when it is shown.
 */
import { ulid } from 'ulid'
import type {
  JobKind,
  JobLogin,
  JobOutput,
  JobPreview,
  JobTargetView,
  JobView,
} from '../../../shared/contract/job.ts'
import type { Clock } from '../../clock.ts'
import { appendJob, appendJobResult, readJobResults } from '../../db/job-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import type { OpenedVault } from '../push/push-planned.ts'
import type { PushSession } from '../push/push-service.ts'
import { requireDifferent, requireReady } from './confirm-checks.ts'
import { type FindConsole, findTargets, type JobTarget } from './find-targets.ts'
import { createJobBoard, noJob } from './job-board.ts'
import { lastChoiceOf, previewOf } from './job-history.ts'
import { keepEnd } from './keep-end.ts'
import { requestOf, targetsIn } from './kept-request.ts'
import { waitsIn } from './push-waits.ts'
import type { PushChoice, SendHooks } from './push-work.ts'
import { runTargets, type TargetState } from './run-targets.ts'
import { endOf, runningView, sendingView, waitingView } from './target-views.ts'
import { type Outcome, type Work, workOn } from './work-on-target.ts'

export interface JobStart {
  readonly kind: JobKind
  readonly devices: readonly string[]
  readonly commands: readonly string[]
  readonly limit: number
  readonly login: JobLogin
}

export interface JobConfirm {
  readonly devices: readonly {
    readonly device: string
    readonly acceptSerial?: string | undefined
    readonly withoutWayBack?: boolean | undefined
  }[]
  readonly save: boolean
  readonly quiet: boolean
  readonly limit: number
  readonly login: JobLogin
}

export interface JobServiceOptions {
  readonly clock: Clock
  readonly site: () => SiteFile
  readonly vault: () => OpenedVault | null
  /** Consoles that are open in tabs. */
  readonly session: (id: string) => PushSession
  readonly findConsole: FindConsole
  readonly onRecorded: () => void
}

export interface JobService {
  start(job: JobStart): { readonly id: string }
  watch(signal?: AbortSignal): AsyncGenerator<readonly JobView[], void>
  stop(id: string): void
  /** Sends to those named what was shown of them. Throws WorkError `not_ready`, `no_way_back`. */
  confirm(id: string, choice: JobConfirm): void
  retry(id: string, limit: number, login: JobLogin): void
  outputs(id: string, device: string): readonly JobOutput[]
  preview(id: string, device: string): JobPreview | null
  /** The site changed: its jobs are shown. */
  refresh(): void
  /** Ends what runs; resolves when nothing does. */
  stopAll(): Promise<void>
}

const noChoices: ReadonlyMap<string, PushChoice> = new Map()

const isToRetry = ({ state }: JobTargetView): boolean =>
  state === 'failed' || state === 'stopped' || state === 'refused'

export function createJobService(options: JobServiceOptions): JobService {
  const { clock } = options
  const board = createJobBoard(clock, options.site)

  const launch = (id: string, targets: readonly JobTarget[], work: Work): void => {
    const site = options.site()
    const stop = new AbortController()
    const unwritten: JobTargetView[] = []
    const views = new Map(targets.map(({ name, address }) => [name, waitingView(name, address, 'waiting')]))
    const onChange = (index: number, state: TargetState<Outcome>) => {
      const target = targets[index]
      if (!target) return
      const end = endOf(target, state, clock.timestamp())
      if (end && site.db.open) {
        const { view, isWritten } = keepEnd(site, id, target.address, end)
        views.set(target.name, view)
        if (!isWritten) unwritten.push(view)
      } else if (!end) views.set(target.name, runningView(target, state))
      if (site.db.open) board.tell()
    }
    const hooksFor = ({ name }: JobTarget): SendHooks => {
      const change = (make: (view: JobTargetView) => JobTargetView) => {
        const view = views.get(name)
        if (view) views.set(name, make(view))
        if (site.db.open) board.tellSoon()
      }
      return {
        onPush: (push) => change((view) => ({ ...view, push })),
        onProgress: (progress) => change((view) => sendingView(view, progress)),
      }
    }
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    board.begin(id, { stop, before: board.keptViews(board.need(id)), views, finished })
    void runTargets(targets, {
      limit: work.limit,
      now: () => clock.now(),
      signal: stop.signal,
      work: workOn(work, { site, clock, vault: options.vault(), session: options.session, hooksFor }),
      after: waitsIn(site.plan(), targets, (name) => work.choices.has(name)),
      onChange,
    }).then(() => {
      board.end(id, unwritten)
      if (site.db.open) board.tell()
      options.onRecorded()
      finish()
    })
  }

  return {
    start({ devices, kind, commands, limit, login }) {
      if (kind === 'command' && commands.length === 0)
        throw new WorkError('no_command', 'Say which command to run on these devices.')
      const site = options.site()
      const targets = findTargets(site.plan(), devices, options.findConsole)
      const id = ulid()
      const request = requestOf(targets, commands)
      site.record(() => appendJob(site.db, { id, startedAt: clock.timestamp(), kind, request }))
      launch(id, targets, { kind, commands, limit, login, choices: noChoices })
      return { id }
    },
    watch: board.watch,
    stop: (id) => board.running.get(id)?.stop.abort(),
    confirm(id, { devices, save, quiet, limit, login }) {
      const { db, plan, record } = options.site()
      const job = board.need(id)
      if (job.kind !== 'push') throw noJob()
      const history = readJobResults(db, id)
      const choices = new Map(
        devices.map(({ device, acceptSerial = null, withoutWayBack = false }) => {
          const preview = requireReady(device, previewOf(history, device), acceptSerial, withoutWayBack)
          return [device, { acceptSerial, withoutWayBack, save, quiet, lines: preview.send }] as const
        }),
      )
      requireDifferent(history, [...choices.keys()])
      // Written down before anything is sent: whoever retries after a crash goes on with the same word.
      record(() => {
        for (const [device, choice] of choices)
          appendJobResult(db, id, {
            device,
            at: clock.timestamp(),
            state: 'sending',
            seconds: 0,
            result: { choice },
          })
      })
      const targets = targetsIn(job.request, plan(), (name) => choices.has(name))
      launch(id, targets, { kind: 'push', commands: [], limit, login, choices })
    },
    retry(id, limit, login) {
      const { db, plan } = options.site()
      const job = board.need(id)
      const { kind, commands, targets: views } = board.viewOf(job)
      const again = new Set(views.filter(isToRetry).map(({ device }) => device))
      if (again.size === 0) throw new WorkError('nothing_failed', 'No device of this job failed.')
      const history = readJobResults(db, id)
      const choices = new Map(
        [...again].flatMap((device) => {
          const choice = lastChoiceOf(history, device)
          return choice ? [[device, choice] as const] : []
        }),
      )
      const targets = targetsIn(job.request, plan(), (name) => again.has(name))
      launch(id, targets, { kind, commands, limit, login, choices })
    },
    outputs(id, device) {
      const last = readJobResults(options.site().db, id).findLast((row) => row.device === device)
      return (last?.result.outputs as JobOutput[] | undefined) ?? []
    },
    preview: (id, device) => previewOf(readJobResults(options.site().db, id), device),
    refresh: board.refresh,
    async stopAll() {
      for (const { stop } of board.running.values()) stop.abort()
      await Promise.all([...board.running.values()].map(({ finished }) => finished))
    },
  }
}

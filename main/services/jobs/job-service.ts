/**
 * Jobs as screens run them: started on a selection of switches, followed, stopped, and done again for those that
 * failed. Every device's end is on disk when it is shown.
 */
import { ulid } from 'ulid'
import type { JobKind, JobLogin, JobOutput, JobTargetView, JobView } from '../../../shared/contract/job.ts'
import type { Clock } from '../../clock.ts'
import { appendJob, appendJobResult, listJobs, readJobResults } from '../../db/job-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { identify } from '../../driver-engine/identify.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { WorkError } from '../../work-error.ts'
import { keepReading } from '../backup/keep-reading.ts'
import { createLatest } from '../latest.ts'
import type { OpenedVault } from '../push/push-planned.ts'
import { withVaultSecrets } from '../session-secrets.ts'
import { checkIsPlanned } from './check-is-planned.ts'
import { readTexts, runCommands } from './device-work.ts'
import { findTargets, type JobTarget } from './find-targets.ts'
import { withDevice } from './open-device.ts'
import { runTargets, type TargetState } from './run-targets.ts'
import { endOf, resultView, runningView, waitingView } from './target-views.ts'

export interface JobStart {
  readonly kind: JobKind
  readonly devices: readonly string[]
  readonly commands: readonly string[]
  readonly limit: number
  readonly login: JobLogin
}

export interface JobServiceOptions {
  readonly clock: Clock
  readonly site: () => SiteFile
  readonly vault: () => OpenedVault | null
  readonly onRecorded: () => void
}

export interface JobService {
  start(job: JobStart): { readonly id: string }
  watch(signal?: AbortSignal): AsyncGenerator<readonly JobView[], void>
  stop(id: string): void
  retry(id: string, limit: number, login: JobLogin): void
  outputs(id: string, device: string): readonly JobOutput[]
  /** The site changed: its jobs are shown. */
  refresh(): void
  /** Ends what runs; resolves when nothing does. */
  stopAll(): Promise<void>
}

/** What is kept of a job's request. */
interface KeptRequest {
  readonly targets: readonly { readonly name: string; readonly address: string }[]
  readonly commands: readonly string[]
}

interface Running {
  readonly stop: AbortController
  readonly views: Map<string, JobTargetView>
  readonly finished: Promise<void>
}

export function createJobService(options: JobServiceOptions): JobService {
  const { clock } = options
  const running = new Map<string, Running>()
  const latest = createLatest<readonly JobView[]>([])
  const tell = () => latest.set(viewsOf(options.site()))

  const viewsOf = (site: SiteFile): JobView[] =>
    listJobs<KeptRequest>(site.db).map(({ id, kind, startedAt, request }) => {
      const results = readJobResults(site.db, id)
      const live = running.get(id)
      return {
        id,
        kind: kind as JobKind,
        commands: request.commands,
        startedAt,
        isRunning: live !== undefined,
        targets: request.targets.map(({ name, address }) => {
          const kept = results.get(name)
          return (
            live?.views.get(name) ??
            (kept ? resultView(address, kept) : waitingView(name, address, 'stopped'))
          )
        }),
      }
    })

  const workOn =
    (site: SiteFile, job: Pick<JobStart, 'kind' | 'commands' | 'login'>) =>
    async ({ device, name, address }: JobTarget, report: (step: string) => void, signal: AbortSignal) => {
      const { user, password, enable } = job.login
      const secrets = withVaultSecrets({ user, password, enable }, options.vault())
      return withDevice(site, clock, address, { login: job.login, secrets }, async (console) => {
        const identified = await identify(console, { secrets, signal })
        checkIsPlanned({ device, name, address }, identified)
        if (job.kind === 'command')
          return { outputs: await runCommands(console, job.commands, report, signal) }
        const texts = await readTexts(console, report, signal)
        const source = {
          deviceId: device?.id ?? null,
          serial: identified.identity.serial,
          platform: grammarNameOf(console.driver.name),
        }
        const { isNew, running: snapshot } = keepReading(site, source, texts, options.vault())
        return { isNew, snapshot, lines: texts.running.split('\n').length - 1 }
      })
    }

  const launch = (id: string, targets: readonly JobTarget[], job: Omit<JobStart, 'devices'>): void => {
    const site = options.site()
    const stop = new AbortController()
    const views = new Map(targets.map(({ name, address }) => [name, waitingView(name, address, 'waiting')]))
    const onChange = (index: number, state: TargetState<Record<string, unknown>>) => {
      const target = targets[index]
      if (!target) return
      const end = endOf(target, state, clock.timestamp())
      if (end) {
        if (site.db.open) appendJobResult(site.db, id, end)
        views.set(target.name, resultView(target.address, end))
      } else views.set(target.name, runningView(target, state))
      if (site.db.open) tell()
    }
    const finished = runTargets(targets, {
      limit: job.limit,
      now: () => clock.now(),
      signal: stop.signal,
      work: workOn(site, job),
      onChange,
    }).then(() => {
      running.delete(id)
      if (site.db.open) tell()
      options.onRecorded()
    })
    running.set(id, { stop, views, finished })
    tell()
  }

  return {
    start({ devices, ...job }) {
      if (job.kind === 'command' && job.commands.length === 0)
        throw new WorkError('no_command', 'Say which command to run on these devices.')
      const site = options.site()
      const targets = findTargets(site.plan(), devices)
      const id = ulid()
      const request: KeptRequest = {
        targets: targets.map(({ name, address }) => ({ name, address })),
        commands: job.commands,
      }
      appendJob(site.db, { id, startedAt: clock.timestamp(), kind: job.kind, request })
      launch(id, targets, job)
      return { id }
    },
    async *watch(signal) {
      tell()
      yield* latest.follow(signal)
    },
    stop: (id) => running.get(id)?.stop.abort(),
    retry(id, limit, login) {
      const site = options.site()
      const job = viewsOf(site).find((one) => one.id === id)
      if (!job || job.isRunning)
        throw new WorkError('no_job', 'This job is not kept in this site, or still runs.')
      const again = job.targets
        .filter(({ state }) => state !== 'done')
        .map(({ device, address }) => `${device}=${address}`)
      if (again.length === 0) throw new WorkError('nothing_failed', 'No device of this job failed.')
      launch(id, findTargets(site.plan(), again), { kind: job.kind, commands: job.commands, limit, login })
    },
    outputs(id, device) {
      const kept = readJobResults(options.site().db, id).get(device)
      return (kept?.result.outputs as JobOutput[] | undefined) ?? []
    },
    refresh: () => tell(),
    async stopAll() {
      for (const { stop } of running.values()) stop.abort()
      await Promise.all([...running.values()].map(({ finished }) => finished))
    },
  }
}

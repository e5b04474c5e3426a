/**
 * The outbox for screens. Nothing here starts by itself: a job is looked at against the present state of its services, and run by
 * a person's yes to exactly that. Images and moves go on as the runs they become; the rest is carried here.
 */
import type { KeptRequest, OutboxCheck, OutboxOffer, OutboxRow } from '../../../shared/contract/outbox.ts'
import type { Looking } from '../../../shared/fog/looking.ts'
import type { OutboxEnd, OutboxJob, TaskMark } from '../../../shared/outbox/outbox-state.ts'
import { type OutboxWork, servicesOf } from '../../../shared/outbox/outbox-work.ts'
import { type PercentAt, secondsLeft } from '../../../shared/proxmox/task-progress.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import type { FogDesk } from '../fog/fog-desk.ts'
import type { HostProbe } from '../fog/look-awake.ts'
import { toldLook } from '../fog/told-look.ts'
import { expectKind } from '../lan-services/connect.ts'
import type { SparedLogins } from '../lan-services/spared-logins.ts'
import type { MoveDesk } from '../move-guest/move-desk.ts'
import type { Workspace } from '../workspace.ts'
import { guestsAsRead } from './kept-guests.ts'
import { hostsAsRead } from './kept-hosts.ts'
import { createOffers } from './offers.ts'
import {
  beginJob,
  endJob,
  keepWork,
  listJobs,
  markTask,
  putBackJob,
  readJob,
  removeJob,
  waitingJob,
} from './outbox-jobs.ts'
import { type LiveJob, outboxRow } from './outbox-rows.ts'
import { agentsAsRead } from './prepare-agents.ts'
import { expectConfirmed, type PreparedWork, prepareWork, withSeen } from './prepare-work.ts'
import { settleJob } from './settle-job.ts'

export interface OutboxDesk {
  list(): OutboxRow[]
  offers(): Promise<OutboxOffer[]>
  keep(request: KeptRequest): { id: string }
  /** Told host by host, where machines are asked whether they are awake. */
  check(id: string, given?: AbortSignal): AsyncGenerator<Looking<OutboxCheck>, void>
  /** Resolves once it has begun. Throws WorkError `plan_changed`, `not_confirmed`, `not_ready`, `already_begun`. */
  run(id: string, seen: string, word: string | null): Promise<void>
  stop(id: string): void
  /** Looks at what became of one that was cut, in the background; sends nothing. */
  settle(id: string): void
  putBack(id: string): void
  remove(ids: readonly string[]): void
  stopAll(): Promise<void>
}

export interface OutboxDeskOptions {
  readonly workspace: Workspace
  readonly vault: () => OpenVault | null
  readonly fog: Pick<FogDesk, 'carry'>
  /** What others who look at the services have logged in with. */
  readonly logins: Pick<SparedLogins, 'login'>
  readonly moves: Pick<MoveDesk, 'resume' | 'view' | 'stop'>
  readonly probe: HostProbe
  readonly onBug: (error: unknown) => void
}

interface Live extends LiveJob {
  readonly stop: AbortController
  readonly finished: Promise<void>
}

export function createOutboxDesk(options: OutboxDeskOptions): OutboxDesk {
  const { workspace, vault, fog, moves, probe, onBug } = options
  const site = () => workspace.site()
  const going = new Map<string, Live>()
  /** Why the last attempt did not go on. */
  const messages = new Map<string, string>()
  const offers = createOffers(site, vault, options.logins)

  const opened = (): OpenVault => {
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return open
  }
  const expectIdle = (id: string) => {
    if (going.has(id))
      throw new WorkError('run_busy', 'This run is being worked on. Wait until that has ended.')
  }

  /** In the background, as long as it takes; where it fails before its end was written, it is shown as cut. */
  function follow(id: string, file: SiteFile, work: (live: AbortController) => Promise<void>): void {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    const stop = new AbortController()
    going.set(id, { stop, finished, percent: null, secondsLeft: null })
    messages.delete(id)
    const end = () => {
      going.delete(id)
      if (file.db.open) workspace.touch()
      finish()
    }
    work(stop).then(end, (error: unknown) => {
      const isExpected = error instanceof WorkError || stop.signal.aborted || !file.db.open
      if (!isExpected) onBug(error)
      const isCut = stop.signal.aborted && !(error instanceof WorkError)
      const told = error instanceof Error ? error.message : String(error)
      messages.set(id, isCut ? 'Stopped. What was begun goes on on the server.' : told)
      end()
    })
  }

  /** Percent and time left by the steps that were done. */
  function stepsOf(id: string): (done: number, all: number) => void {
    const first: PercentAt = { percent: 0, at: performance.now() }
    return (done, all) => {
      const live = going.get(id)
      const now = { percent: Math.round((100 * done) / all), at: performance.now() }
      if (live) going.set(id, { ...live, percent: now.percent, secondsLeft: secondsLeft(first, now) })
    }
  }

  async function carry(id: string, file: SiteFile, prepared: PreparedWork, stop: AbortController) {
    const onTask = (mark: TaskMark) => markTask(file, id, mark)
    const end = await prepared.carry(null, { signal: stop.signal, onStep: stepsOf(id), onTask })
    if (!end || !file.db.open) return
    const message = stop.signal.aborted ? `Stopped. ${end.message}` : end.message
    endJob(file, id, { ...end, message } satisfies OutboxEnd)
  }

  /** Connects, looks, begins; then goes on in the background. Resolves with what was refused, or once it has begun. */
  function begin(id: string, file: SiteFile, work: OutboxWork, yes: Yes): Promise<void> {
    const begun = Promise.withResolvers<void>()
    follow(id, file, async (stop) => {
      let isBegun = false
      try {
        const run = await prepareWork(
          { site: file, vault: opened(), signal: stop.signal, awake: null },
          work,
          async (prepared) => {
            expectConfirmed(withSeen(prepared.check), yes.seen, yes.word)
            stop.signal.throwIfAborted()
            const made = beginJob(file, id, prepared.makeRun)
            isBegun = true
            workspace.touch()
            begun.resolve()
            if (made === null) await carry(id, file, prepared, stop)
            return made
          },
        )
        if (run === null || stop.signal.aborted) return
        if (work.kind === 'move') moves.resume(run)
        else {
          const onStep = stepsOf(id)
          await fog.carry(servicesOf(work)[0] ?? '', run, stop.signal, (_step, done, all) =>
            onStep(done, all),
          )
        }
      } catch (error) {
        const isStopped = stop.signal.aborted && !isBegun
        const told = isStopped ? new WorkError('stopped', 'Stopped. Nothing was sent.') : error
        begun.reject(told)
        throw told
      }
    })
    return begun.promise
  }

  const rowOf = (job: OutboxJob): OutboxRow =>
    outboxRow(
      {
        ...{ site: site(), vault: vault(), move: moves.view },
        live: (id: string) => going.get(id) ?? null,
        message: (id: string) => messages.get(id) ?? null,
      },
      job,
    )

  return {
    list: () => listJobs(site()).map(rowOf),
    offers,
    keep(request) {
      const file = site()
      const id = keepWork(file, workOf(file, request))
      workspace.touch()
      return { id }
    },
    check(id, given) {
      const [file, open] = [site(), opened()]
      const { work } = readJob(file, id)
      const machines = work.kind === 'image' ? work.hosts.length : 0
      return toldLook(1 + machines, given, (_, signal, onHost) =>
        prepareWork({ site: file, vault: open, signal, awake: { probe, onHost } }, work, ({ check }) =>
          Promise.resolve(withSeen(check)),
        ),
      )
    },
    async run(id, seen, word) {
      expectIdle(id)
      const file = site()
      await begin(id, file, waitingJob(file, id).work, { seen, word })
    },
    stop(id) {
      const { run, work } = readJob(site(), id)
      going.get(id)?.stop.abort()
      if (run !== null && work.kind === 'move') moves.stop(run)
    },
    settle(id) {
      expectIdle(id)
      const file = site()
      const open = opened()
      follow(id, file, async ({ signal }) => {
        const hooks = { signal, onStep: stepsOf(id) }
        const end = await settleJob({ site: file, vault: open, signal }, id, hooks)
        if (file.db.open) endJob(file, id, end)
      })
    },
    putBack(id) {
      expectIdle(id)
      putBackJob(site(), id, () => rowOf(readJob(site(), id)))
      messages.delete(id)
      workspace.touch()
    },
    remove(ids) {
      for (const id of ids) expectIdle(id)
      const file = site()
      file.record(() => {
        for (const id of ids) removeJob(file, id)
      })
      workspace.touch()
    },
    async stopAll() {
      const all = [...going.values()]
      for (const { stop } of all) stop.abort()
      await Promise.all(all.map(({ finished }) => finished))
    },
  }
}

interface Yes {
  readonly seen: string
  readonly word: string | null
}

/** With its hosts or guests as they were read last. Throws WorkError `unknown_service`, `wrong_kind`, `unknown_fog_host`, `unknown_host`, `never_read`. */
function workOf(file: SiteFile, request: KeptRequest): OutboxWork {
  if (request.kind === 'move' || request.kind === 'bulk') return request
  if (request.kind === 'wake-agents') {
    const { kind, service, uuids } = request
    return { kind, service, agents: agentsAsRead(file, service, uuids) }
  }
  if ('hosts' in request) {
    const { id } = expectKind(findLanService(file.db, request.service), 'fog')
    return { ...request, hosts: hostsAsRead(file, id, request.hosts) }
  }
  const on = expectKind(findLanService(file.db, request.service), 'proxmox')
  if ('vmids' in request) {
    const { vmids, ...act } = request
    return { ...act, guests: guestsAsRead(file, on, vmids) }
  }
  const vmid = request.kind === 'delete' ? request.vmid : request.request.vmid
  const name = guestsAsRead(file, on, [vmid])[0]?.name ?? ''
  if (request.kind === 'delete')
    return { kind: request.kind, service: request.service, guest: { vmid, name } }
  return { ...request, name }
}

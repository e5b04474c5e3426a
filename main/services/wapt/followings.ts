/**
 * Deployments that are followed in the background, one a server: whatever screen is shown, for as long as the site is open. A
 * vault that is locked and a server that is away are waited for; what is not over when the site is left is gone on with when
 * it is opened again.
 */
import type { WaptFollowing } from '../../../shared/contract/wapt.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { Clock } from '../../clock.ts'
import { listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { WaptApi } from '../../integrations/wapt/wapt-api.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { untilUnlocked, whileUnlocked } from '../lan-services/vault-in-use.ts'
import { createLatest } from '../latest.ts'
import type { Workspace } from '../workspace.ts'
import { type Followed, followHosts } from './follow-hosts.ts'
import { type Following, isOfSite, keepFollowing, keptFollowing } from './kept-following.ts'

export interface FollowRequest {
  /** Empty: all there are. */
  readonly uuids: readonly string[]
  /** Null: every package. */
  readonly package: string | null
  /** At most. */
  readonly seconds: number
  /** One of other hosts that goes on is ended for it. */
  readonly instead: boolean
}

export interface Followings {
  /** Resolves once it is on disk. Throws WorkError `already_followed`; where just this is followed already, nothing happens. */
  begin(file: SiteFile, service: LanService, request: FollowRequest): Promise<void>
  /** Goes on with those of a site that were not over when it was left. */
  resume(file: SiteFile): void
  /** Those of the open site, and what was seen last of those that are over. */
  watch(signal?: AbortSignal): AsyncGenerator<readonly WaptFollowing[], void>
  /** By a person: it is not gone on with. */
  end(service: LanService): Promise<void>
  /** The site is left: what is not over stays so on disk. */
  leave(): Promise<void>
  close(): Promise<void>
}

export interface FollowingsOptions {
  readonly workspace: Pick<Workspace, 'follow'>
  readonly vault: () => OpenVault | null
  readonly clock: Clock
  /** Throws WorkError with a ReachReason. */
  readonly connect: (service: LanService, vault: OpenVault, signal: AbortSignal) => Promise<WaptApi>
  readonly onBug: (error: unknown) => void
}

interface Live {
  readonly file: SiteFile
  readonly service: LanService
  readonly stop: AbortController
  kept: Following
  finished: Promise<void>
}

const isSame = (one: Following, { uuids, package: wanted }: FollowRequest): boolean =>
  one.package === wanted && JSON.stringify([...one.uuids].sort()) === JSON.stringify([...uuids].sort())

export function createFollowings(options: FollowingsOptions): Followings {
  const { workspace, clock } = options
  const going = new Map<number, Live>()
  const closed = new AbortController()
  const shown = createLatest<readonly WaptFollowing[]>([])

  const show = (next: WaptFollowing) => {
    const others = shown.get().filter(({ service }) => service !== next.service)
    shown.set([...others, next].sort((a, b) => a.service.localeCompare(b.service)))
  }
  const isCurrent = (live: Live) => going.get(live.service.id) === live

  /** Each change is on disk before it is shown. */
  function put(live: Live, change: Partial<Following>, told: Pick<WaptFollowing, 'state' | 'message'>) {
    const { service, file, kept } = live
    live.kept = { ...kept, ...change }
    const before = shown.get().find((one) => one.service === service.name)
    const isUnkept = (before?.unkept ?? null) !== null || JSON.stringify(live.kept) !== JSON.stringify(kept)
    const unkept = isUnkept ? keepFollowing(file, service, live.kept) : null
    const hasLooked = change.hosts !== undefined && told.state === 'going'
    const seenAt = hasLooked ? clock.timestamp() : (before?.seenAt ?? null)
    show({ ...viewOf(service, live.kept, seenAt), ...told, unkept })
  }

  function start(file: SiteFile, service: LanService, kept: Following): void {
    const live: Live = { file, service, kept, stop: new AbortController(), finished: Promise.resolve() }
    going.set(service.id, live)
    live.finished = followToEnd(live)
      .catch((error: unknown) => {
        if (live.stop.signal.aborted) return
        if (!(error instanceof WorkError)) options.onBug(error)
        // Gone on with by itself, a password that is refused would be refused at each opening, until the account is locked.
        const message = error instanceof Error ? error.message : String(error)
        put(live, { isOver: true, end: 'failed', message }, { state: 'failed', message })
      })
      .finally(() => {
        if (isCurrent(live)) going.delete(service.id)
      })
  }

  async function followToEnd(live: Live): Promise<void> {
    const { signal } = live.stop
    for (;;) {
      if (options.vault() === null) put(live, {}, { state: 'locked', message: null })
      const open = await untilUnlocked(options, signal)
      if (open === null) return
      put(live, {}, { state: 'going', message: null })
      const seen = await whileUnlocked(options, open, signal, (inner) => look(live, open, inner))
      if (seen === null) continue
      const message = seen.lost ?? (isTimeOver(seen, live.kept) ? TIME_OVER : null)
      return put(live, { hosts: seen.hosts, isOver: true, message }, { state: 'ended', message })
    }
  }

  const look = (live: Live, open: OpenVault, signal: AbortSignal): Promise<Followed> => {
    const { service, kept } = live
    const seconds = Math.max(0, (Date.parse(kept.until) - Date.parse(clock.timestamp())) / 1000)
    return followHosts(() => options.connect(service, open, signal), {
      ...{ clock, seconds, signal, uuids: kept.uuids, package: kept.package, before: kept.hosts },
      onChange({ hosts, lost }) {
        if (!signal.aborted) put(live, { hosts }, { state: lost === null ? 'going' : 'lost', message: lost })
      },
    })
  }

  async function stop(live: Live): Promise<void> {
    if (isCurrent(live)) going.delete(live.service.id)
    live.stop.abort()
    await live.finished
  }

  const leave = async () => {
    const all = [...going.values()]
    shown.set([])
    await Promise.all(all.map(stop))
  }

  /** What is followed on a server goes with it. */
  async function followServices(signal: AbortSignal): Promise<void> {
    for await (const _ of workspace.follow(signal)) {
      const gone = [...going.values()].filter(({ file, service }) => file.db.open && !isOfSite(file, service))
      for (const live of gone) {
        shown.set(shown.get().filter(({ service }) => service !== live.service.name))
        await stop(live)
      }
    }
  }
  void followServices(closed.signal)

  return {
    async begin(file, service, request) {
      for (let before = going.get(service.id); before; before = going.get(service.id)) {
        if (isSame(before.kept, request)) return
        if (!request.instead) throw alreadyFollowed(service, before.kept)
        await stop(before)
      }
      if (!file.db.open) return
      const until = new Date(Date.parse(clock.timestamp()) + request.seconds * 1000).toISOString()
      const { uuids, package: wanted } = request
      const kept: Following = { uuids, package: wanted, until, hosts: [], isOver: false }
      const unkept = keepFollowing(file, service, kept)
      show({ ...viewOf(service, kept, null), unkept })
      start(file, service, kept)
    },
    resume(file) {
      for (const service of listLanServices(file.db)) {
        const found = service.kind === 'wapt' ? keptFollowing(file, service) : null
        if (found === null) continue
        const { seenAt, ...kept } = found
        show(viewOf(service, kept, seenAt))
        if (!kept.isOver) start(file, service, kept)
      }
    },
    watch: (signal) => shown.follow(signal),
    async end(service) {
      const live = going.get(service.id)
      if (!live) return
      await stop(live)
      // The site may have been left meanwhile, and another one shown.
      if (live.file.db.open && !going.has(service.id))
        put(live, { isOver: true, end: 'stopped' }, { state: 'stopped', message: null })
    },
    leave,
    async close() {
      closed.abort()
      await leave()
      shown.close()
    },
  }
}

const TIME_OVER = 'Its time is over: follow it anew to see the rest.'

const isTimeOver = ({ hosts }: Followed, { package: wanted }: Following): boolean =>
  hosts.some(({ state }) => state === 'waiting') || (hosts.length === 0 && wanted !== null)

const alreadyFollowed = ({ name }: LanService, { hosts }: Following): WorkError => {
  const done = hosts.filter(({ state }) => state === 'done').length
  return new WorkError(
    'already_followed',
    `A deployment of ${name} is followed already, ${done} of ${hosts.length} done. End that first, or follow the other instead.`,
    { name },
  )
}

function viewOf({ name }: LanService, kept: Following, seenAt: string | null): WaptFollowing {
  return {
    ...{ service: name, package: kept.package, hosts: kept.hosts, seenAt, unkept: null },
    state: kept.isOver ? (kept.end ?? 'ended') : 'going',
    message: kept.message ?? null,
  }
}

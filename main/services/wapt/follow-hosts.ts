/**
 * Looks at a deployment again and again until it is done, failed, or offline everywhere. A server that goes away is waited for: what it
 * began goes on without whoever follows.
 */
import { isOutOfReach } from '../../../shared/lan-services/reach-reason.ts'
import { agentState } from '../../../shared/wapt/agent-state.ts'
import {
  type FollowedHost,
  followedHost,
  isFollowedToEnd,
  taskText,
} from '../../../shared/wapt/followed-host.ts'
import { type Clock, sleep } from '../../clock.ts'
import type { WaptApi } from '../../integrations/wapt/wapt-api.ts'
import { WorkError } from '../../work-error.ts'

export interface Followed {
  /** As they were seen last. */
  readonly hosts: readonly FollowedHost[]
  /** Why the server cannot be asked now; null: it answers. */
  readonly lost: string | null
}

export interface FollowOptions {
  readonly clock: Clock
  /** Which agents, by uuid; empty: all there are. */
  readonly uuids: readonly string[]
  /** Null: every package. */
  readonly package: string | null
  /** At most. */
  readonly seconds: number
  readonly signal: AbortSignal
  /** What was seen before, perhaps nothing: then a server out of reach is waited for from the beginning. */
  readonly before?: readonly FollowedHost[]
  readonly onChange: (seen: Followed) => void
}

/** Agents tell the server on their own, some every few seconds, some every few minutes. */
const EVERY_MS = 10_000
/** The server waits for each agent that is asked what it does: no more are asked at a look. */
const MOST_ASKED = 12

/**
 * What was seen last; `onChange` tells every look. `connect` is asked once, and again until it succeeds. Throws WorkError where the
 * server was never reached, or answers as it should not; rejects with the signal's reason.
 */
export async function followHosts(
  connect: () => Promise<WaptApi>,
  options: FollowOptions,
): Promise<Followed> {
  const { clock, seconds, signal, before } = options
  const until = clock.now() + seconds * 1000
  let api: WaptApi | null = null
  let seen: Followed | null = before ? { hosts: before, lost: null } : null
  try {
    for (;;) {
      try {
        api ??= await connect()
        seen = { hosts: await lookOnce(api, options), lost: null }
      } catch (error) {
        if (seen === null || signal.aborted || !isAway(error)) throw error
        seen = { hosts: seen.hosts, lost: error.message }
      }
      options.onChange(seen)
      if (hasEnded(seen, options) || clock.now() + EVERY_MS > until) return seen
      await sleep(clock, EVERY_MS, signal)
    }
  } finally {
    api?.close()
  }
}

function hasEnded({ hosts, lost }: Followed, { package: wanted }: FollowOptions): boolean {
  // Where none is to have the package yet, it may still come to be so.
  const mayBegin = hosts.length === 0 && wanted !== null
  return lost === null && isFollowedToEnd(hosts) && !mayBegin
}

/** 502 to 504 come from the nginx before it, while the server itself starts again (wapt-api §2). */
const isAway = (error: unknown): error is WorkError =>
  error instanceof WorkError &&
  (isOutOfReach(error.code) || [502, 503, 504].includes(Number(error.values.status)))

async function lookOnce(api: WaptApi, { uuids, package: wanted }: FollowOptions): Promise<FollowedHost[]> {
  const all = (await api.hosts()).hosts
  const hosts = uuids.length === 0 ? all : all.filter(({ uuid }) => uuids.includes(uuid))
  const states = await api.packageStates(uuids.length === 0 ? all.map(({ uuid }) => uuid) : uuids)
  const meant = states.filter((one) => wanted === null || one.package === wanted)
  const seen = hosts.flatMap((host) => {
    const { uuid, computer_name: name, computer_fqdn: fqdn } = host
    const agent = agentState(host)
    const own = meant.filter(({ host_uuids: of }) => of?.includes(uuid))
    // A machine that is not to have the package is not one where it arrived.
    if (wanted !== null && own.length === 0) return []
    return [{ agent, host: followedHost({ uuid, name: name || fqdn || uuid }, agent, own) }]
  })
  const asked = seen.filter(({ agent, host }) => agent === 'online' && host.state === 'waiting')
  const tasks = new Map(
    await Promise.all(
      asked.slice(0, MOST_ASKED).map(async ({ host: { uuid } }) => [uuid, await taskOf(api, uuid)] as const),
    ),
  )
  return seen.map(({ host }) => ({ ...host, task: tasks.get(host.uuid) ?? null }))
}

/** Null too where the agent did not answer the server in time. */
async function taskOf(api: WaptApi, uuid: string): Promise<string | null> {
  const tasks = await api.tasks(uuid)
  return tasks && taskText(tasks)
}

/** Looks at a deployment again and again until it is done, failed, or offline everywhere. */
import { agentState } from '../../../shared/wapt/agent-state.ts'
import {
  type FollowedHost,
  followedHost,
  isFollowedToEnd,
  taskText,
} from '../../../shared/wapt/followed-host.ts'
import { type Clock, sleep } from '../../clock.ts'
import type { WaptApi } from '../../integrations/wapt/wapt-api.ts'

export interface FollowOptions {
  readonly clock: Clock
  /** Which agents, by uuid. */
  readonly uuids: readonly string[]
  /** Null: every package. */
  readonly package: string | null
  /** At most. */
  readonly seconds: number
  readonly signal: AbortSignal
  readonly onChange: (hosts: readonly FollowedHost[]) => void
}

/** Agents tell the server on their own, some every few seconds, some every few minutes. */
const EVERY_MS = 10_000
/** The server waits for each agent that is asked what it does: no more are asked at a look. */
const MOST_ASKED = 12

/** What was seen last; `onChange` tells every look. Rejects with the signal's reason. */
export async function followHosts(api: WaptApi, options: FollowOptions): Promise<readonly FollowedHost[]> {
  const { clock, seconds, signal } = options
  const until = clock.now() + seconds * 1000
  for (;;) {
    const hosts = await lookOnce(api, options)
    options.onChange(hosts)
    // Where none is to have the package yet, it may still come to be so.
    const mayBegin = hosts.length === 0 && options.package !== null
    if ((isFollowedToEnd(hosts) && !mayBegin) || clock.now() + EVERY_MS > until) return hosts
    await sleep(clock, EVERY_MS, signal)
  }
}

async function lookOnce(api: WaptApi, { uuids, package: wanted }: FollowOptions): Promise<FollowedHost[]> {
  const [{ hosts }, states] = [await api.hosts(), await api.packageStates(uuids)]
  const meant = states.filter((one) => wanted === null || one.package === wanted)
  const seen = hosts
    .filter(({ uuid }) => uuids.includes(uuid))
    .flatMap((host) => {
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

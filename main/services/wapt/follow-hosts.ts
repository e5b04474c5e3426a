/** Looks at a deployment again and again until it is done, failed, or offline everywhere. */
import { agentState } from '../../../shared/wapt/agent-state.ts'
import { type FollowedHost, followedHost, isFollowedToEnd } from '../../../shared/wapt/followed-host.ts'
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

/** What was seen last; `onChange` tells every look. Rejects with the signal's reason. */
export async function followHosts(api: WaptApi, options: FollowOptions): Promise<readonly FollowedHost[]> {
  const { clock, seconds, signal } = options
  const until = clock.now() + seconds * 1000
  for (;;) {
    const hosts = await lookOnce(api, options)
    options.onChange(hosts)
    if (isFollowedToEnd(hosts) || clock.now() + EVERY_MS > until) return hosts
    await sleep(clock, EVERY_MS, signal)
  }
}

async function lookOnce(api: WaptApi, { uuids, package: wanted }: FollowOptions): Promise<FollowedHost[]> {
  const [{ hosts }, states] = [await api.hosts(), await api.packageStates(uuids)]
  const meant = states.filter((one) => wanted === null || one.package === wanted)
  return hosts
    .filter(({ uuid }) => uuids.includes(uuid))
    .map((host) =>
      followedHost(
        host.computer_name || host.computer_fqdn || host.uuid,
        agentState(host),
        meant.filter(({ host_uuids: of }) => of?.includes(host.uuid)),
      ),
    )
}

/** How far a deployment has come on one host, out of what the server tells of it now. */
import type { AgentState } from './agent-state.ts'
import { deploymentState } from './agent-state.ts'
import type { PackageState } from './wapt-answers.ts'

export type FollowState = 'done' | 'failed' | 'waiting' | 'offline'

export interface FollowedHost {
  readonly name: string
  readonly state: FollowState
  /** Packages that are not right, `mozilla-firefox NEED-UPGRADE`. */
  readonly open: readonly string[]
}

/** `states`: of this host. A host that is offline with nothing open is done. */
export function followedHost(name: string, agent: AgentState, states: readonly PackageState[]): FollowedHost {
  const open = states.filter(({ install_status: status }) => deploymentState(status) !== 'ok')
  const hasFailed = open.some(({ install_status: status }) => deploymentState(status) === 'failed')
  const state =
    open.length === 0 ? 'done' : hasFailed ? 'failed' : agent === 'offline' ? 'offline' : 'waiting'
  return { name, state, open: open.map((one) => `${one.package} ${one.install_status ?? '?'}`) }
}

/** Nothing more comes by waiting. */
export const isFollowedToEnd = (hosts: readonly FollowedHost[]): boolean =>
  hosts.every(({ state }) => state !== 'waiting')

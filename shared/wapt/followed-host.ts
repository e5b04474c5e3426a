/** How far a deployment has come on one host, out of what the server tells of it now. */
import type { AgentState } from './agent-state.ts'
import { deploymentState } from './agent-state.ts'
import type { HostTasks, PackageState } from './wapt-answers.ts'

export type FollowState = 'done' | 'failed' | 'waiting' | 'offline'

export interface FollowedHost {
  readonly uuid: string
  readonly name: string
  readonly state: FollowState
  /** Packages that are not right, `mozilla-firefox NEED-UPGRADE`. */
  readonly open: readonly string[]
  /** What its agent says it does now; null: nothing, or it was not asked. */
  readonly task: string | null
}

/** `states`: of this host. A host that is offline with nothing open is done. */
export function followedHost(
  { uuid, name }: Pick<FollowedHost, 'uuid' | 'name'>,
  agent: AgentState,
  states: readonly PackageState[],
): FollowedHost {
  const open = states.filter(({ install_status: status }) => deploymentState(status) !== 'ok')
  const hasFailed = open.some(({ install_status: status }) => deploymentState(status) === 'failed')
  const state =
    open.length === 0 ? 'done' : hasFailed ? 'failed' : agent === 'offline' ? 'offline' : 'waiting'
  const said = open.map((one) => `${one.package} ${one.install_status ?? '?'}`)
  return { uuid, name, state, open: said, task: null }
}

/** `Installing office-2019 (45 %)`; null: it runs nothing. */
export function taskText({ running }: HostTasks): string | null {
  const [first] = running ?? []
  if (!first) return null
  const what = first.description || first.summary || '?'
  return first.progress == null ? what : `${what} (${Math.round(first.progress)} %)`
}

/** Nothing more comes by waiting. */
export const isFollowedToEnd = (hosts: readonly FollowedHost[]): boolean =>
  hosts.every(({ state }) => state !== 'waiting')

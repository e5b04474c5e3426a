/** How an agent stands: the server's words, where they can be trusted. */
import type { WaptHost } from './wapt-answers.ts'

export type AgentState = 'online' | 'offline' | 'unknown'

/** `reachable` says something only of agents that keep a websocket open (wapt-api §5). */
export function agentState({ reachable, listening_protocol }: WaptHost): AgentState {
  if (listening_protocol !== 'websockets') return 'unknown'
  if (reachable === 'OK') return 'online'
  return reachable === 'DISCONNECTED' ? 'offline' : 'unknown'
}

/** What the packages of a host are: right, waiting for something, or failed. */
export type DeploymentState = 'ok' | 'to_do' | 'failed' | 'running' | 'unknown'

const deployments: Readonly<Record<string, DeploymentState>> = {
  ...{ OK: 'ok', 'TO-UPGRADE': 'to_do', ERROR: 'failed', RUNNING: 'running' },
  ...{ 'NEED-UPGRADE': 'to_do', 'NEED-INSTALL': 'to_do', 'NEED-REMOVE': 'to_do', MISSING: 'to_do' },
  ...{ INIT: 'running', RETRY: 'running' },
}

/** Of a host's `host_status` or a package's `install_status`; null: the agent has not said anything yet. */
export const deploymentState = (status: string | null | undefined): DeploymentState =>
  deployments[status ?? ''] ?? 'unknown'

/** What is set up on a server beside acts on guests: worked out by reading, shown, done once, and looked at afterwards. */

import { isOutOfReach } from '../../../shared/lan-services/reach-reason.ts'
import type { SetupCheck } from '../../../shared/proxmox/setup.ts'
import { mayHaveArrived } from '../../integrations/http/reach-error.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import type { ProxmoxRequest } from './proxmox-request.ts'

export interface PlannedSetup {
  /** What was looked at; an error among them keeps it from being sent. */
  readonly checks: readonly SetupCheck[]
  readonly request: ProxmoxRequest
  /** What there is now, as the server writes it; null: nothing yet. */
  readonly before: string | null
  /** What is there by now of what is wanted; null: nothing of it. */
  readonly look: () => Promise<string | null>
}

export interface SetupEnd {
  /** As the server writes it afterwards. */
  readonly after: string
}

/** Throws WorkError `not_ready`. */
export function checkSetup({ checks }: PlannedSetup): void {
  const errors = checks.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new WorkError('not_ready', `Nothing was sent: ${errors.map(({ message }) => message).join(' ')}`, {
      checks,
    })
}

/**
 * One request that is no task. Its answer may be lost: whether it was done is then read, and it is never sent again. Throws
 * WorkError `not_ready`, `not_there`, `unknown_outcome`, what the server refuses.
 */
export async function carrySetup(api: ProxmoxApi, plan: PlannedSetup): Promise<SetupEnd> {
  checkSetup(plan)
  const { method, path, params } = plan.request
  try {
    await api.send(method, path, params)
  } catch (error) {
    if (!(error instanceof WorkError) || !(mayHaveArrived(error) || isOutOfReach(error.code))) throw error
    const after = await lookPatiently(plan)
    if (after !== null) return { after }
    if (!mayHaveArrived(error) && error.code !== 'node_unreachable') throw error
    throw new WorkError(
      'unknown_outcome',
      `The answer was lost (${error.message}), and nothing of it is there: look again before you do it a second time.`,
    )
  }
  const after = await plan.look()
  if (after !== null) return { after }
  throw new WorkError('not_there', 'The server took it, and shows nothing of it: look at its own page.')
}

const LOOKS = 3
const LOOK_MS = 1000

/** Null too where the server does not answer that either. */
async function lookPatiently({ look }: PlannedSetup): Promise<string | null> {
  for (let at = 0; at < LOOKS; at++) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    try {
      const after = await look()
      if (after !== null) return after
    } catch (error) {
      if (!(error instanceof WorkError) || !isOutOfReach(error.code)) throw error
    }
  }
  return null
}

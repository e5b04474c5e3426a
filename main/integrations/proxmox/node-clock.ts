/** A node's clock: names of old backups tell its local time, and tasks are looked for by its own. */
import type { NodeClock } from '../../../shared/proxmox/archive-name.ts'
import { timeAnswer } from './answer-shapes.ts'
import type { ProxmoxApi } from './proxmox-api.ts'
import { unlessForbidden } from './unless-forbidden.ts'

export interface ToldClock {
  /** Epoch seconds. */
  readonly now: number
  readonly zone: NodeClock
  /** False: the account may not ask, and `now` is this computer's. */
  readonly isTold: boolean
}

export const UTC: NodeClock = { timezone: null, offset: 0 }

/** `local`: this computer's clock, epoch seconds. */
export async function readClock(
  api: Pick<ProxmoxApi, 'get'>,
  node: string,
  local: number,
): Promise<ToldClock> {
  const read = timeAnswer.safeParse(await unlessForbidden(api.get(`/nodes/${node}/time`)))
  if (!read.success) return { now: local, zone: UTC, isTold: false }
  const { time, localtime = time, timezone = null } = read.data
  return { now: time, zone: { timezone, offset: localtime - time }, isTold: true }
}

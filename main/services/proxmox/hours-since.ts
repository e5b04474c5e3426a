/** How long ago a backup was made, by the clock it was made by: this computer's may be wrong by days, and people decide by these hours. */
import { isOutOfReach } from '../../../shared/lan-services/reach-reason.ts'
import { hoursLost } from '../../../shared/move-guest/move-plan.ts'
import { readClock } from '../../integrations/proxmox/node-clock.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'

/** Hours, to the tenth; by this computer's clock where the node does not tell its own. `at`: epoch seconds. Throws a ReachReason. */
export async function hoursSince(api: Pick<ProxmoxApi, 'get'>, node: string, at: number): Promise<number> {
  const local = Math.floor(Date.now() / 1000)
  try {
    return hoursLost(at, (await readClock(api, node, local)).now)
  } catch (error) {
    const isRefusal =
      error instanceof WorkError && Number(error.values.status) >= 400 && !isOutOfReach(error.code)
    if (!isRefusal) throw error
    return hoursLost(at, local)
  }
}

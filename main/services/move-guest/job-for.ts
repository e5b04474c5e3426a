/** Which backup job is to save the guest at its new place. One that covers it already is enough; none is made. */

import type { z } from 'zod'
import { isAtLeast } from '../../../shared/lan-services/proxmox-version.ts'
import type { GuestPlace, MovePlan } from '../../../shared/move-guest/move-plan.ts'
import { covers } from '../../../shared/proxmox/backup-job.ts'
import { idsIn, jobRow, rowsOf } from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { readJobs } from '../../integrations/proxmox/read-jobs.ts'

export async function jobFor(
  api: ProxmoxApi,
  target: GuestPlace,
  oldId: number,
  isOneCluster: boolean,
): Promise<Pick<MovePlan, 'job' | 'jobNote'>> {
  const jobs = await readJobs(api)
  if (jobs === null)
    return {
      job: null,
      jobNote: 'this account may not see the backup jobs: see that one saves the new guest',
    }
  const place = { vmid: target.vmid, node: target.node, pool: null }
  const covering = jobs.find((job) => covers(job, place))
  if (covering) return { job: null, jobNote: `the backup job ${covering.id} saves it already` }
  const open = jobs.filter(
    (job) =>
      job.isEnabled && !job.isAll && job.pool === null && (job.node === null || job.node === target.node),
  )
  // In one cluster the job that saved the old one goes on; elsewhere the first that names its guests.
  const found = (isOneCluster ? open.find(({ vmids }) => vmids.includes(oldId)) : undefined) ?? open[0]
  if (!found) return { job: null, jobNote: 'no backup job there can take it: make one' }
  const row = rowsOf(jobRow, await api.get('/cluster/backup')).find(({ id }) => id === found.id)
  if (!row) return { job: null, jobNote: 'no backup job there can take it: make one' }
  const params = jobParams(api, row, target.vmid)
  return { job: { id: found.id, params }, jobNote: `put into the backup job ${found.id}` }
}

/**
 * A job as it is now, with one more guest in its list. Before 7.1 a job cannot be changed without its time, and its days are sent
 * along as they are.
 */
export function jobParams(
  { version }: Pick<ProxmoxApi, 'version'>,
  row: z.infer<typeof jobRow>,
  vmid: number,
): Record<string, string> {
  const list = { vmid: [...new Set([...idsIn(row.vmid), vmid])].join(',') }
  if (isAtLeast(version, '7.1')) return list
  return {
    ...list,
    ...(row.starttime ? { starttime: row.starttime } : {}),
    ...(row.dow ? { dow: row.dow } : {}),
  }
}

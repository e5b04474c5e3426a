/** Backup jobs of a server or cluster; null where the account may not see them (Sys.Audit on /). */
import type { BackupJob } from '../../../shared/proxmox/backup-job.ts'
import { WorkError } from '../../work-error.ts'
import { idsIn, jobRow, rowsOf } from './answer-shapes.ts'
import type { ProxmoxApi } from './proxmox-api.ts'

export async function readJobs(api: ProxmoxApi): Promise<BackupJob[] | null> {
  try {
    return rowsOf(jobRow, await api.get('/cluster/backup')).map((row) => ({
      ...{ id: row.id, isEnabled: row.enabled, isAll: row.all },
      ...{ vmids: idsIn(row.vmid), excluded: idsIn(row.exclude) },
      ...{ pool: row.pool ?? null, node: row.node ?? null, storage: row.storage ?? null },
      ...{ schedule: row.schedule ?? null, dow: row.dow ?? null },
    }))
  } catch (error) {
    if (error instanceof WorkError && error.code === 'forbidden') return null
    throw error
  }
}

/** Readings as screens show them. Nothing here opens the vault: what a screen shows is redacted. */
import type { BackupComparison, BackupEntry } from '../../../shared/contract/backup.ts'
import { listSnapshots, readSnapshot } from '../../db/snapshots.ts'
import { WorkError } from '../../work-error.ts'
import type { Workspace } from '../workspace.ts'
import { compareConfigs } from './compare-configs.ts'
import { findConfig } from './find-config.ts'

export interface BackupService {
  list(): BackupEntry[]
  /** Throws WorkError `no_snapshot`. */
  text(id: string): { readonly text: string }
  /** References as `findConfig` takes them; throws what it throws. */
  compare(from: string, to: string): BackupComparison
}

export function createBackupService(workspace: Workspace): BackupService {
  return {
    list() {
      const site = workspace.site()
      const names = new Map(site.plan().device.map(({ id, name }) => [id, name]))
      return listSnapshots(site.db).map(({ id, at, deviceId, serial, kind, redacted, hasRaw }) => ({
        id,
        at,
        switch: names.get(deviceId ?? -1) ?? null,
        serial,
        kind,
        lines: redacted.trimEnd().split('\n').length,
        hasSecrets: hasRaw,
      }))
    },
    text(id) {
      const snapshot = readSnapshot(workspace.site().db, id)
      if (!snapshot) throw new WorkError('no_snapshot', 'That configuration is not kept in this site.')
      return { text: snapshot.redacted }
    },
    compare(from, to) {
      const site = workspace.site()
      return compareConfigs(findConfig(site, from, null), findConfig(site, to, null))
    },
  }
}

/** What a morning check goes by: all that was read of one Proxmox server or cluster, in neutral words. Times are epoch seconds. */
import type { BackupJob } from '../proxmox/backup-job.ts'
import type { StoodStill } from './seen-running.ts'

export interface GuestFacts {
  readonly vmid: number
  readonly kind: 'qemu' | 'lxc'
  readonly node: string
  readonly name: string
  /** `running`, `stopped`, `unknown` (its node is down) … */
  readonly status: string
  readonly isTemplate: boolean
  /** It is to start with its node, or the cluster keeps it running; null: not looked at, since it runs, or not told. */
  readonly shouldRun: boolean | null
  readonly pool: string | null
}

export interface StorageFacts {
  readonly storage: string
  readonly node: string
  readonly isShared: boolean
  readonly isActive: boolean
  readonly holdsBackups: boolean
  /** Bytes; 0: not told. */
  readonly used: number
  readonly total: number
}

export interface Archive {
  readonly vmid: number
  readonly storage: string
  readonly at: number
  /** Bytes. */
  readonly size: number
  /** What a Proxmox Backup Server found when it read it again; null: never, or no such server. */
  readonly verification: 'ok' | 'failed' | null
}

/** A backup of one guest that failed, by a log. */
export interface BackupFailure {
  readonly vmid: number
  /** When the task ended. */
  readonly at: number
  readonly reason: string
}

export interface FailedTask {
  readonly node: string
  readonly type: string
  /** The guest or storage it was about; empty: neither. */
  readonly id: string
  readonly at: number
  readonly status: string
}

export interface NodeFacts {
  readonly node: string
  /** Why nothing could be read of it; null: it answers. */
  readonly failure: string | null
  /** Packages to update; null: the account may not ask. */
  readonly updates: number | null
}

/** A guest whose backups on a storage would not be listed even if there were some. */
export interface HiddenBackups {
  readonly vmid: number
  readonly storage: string
  /** `rights`: the account may not see them; `offline`: the storage does not answer. */
  readonly why: 'rights' | 'offline'
}

export interface ServerFacts {
  readonly service: string
  /** The server's clock. */
  readonly now: number
  /** The day of the week there, 0 = Sunday. */
  readonly weekday: number
  readonly nodes: readonly NodeFacts[]
  readonly guests: readonly GuestFacts[]
  readonly stoodStill: readonly StoodStill[]
  readonly storages: readonly StorageFacts[]
  readonly archives: readonly Archive[]
  readonly hidden: readonly HiddenBackups[]
  readonly failures: readonly BackupFailure[]
  readonly failedTasks: readonly FailedTask[]
  /** Null: the account may not see the jobs. */
  readonly jobs: readonly BackupJob[] | null
  /** Rights that are missing for a whole look, in words; each makes part of the check blind. */
  readonly blind: readonly string[]
  /** What could not be told and does no harm. */
  readonly notes: readonly string[]
}

/** What is done to guests beside looking at them: started, shut down, stopped, saved now. */

export const powerActs = ['start', 'shutdown', 'stop'] as const
export type PowerAct = (typeof powerActs)[number]

/** `snapshot`: it goes on running; `suspend`: it stands still for the end of it; `stop`: it is shut down meanwhile. */
export const backupModes = ['snapshot', 'suspend', 'stop'] as const
export type BackupMode = (typeof backupModes)[number]

export type GuestAct =
  | { readonly kind: PowerAct; readonly vmids: readonly number[] }
  | {
      readonly kind: 'backup'
      readonly vmids: readonly number[]
      readonly storage: string
      readonly mode: BackupMode
    }

export interface ActTarget {
  readonly vmid: number
  readonly kind: 'qemu' | 'lxc'
  readonly node: string
  readonly name: string
  readonly status: string
  /** Of the newest backup, ISO 8601; null: none is seen. */
  readonly lastBackup: string | null
  /** Backups of it are not shown to this account, so that none proves nothing. */
  readonly isBackupHidden: boolean
  /** Why there is nothing to do: it is so already. Null: something is. */
  readonly isSo: string | null
}

/** What is to be typed before it is done; null: a yes is enough. A stop loses what a guest has not written. */
export const wordForAct = ({ kind, vmids }: GuestAct): string | null =>
  kind === 'stop' && vmids.length > 1 ? String(vmids.length) : null

/** Whether a yes is to be asked for on screens: whoever works with the guest notices it. */
export const isDisturbing = (act: GuestAct): boolean =>
  act.kind === 'stop' || act.kind === 'shutdown' || (act.kind === 'backup' && act.mode !== 'snapshot')

export interface TaskLook {
  readonly upid: string
  /** `warnings`: done, and the log says what was not quite right. */
  readonly state: 'running' | 'done' | 'warnings' | 'failed'
  /** Why it failed, or what was found afterwards. */
  readonly message: string | null
  /** 0 to 100; null: it tells none. */
  readonly percent: number | null
  readonly log: readonly string[]
}

/** How far a backup is by its log: `INFO: status: 42% (…` before 6.2, `INFO:  42% (…` since. */
export function percentIn(log: readonly string[]): number | null {
  const last = log.findLast((line) => PERCENT.test(line))
  const percent = Number(PERCENT.exec(last ?? '')?.[1] ?? Number.NaN)
  return Number.isNaN(percent) ? null : Math.min(100, percent)
}

const PERCENT = /^INFO: +(?:status: +)?(\d{1,3})%/

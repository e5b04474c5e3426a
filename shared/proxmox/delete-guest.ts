/** A guest deleted for good, with what would be left of it. */
import type { SetupCheck } from './setup.ts'

/** What would be done now. */
export interface DeleteView {
  readonly vmid: number
  readonly kind: 'qemu' | 'lxc'
  readonly name: string
  readonly node: string
  readonly status: string
  /** Of the newest backup, ISO 8601; null: none is seen. */
  readonly lastBackup: string | null
  /** Backups of it are not shown to this account, so that none proves nothing. */
  readonly isBackupHidden: boolean
  /** Of the newest backup that the server looked through and found whole, ISO 8601; null: there is none. */
  readonly verifiedBackup: string | null
  readonly checks: readonly SetupCheck[]
}

/** What is to be typed: its name, and without a verified copy its number too, so that nobody does it by habit. */
export const wordForDelete = ({
  name,
  vmid,
  verifiedBackup,
}: Pick<DeleteView, 'name' | 'vmid' | 'verifiedBackup'>): string =>
  verifiedBackup === null ? `${name} ${vmid}` : name

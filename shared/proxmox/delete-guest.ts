/** A guest deleted for good, with what would be left of it. */
import type { SetupCheck } from './setup.ts'

/** A guest that a move of this site made out of this one, which passed the move's checks and answers to them now. */
export interface MovedCopy {
  readonly run: string
  /** ISO 8601. */
  readonly verifiedAt: string
  readonly service: string
  readonly node: string
  readonly vmid: number
  /** Of an earlier backup it was restored from, ISO 8601; null: it was saved for the move. */
  readonly savedAt: string | null
}

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
  /** Null: there is none, or it does not count now. */
  readonly movedCopy: MovedCopy | null
  readonly checks: readonly SetupCheck[]
}

/** What is to be typed: its name, and without a verified copy its number too, so that nobody does it by habit. */
export const wordForDelete = ({
  name,
  vmid,
  verifiedBackup,
  movedCopy,
}: Pick<DeleteView, 'name' | 'vmid' | 'verifiedBackup' | 'movedCopy'>): string =>
  verifiedBackup === null && movedCopy === null ? `${name} ${vmid}` : name

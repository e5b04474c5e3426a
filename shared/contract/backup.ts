/** Configurations read from devices: listed, shown, compared. What is shown never holds a secret. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { DiffLine } from '../config/diff.ts'
import { call } from './base.ts'

export interface BackupEntry {
  readonly id: string
  readonly at: string
  /** The planned switch; null: read from a device that is none of the plan. */
  readonly switch: string | null
  readonly serial: string | null
  readonly kind: 'running' | 'startup' | 'vlan'
  readonly lines: number
  /** Secrets are kept with it, sealed: it can be restored whole with the vault open. */
  readonly hasSecrets: boolean
}

export interface BackupComparison {
  readonly from: string
  readonly to: string
  readonly same: boolean
  readonly lines: readonly DiffLine[]
}

/** A snapshot's id, or a switch with what is meant of it: `SW1:intended`. */
const reference = z.string().min(1).max(200)

export const backupContract = {
  /** Newest first. */
  list: call.output(type<readonly BackupEntry[]>()),
  text: call.input(z.object({ id: z.string().max(64) })).output(type<{ readonly text: string }>()),
  compare: call.input(z.object({ from: reference, to: reference })).output(type<BackupComparison>()),
}

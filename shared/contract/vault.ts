/** The vault of secrets: its passphrase never leaves the call that carries it, and no call gives a secret back. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { call } from './base.ts'

export interface VaultState {
  readonly exists: boolean
  readonly open: boolean
  readonly names: readonly string[]
  /** Names that templates and the plan use and the vault does not hold. */
  readonly missing: readonly string[]
  /** This computer has a key store that can open the vault by itself. */
  readonly canRemember: boolean
}

const passphrase = z.string().min(1).max(1024)
const secretName = z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,63}$/i)

export const vaultContract = {
  state: call.output(type<VaultState>()),
  create: call.input(z.object({ passphrase: passphrase.min(8) })).output(type<VaultState>()),
  unlock: call
    .input(z.object({ passphrase, remember: z.boolean().default(false) }))
    .output(type<VaultState>()),
  lock: call.output(type<VaultState>()),
  set: call
    .input(z.object({ name: secretName, value: z.string().min(1).max(4096) }))
    .output(type<VaultState>()),
  remove: call.input(z.object({ name: secretName })).output(type<VaultState>()),
  changePassphrase: call
    .input(z.object({ current: passphrase, next: passphrase.min(8) }))
    .output(type<VaultState>()),
}

/** The vault of the open site while its key is in memory: opened by a person, forgotten when the site is left. */
import type { VaultState } from '../../shared/contract/vault.ts'
import { appendJournal } from '../db/journal.ts'
import { secretsNamedIn } from '../vault/placeholders.ts'
import { hasVault, listSecrets, makeVault, type OpenVault, openVault, removeSecret } from '../vault/vault.ts'
import { WorkError } from '../work-error.ts'
import type { Workspace } from './workspace.ts'

export interface VaultService {
  /** Null while locked: placeholders then stay placeholders. */
  opened(): OpenVault | null
  state(): VaultState
  create(passphrase: string): Promise<VaultState>
  unlock(passphrase: string): Promise<VaultState>
  lock(): VaultState
  set(name: string, value: string): VaultState
  remove(name: string): VaultState
  changePassphrase(current: string, next: string): Promise<VaultState>
}

/** `wantedText`: whatever names secrets of the site, as its templates do. */
export function createVaultService(workspace: Workspace, wantedText: () => string): VaultService {
  let vault: OpenVault | null = null
  const forget = () => {
    vault?.close()
    vault = null
  }
  workspace.onLeave(forget)

  const held = (): OpenVault => {
    if (!vault) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return vault
  }
  const state = (): VaultState => {
    const { db } = workspace.site()
    const names = listSecrets(db).map(({ name }) => name)
    const missing = secretsNamedIn(wantedText()).filter((name) => !names.includes(name))
    return { exists: hasVault(db), open: vault !== null, names, missing }
  }
  const record = (text: string) => {
    const { db, recorder } = workspace.site()
    appendJournal(db, recorder, { kind: 'secret', text })
    workspace.touch()
    return state()
  }
  return {
    opened: () => vault,
    state,
    async create(passphrase) {
      vault = await makeVault(workspace.site().db, passphrase)
      return record('Vault made')
    },
    async unlock(passphrase) {
      const opened = await openVault(workspace.site().db, passphrase)
      forget()
      vault = opened
      workspace.touch()
      return state()
    },
    lock() {
      forget()
      workspace.touch()
      return state()
    },
    set(name, value) {
      held().set(name, value, workspace.site().recorder.timestamp())
      return record(`Secret ${name} set`)
    },
    remove(name) {
      if (!removeSecret(workspace.site().db, name))
        throw new WorkError('no_such_secret', `The vault holds no secret ${name}.`)
      return record(`Secret ${name} removed`)
    },
    async changePassphrase(current, next) {
      const opened = await openVault(workspace.site().db, current)
      await opened.changePassphrase(next)
      forget()
      vault = opened
      return record('Passphrase of the vault changed')
    },
  }
}

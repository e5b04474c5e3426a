/** The vault of the open site while its key is in memory: opened by a person, forgotten when the site is left. */
import type { Logger } from 'pino'
import type { VaultState } from '../../shared/contract/vault.ts'
import { appendJournal } from '../db/journal.ts'
import { lineageId } from '../db/lineage.ts'
import { canKeepKeys, forgetKey, type KeyStore, keepKey, recallKey } from '../vault/os-key.ts'
import { secretsNamedIn } from '../vault/placeholders.ts'
import {
  hasVault,
  listSecrets,
  makeVault,
  type OpenVault,
  openVault,
  openVaultWithKey,
  removeSecret,
} from '../vault/vault.ts'
import { WorkError } from '../work-error.ts'
import type { Workspace } from './workspace.ts'

export interface VaultService {
  /** Null while locked: placeholders then stay placeholders. */
  opened(): OpenVault | null
  state(): Promise<VaultState>
  create(passphrase: string): Promise<VaultState>
  /** `remember`: this computer's key store opens it by itself from now on. */
  unlock(passphrase: string, remember: boolean): Promise<VaultState>
  /** Locks it, and forgets it on this computer. */
  lock(): Promise<VaultState>
  set(name: string, value: string): Promise<VaultState>
  remove(name: string): Promise<VaultState>
  changePassphrase(current: string, next: string): Promise<VaultState>
}

export interface VaultServiceOptions {
  readonly workspace: Workspace
  /** Whatever names secrets of the site, as its templates do. */
  readonly wantedText: () => string
  /** Null where the shell has none: the passphrase is typed each time. */
  readonly keyStore: KeyStore | null
  /** Where wrapped keys are kept, outside any site. */
  readonly keyFolder: string
  readonly log: Logger
}

export function createVaultService(options: VaultServiceOptions): VaultService {
  const { workspace, wantedText, keyStore, keyFolder, log } = options
  let vault: OpenVault | null = null
  const hold = (opened: OpenVault | null) => {
    vault?.close()
    vault = opened
  }
  const held = (): OpenVault => {
    if (!vault) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return vault
  }
  const lineage = () => lineageId(workspace.site().db) ?? ''
  const state = async (): Promise<VaultState> => {
    const { db } = workspace.site()
    const names = listSecrets(db).map(({ name }) => name)
    const missing = secretsNamedIn(wantedText()).filter((name) => !names.includes(name))
    const canRemember = keyStore !== null && (await canKeepKeys(keyStore))
    return { exists: hasVault(db), open: vault !== null, names, missing, canRemember }
  }
  /** Notes what `change`, where there is one, does in the same step. */
  const record = (text: string, change: () => void = () => {}) => {
    const { db, recorder, record: write } = workspace.site()
    write(() => {
      change()
      appendJournal(db, recorder, { kind: 'secret', text })
    })
    workspace.touch()
    return state()
  }
  /** The key store may refuse (another user, a locked key ring): then the passphrase is asked for, as without one. */
  const recall = async () => {
    const current = workspace.current()
    if (!keyStore || !current || !hasVault(current.file.db)) return
    const key = await recallKey(keyStore, keyFolder, lineage())
    if (!key || workspace.current() !== current) return
    hold(openVaultWithKey(current.file, key))
    workspace.touch()
  }
  workspace.onLeave(() => hold(null))
  workspace.onShow(() =>
    recall().catch((error: unknown) => log.warn({ err: error }, 'the key store refused')),
  )

  return {
    opened: () => vault,
    state,
    async create(passphrase) {
      hold(await makeVault(workspace.site(), passphrase))
      return record('Vault made')
    },
    async unlock(passphrase, remember) {
      hold(await openVault(workspace.site(), passphrase))
      if (remember && keyStore) await keepKey(keyStore, keyFolder, lineage(), held().exportKey())
      workspace.touch()
      return state()
    },
    lock() {
      hold(null)
      forgetKey(keyFolder, lineage())
      workspace.touch()
      return state()
    },
    set(name, value) {
      const { recorder } = workspace.site()
      return record(`Secret ${name} set`, () => held().set(name, value, recorder.timestamp()))
    },
    remove(name) {
      return record(`Secret ${name} removed`, () => {
        if (!removeSecret(workspace.site().db, name))
          throw new WorkError('no_such_secret', `The vault holds no secret ${name}.`)
      })
    },
    async changePassphrase(current, next) {
      const opened = await openVault(workspace.site(), current)
      await opened.changePassphrase(next)
      hold(opened)
      return record('Passphrase of the vault changed')
    },
  }
}

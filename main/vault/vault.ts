/**
 * Secrets of a site: readable only with the passphrase, also by who holds the file. Everything but secrets works
 * without the vault; a secret elsewhere is only named, as {{secret:name}}.
 */
import { randomBytes } from 'node:crypto'
import type { Db } from '../db/database.ts'
import type { SiteFile } from '../db/site-file.ts'
import { WorkError } from '../work-error.ts'
import { unwrapKey, type WrappedKey, wrapKey } from './passphrase.ts'
import { KEY_BYTES, seal, unseal } from './sealing.ts'

/** The vault with its key in memory. */
export interface OpenVault {
  /** Null when there is no secret of that name. */
  get(name: string): string | null
  /** Throws WorkError `invalid_secret`. */
  set(name: string, value: string, timestamp: string): void
  /** Seals text that is no named secret: the raw text of a snapshot. */
  sealText(text: string, purpose: string): Buffer
  /** Throws WorkError `unreadable_secret` when it was sealed with another key or damaged. */
  unsealText(sealed: Buffer, purpose: string): string
  changePassphrase(passphrase: string): Promise<void>
  /** Hands the key to a wrapper of the operating system: see os-key.ts. */
  exportKey(): Buffer
  /** Forgets the key. */
  close(): void
}

export interface SecretEntry {
  readonly name: string
  readonly changedAt: string
}

const SECRET_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** What of a site file the vault needs: its tables, and the one way of writing that explains what a disk refuses. */
export type VaultFile = Pick<SiteFile, 'db' | 'record'>

export const hasVault = (db: Db): boolean => db.prepare('SELECT 1 FROM vault').get() !== undefined

/** Names only: that needs no key. */
export const listSecrets = (db: Db): SecretEntry[] =>
  db.prepare('SELECT name, changedAt FROM secret ORDER BY name').all() as SecretEntry[]

/** Removing needs no key either: who can write the file can delete it. */
export const removeSecret = (db: Db, name: string): boolean =>
  db.prepare('DELETE FROM secret WHERE name = ?').run(name).changes > 0

/** Makes the vault of a site that has none. Throws WorkError `weak_passphrase`, `vault_exists`. */
export async function makeVault(file: VaultFile, passphrase: string): Promise<OpenVault> {
  const key = randomBytes(KEY_BYTES)
  const wrapped = await wrapKey(key, checkPassphrase(passphrase))
  if (hasVault(file.db))
    throw new WorkError('vault_exists', 'This site has a vault already: open it instead.')
  file.record(() =>
    file.db.prepare('INSERT INTO vault VALUES (1, @salt, @cost, @blockSize, @wrapped)').run(wrapped),
  )
  return holdKey(file, key)
}

/** Throws WorkError `no_vault`, `wrong_passphrase`. */
export async function openVault(file: VaultFile, passphrase: string): Promise<OpenVault> {
  const stored = file.db.prepare('SELECT salt, cost, blockSize, wrapped FROM vault').get() as
    | WrappedKey
    | undefined
  if (!stored)
    throw new WorkError('no_vault', 'This site has no vault yet. Make one with "brassage secret set".')
  const key = await unwrapKey(stored, passphrase)
  if (!key)
    throw new WorkError('wrong_passphrase', "This is not the passphrase of this site's vault. Try again.")
  return holdKey(file, key)
}

/** The vault from a key that the operating system kept. Throws WorkError `unreadable_secret` on first use if wrong. */
export const openVaultWithKey = (file: VaultFile, key: Buffer): OpenVault => holdKey(file, key)

function checkPassphrase(passphrase: string): string {
  if (passphrase.trim().length === 0)
    throw new WorkError('weak_passphrase', 'The passphrase is empty. Choose one of several words.')
  return passphrase
}

type Key = () => Buffer

function holdKey(file: VaultFile, initial: Buffer): OpenVault {
  let held: Buffer | null = initial
  const key = () => {
    if (!held) throw new WorkError('vault_closed', 'The vault is closed. Open it with its passphrase.')
    return held
  }
  return {
    ...accessSecrets(file, key),
    sealText: (text, purpose) => seal(key(), Buffer.from(text), purpose),
    unsealText: (sealed, purpose) => unsealText(key, sealed, purpose),
    async changePassphrase(passphrase) {
      const wrapped = await wrapKey(key(), checkPassphrase(passphrase))
      file.record(() =>
        file.db
          .prepare('UPDATE vault SET salt = @salt, cost = @cost, blockSize = @blockSize, wrapped = @wrapped')
          .run(wrapped),
      )
    },
    exportKey: () => Buffer.from(key()),
    close() {
      held?.fill(0)
      held = null
    },
  }
}

const accessSecrets = ({ db, record }: VaultFile, key: Key): Pick<OpenVault, 'get' | 'set'> => ({
  get(name) {
    const sealed = db.prepare('SELECT sealed FROM secret WHERE name = ?').pluck().get(name)
    return sealed instanceof Uint8Array ? unsealText(key, Buffer.from(sealed), `secret ${name}`) : null
  },
  set(name, value, timestamp) {
    checkSecret(name, value)
    const sealed = seal(key(), Buffer.from(value), `secret ${name}`)
    record(() =>
      db
        .prepare(
          `INSERT INTO secret VALUES (?, ?, ?)
           ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, changedAt = excluded.changedAt`,
        )
        .run(name, sealed, timestamp),
    )
  },
})

function unsealText(key: Key, sealed: Buffer, purpose: string): string {
  const plain = unseal(key(), sealed, purpose)
  if (plain) return plain.toString('utf8')
  throw new WorkError(
    'unreadable_secret',
    `The vault's key does not open ${purpose}: it was sealed with another key, or damaged. Set it again.`,
  )
}

/**
 * Throws WorkError `invalid_secret`. A console line ends at a line break, so a secret with one would be typed as two
 * lines.
 */
export function checkSecret(name: string, value: string): void {
  if (!SECRET_NAME.test(name))
    throw new WorkError(
      'invalid_secret',
      `"${name}" is no name for a secret: letters, digits, ".", "_" and "-", at most 64, beginning with a letter or digit.`,
    )
  if (value === '' || /[\r\n\0]/.test(value))
    throw new WorkError(
      'invalid_secret',
      `The value of ${name} is empty or holds a line break. Give it anew.`,
    )
}

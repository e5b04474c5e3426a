/**
 * The vault's key kept by this computer's own key store, so that its owner need not type the passphrase each time. It
 * stays on this computer, beside the site file and never in it: a mailed file opens with the passphrase alone.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../db/database.ts'
import { makePrivateFolder } from '../db/state-folder.ts'

/** What Electron's safeStorage offers, as the core sees it through its port. */
export interface KeyStore {
  /** Null where the computer has none; on Linux `basic_text` is a fixed password in disguise and counts as none. */
  backend(): Promise<string | null>
  wrap(plain: string): Promise<Uint8Array>
  /** Rejects when the store cannot open it: another user, another computer. */
  unwrap(wrapped: Uint8Array): Promise<string>
}

export const REFUSED_BACKENDS: readonly string[] = ['basic_text', 'unknown']

/** True when the store is a real one. */
export async function canKeepKeys(store: KeyStore): Promise<boolean> {
  const backend = await store.backend()
  return backend !== null && !REFUSED_BACKENDS.includes(backend)
}

const keyFile = (folder: string, lineageId: string) => join(folder, `${lineageId}.key`)

/** Keeps the key of a site; false when this computer has no store worth the name. */
export async function keepKey(
  store: KeyStore,
  folder: string,
  lineageId: string,
  key: Buffer,
): Promise<boolean> {
  if (!(await canKeepKeys(store))) return false
  const wrapped = await store.wrap(key.toString('base64'))
  makePrivateFolder(folder)
  writeFileSync(keyFile(folder, lineageId), wrapped, { mode: 0o600 })
  return true
}

/** The key kept for a site, or null when none is kept. Rejects when the store refuses to open it. */
export async function recallKey(store: KeyStore, folder: string, lineageId: string): Promise<Buffer | null> {
  if (!(await canKeepKeys(store))) return null
  try {
    return Buffer.from(await store.unwrap(readFileSync(keyFile(folder, lineageId))), 'base64')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Also to be called when the passphrase is changed by someone who shall not rely on this computer any more. */
export const forgetKey = (folder: string, lineageId: string): void =>
  rmSync(keyFile(folder, lineageId), { force: true })

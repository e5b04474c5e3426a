/**
 * Lines with secrets that a person pushed from a text, kept for the resume after a cut. The record holds them sealed
 * with a key that stays on this computer: the record can be mailed, the push resumed only here.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePrivateFolder, stateFolder } from '../../db/state-folder.ts'
import { KEY_BYTES, seal, unseal } from '../../vault/sealing.ts'

const PURPOSE = 'line of a push'

export interface LineSealer {
  seal(text: string): string
  /** Null where it was sealed on another computer. */
  unseal(sealed: string): string | null
}

function readKey(folder: string): Buffer {
  const path = join(folder, 'resume.key')
  if (existsSync(path)) return readFileSync(path)
  makePrivateFolder(folder)
  writeFileSync(path, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' })
  return readFileSync(path)
}

/** The key is made at first use. */
export function openLineSealer(folder = stateFolder()): LineSealer {
  let key: Buffer | null = null
  const theKey = () => {
    key ??= readKey(folder)
    return key
  }
  return {
    seal: (text) => seal(theKey(), Buffer.from(text, 'utf8'), PURPOSE).toString('base64'),
    unseal: (sealed) => unseal(theKey(), Buffer.from(sealed, 'base64'), PURPOSE)?.toString('utf8') ?? null,
  }
}

/** SQLite's and the system's errors on a site file, as a sentence that says what to do. */
import { basename, dirname, resolve } from 'node:path'
import { WorkError } from '../work-error.ts'
import { errorCode } from './database.ts'
import { findHolder } from './holder.ts'

/** True for errors that mean: the bytes of the file are not what was written. */
export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|TOOBIG)/.test(errorCode(error) ?? '')

/** A WorkError for what a person can act on; any other error as it is. */
export function explainStorageError(error: unknown, path: string, state: string): unknown {
  const code = errorCode(error) ?? ''
  const name = basename(path)
  if (error instanceof WorkError) return error
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return inUse(path, state)
  if (isDamage(error))
    return new WorkError(
      'damaged',
      `${name} is damaged (${error instanceof Error ? error.message : code}). Open it to see what can still be read, or take a rolling copy.`,
    )
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC')
    return new WorkError(
      'disk_full',
      `The disk of ${name} is full. Nothing of the last step was written; free some space and repeat it.`,
    )
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new WorkError(
      'cannot_write',
      `${name} or its folder cannot be written. Copy it to a folder of yours (for example Documents) and open it there.`,
    )
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'ENOENT')
    return new WorkError(
      'cannot_open',
      `${path} cannot be opened. Is the folder ${dirname(resolve(path))} there, and the drive plugged in?`,
    )
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO')
    return new WorkError(
      'io_error',
      `The drive of ${name} does not answer as it should (${code}). Copy the file elsewhere before working on.`,
    )
  return error
}

function inUse(path: string, state: string): WorkError {
  const holder = findHolder(state, path)
  const by = holder
    ? `${holder.what} (process ${holder.pid} on ${holder.host}, since ${holder.since})`
    : 'another program'
  return new WorkError(
    'in_use',
    `${basename(path)} is open in ${by}. Close it there first, then try again.`,
    holder ? { holder } : {},
  )
}

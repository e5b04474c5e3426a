/**
 * A note of which process holds a site file, so that the next one can say more than "locked". The lock itself is
 * SQLite's; the note only helps to word the message, so a stale or missing one does no harm.
 */
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { errorCode } from './database.ts'
import { makePrivateFolder } from './state-folder.ts'

export interface Holder {
  readonly pid: number
  readonly host: string
  /** What the process is, in words: `brassage list`, `the Brassage window`. */
  readonly what: string
  readonly since: string
}

const noteOf = (state: string, path: string): string => {
  const id = createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 24)
  return join(state, 'open', `${id}.json`)
}

/** Writes the note; returns how to take it back. Call only while holding the file. */
export function noteHolder(state: string, path: string, what: string, since: string): () => void {
  const holder: Holder = { pid: process.pid, host: hostname(), what, since }
  try {
    const note = noteOf(state, path)
    makePrivateFolder(join(state, 'open'))
    writeFileSync(note, JSON.stringify(holder))
    return () => rmSync(note, { force: true })
  } catch (error) {
    if (errorCode(error) === null) throw error
    return () => {} // no place for notes (a read-only home): the lock works all the same
  }
}

/** Who holds `path` by the note, or null when the note is missing or of a process that is gone. */
export function findHolder(state: string, path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(noteOf(state, path), 'utf8')) as Holder
    return holder.host !== hostname() || isRunning(holder.pid) ? holder : null
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error)) return null
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM' // there, but someone else's
  }
}

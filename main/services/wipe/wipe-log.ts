/**
 * What a wipe was about to do, on disk before it is typed: one file a device in this computer's own folder, one line a
 * step. Not in the site file, because a borrowed switch belongs to none. It never tells what a device has: that is
 * read from the device again.
 */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makePrivateFolder } from '../../db/state-folder.ts'

export interface WipeEntry {
  readonly at: string
  /** `begun` and `ended` frame a wipe; between them the names of its steps. */
  readonly step: string
  readonly state: 'intended' | 'done' | 'skipped' | 'failed'
  readonly message: string
}

export interface WipeLog {
  append(entry: Omit<WipeEntry, 'at'>): void
  entries(): readonly WipeEntry[]
}

export interface WipeLogs {
  of(serial: string): WipeLog
  /** Devices whose last wipe did not end. */
  unfinished(): readonly { readonly serial: string; readonly at: string; readonly step: string }[]
}

const fileNameOf = (serial: string): string => `${serial.replace(/[^\w.-]/g, '_')}.jsonl`

/** A line cut by a crash is no entry. */
function readEntries(path: string): WipeEntry[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as WipeEntry]
      } catch {
        return []
      }
    })
}

function appendLine(path: string, line: string): void {
  const file = openSync(path, 'a', 0o600)
  try {
    writeSync(file, `${line}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The last step of a wipe that was begun and never ended; null where none is open. */
export function openStep(entries: readonly WipeEntry[]): WipeEntry | null {
  const last = entries.at(-1)
  return last && last.step !== 'ended' ? last : null
}

/** `folder` is made with the first entry. */
export function openWipeLogs(folder: string, timestamp: () => string): WipeLogs {
  const of = (serial: string): WipeLog => {
    const path = join(folder, fileNameOf(serial))
    return {
      append(entry) {
        makePrivateFolder(folder)
        appendLine(path, JSON.stringify({ at: timestamp(), ...entry }))
      },
      entries: () => readEntries(path),
    }
  }
  return {
    of,
    unfinished() {
      if (!existsSync(folder)) return []
      return readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .flatMap((name) => {
          const serial = name.slice(0, -'.jsonl'.length)
          const open = openStep(readEntries(join(folder, name)))
          return open ? [{ serial, at: open.at, step: open.step }] : []
        })
    },
  }
}

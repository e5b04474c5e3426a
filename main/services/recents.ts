/** The sites opened last on this computer, kept beside the application's own state. A list that is damaged is begun anew. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecentSite } from '../../shared/contract/site.ts'
import { makePrivateFolder } from '../db/state-folder.ts'

const KEPT = 12
const entry = z.object({ path: z.string(), name: z.string(), openedAt: z.string() })
type Entry = z.infer<typeof entry>

export interface Recents {
  list(): RecentSite[]
  note(path: string, name: string): void
  forget(path: string): void
}

function parseEntries(text: string): Entry[] {
  try {
    return z.array(entry).parse(JSON.parse(text))
  } catch {
    return [] // not ours or cut off: a list of recents is a convenience, never worth an error
  }
}

export function createRecents(folder: string, timestamp: () => string): Recents {
  const file = join(folder, 'recents.json')
  const read = (): Entry[] => (existsSync(file) ? parseEntries(readFileSync(file, 'utf8')) : [])
  const write = (entries: readonly Entry[]) => {
    makePrivateFolder(folder)
    writeFileSync(`${file}.new`, JSON.stringify(entries, null, 2))
    renameSync(`${file}.new`, file)
  }
  const without = (path: string) => read().filter((known) => known.path !== path)
  return {
    list: () => read().map((known) => ({ ...known, missing: !existsSync(known.path) })),
    note: (path, name) => write([{ path, name, openedAt: timestamp() }, ...without(path)].slice(0, KEPT)),
    forget: (path) => write(without(path)),
  }
}

/**
 * The file chooser's view of the disk, for the web shell, where the system's own chooser cannot give paths. Only names
 * are read. A folder that cannot be read is refused with the reason.
 */
import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import type { FolderEntry } from '../../../shared/contract/site.ts'
import { WorkError } from '../../work-error.ts'

export interface FolderListing {
  readonly path: string
  readonly parent: string | null
  readonly entries: readonly FolderEntry[]
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist any more',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOTDIR: 'it is not a folder',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

async function namesIn(path: string) {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    const code = codeOf(error)
    throw new WorkError(
      'folder_unreadable',
      `The folder ${path} cannot be shown: ${reasons[code] ?? code}.`,
      { path },
    )
  }
}

/** Null for what vanished meanwhile, for broken links and for sockets: they cannot be chosen. */
async function describeEntry(folder: string, name: string): Promise<FolderEntry | null> {
  const path = join(folder, name)
  const found = await stat(path).catch(() => null)
  if (!found || !(found.isDirectory() || found.isFile())) return null
  const kind = found.isDirectory() ? 'folder' : 'file'
  return { name, path, kind, size: kind === 'file' ? found.size : 0, modifiedAt: found.mtime.toISOString() }
}

const byKindThenName = (a: FolderEntry, b: FolderEntry): number =>
  a.kind === b.kind
    ? a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: 'base' })
    : a.kind === 'folder'
      ? -1
      : 1

/** Folders first; hidden names left out; files only of the given extensions (`.xlsx`), all without them. */
export async function listFolder(path: string, extensions?: readonly string[]): Promise<FolderListing> {
  const folder = resolve(path)
  const visible = (await namesIn(folder)).filter((entry) => !entry.name.startsWith('.'))
  const described = await Promise.all(visible.map((entry) => describeEntry(folder, entry.name)))
  const isWanted = (entry: FolderEntry) =>
    entry.kind === 'folder' || !extensions || extensions.includes(extname(entry.name).toLowerCase())
  const entries = described.filter((entry) => entry !== null && isWanted(entry)) as FolderEntry[]
  const parent = dirname(folder)
  return { path: folder, parent: parent === folder ? null : parent, entries: entries.sort(byKindThenName) }
}

export interface Place {
  readonly label: string
  readonly path: string
}

const candidates = (): Place[] => {
  const home = homedir()
  const inHome = ['Documents', 'Desktop', 'Bureau', 'Downloads', 'Téléchargements'].map((label) => ({
    label,
    path: join(home, label),
  }))
  const drives =
    process.platform === 'win32'
      ? 'CDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => ({ label: `${letter}:`, path: `${letter}:\\` }))
      : [
          { label: '/media', path: `/media/${process.env.USER ?? ''}` },
          { label: '/Volumes', path: '/Volumes' },
          { label: '/', path: '/' },
        ]
  return [{ label: home, path: home }, ...inHome, ...drives]
}

/** Where to begin: home and what is usually in it, USB drives, the root. Only those that exist. */
export async function listPlaces(): Promise<Place[]> {
  const found = await Promise.all(
    candidates().map(async (place) =>
      (await stat(place.path).catch(() => null))?.isDirectory() ? place : null,
    ),
  )
  return found.filter((place) => place !== null)
}

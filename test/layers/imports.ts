/** The project's source files, and what each imports: by text, so that type-only imports count as well. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([\w@./:-]+)\1/g

export interface Import {
  /** Path from the project's root, with slashes. */
  readonly from: string
  /** The same for a file of ours; the bare name for a package. */
  readonly to: string
}

export function listFiles(folder: string, isWanted: (path: string) => boolean): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isWanted)
    .sort()
}

export function listSources(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) => listFiles(folder, (path) => /\.tsx?$/.test(path)))
}

export function readSource(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

export function listImports(path: string, text: string = readSource(path)): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(IMPORT)].map(([, , target = '']) => ({
    from: path,
    to: target.startsWith('.') ? posix.normalize(posix.join(dirname(path), target)) : target,
  }))
}

/**
 * Makes the built core a mirror of its sources: clears the last build, copies the data files (migrations and the
 * like) beside their modules, and builds every file that is only named in `new URL('./x.ts', import.meta.url)`, a
 * worker for instance. The name is rewritten to `.js`: the one thing a path relative to a module cannot say twice.
 */
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'

const MODULE_URL = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\.ts\1\s*,\s*import\.meta\.url\s*\)/g
const MIRRORED = ['main', 'shared']
/** Where the bundler puts the few lines of its own that some modules import. */
const RUNTIME = '_virtual'
const SOURCES = new Set(['.ts', '.tsx'])

export function mirrorSources(root: string): Plugin {
  return {
    name: 'mirror-sources',
    apply: 'build',
    buildStart() {
      for (const folder of [...MIRRORED, RUNTIME]) {
        rmSync(resolve(root, 'out', folder), { recursive: true, force: true })
      }
    },
    transform(code, id) {
      if (!code.includes('import.meta.url')) return null
      const rewritten = code.replace(MODULE_URL, (_, quote: string, path: string) => {
        this.emitFile({ type: 'chunk', id: resolve(dirname(id), `${path}.ts`) })
        return `new URL(${quote}${path}.js${quote}, import.meta.url)`
      })
      return rewritten === code ? null : { code: rewritten, map: null }
    },
    closeBundle() {
      for (const folder of MIRRORED) copyData(resolve(root, folder), resolve(root, 'out', folder))
    },
  }
}

function copyData(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || SOURCES.has(extname(entry.name))) continue
    const path = join(entry.parentPath, entry.name)
    cpSync(path, join(to, relative(from, path)))
  }
}

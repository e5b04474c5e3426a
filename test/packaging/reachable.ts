/** Which built files are reached from the programs' entries: what is packed beside them runs never. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.[^"\n]+)"/g
const MODULE_URL = /new URL\(\s*"(\.[^"\n]+\.js)"\s*,\s*import\.meta\.url\s*\)/g

/** Paths from `folder` with slashes, entries included. Throws on an import of a file that is not there. */
export function reachFrom(entries: readonly string[], folder: string): Set<string> {
  const reached = new Set<string>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    if (!existsSync(join(folder, path))) throw new Error(`${path} is imported and not packed`)
    reached.add(path)
    waiting.push(...targetsOf(path, readFileSync(join(folder, path), 'utf8')))
  }
  return reached
}

function targetsOf(path: string, code: string): string[] {
  const found = [...code.matchAll(IMPORT), ...code.matchAll(MODULE_URL)]
  return found.map(([, target = '']) => posix.join(dirname(path), target))
}

/** The packages that a built file imports by name, without Node's own and Electron. */
export function packagesOf(code: string): string[] {
  const names = [...code.matchAll(/^(?:import|export)\b[^"\n]*"([^."][^"\n]*)"/gm)].map(
    ([, name = '']) => name,
  )
  return names.filter((name) => !name.startsWith('node:') && name !== 'electron').map(packageName)
}

export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

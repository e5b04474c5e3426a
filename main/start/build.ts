/** Builds when a source is newer than the last build. The build itself leaves the stamp, see build/stamp-build.ts. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { stampPath } from '../../build/stamp-build.ts'

const SOURCES = [
  'main',
  'shared',
  'renderer',
  'preload',
  'build',
  'electron.vite.config.ts',
  'package-lock.json',
]

/** Throws when the build fails; its output is on the terminal. */
export function buildIfStale(root: string): void {
  if (!isStale(root)) return
  process.stderr.write('Building Brassage (a few seconds) ...\n')
  const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The build failed; what it says is above.')
}

export function isStale(root: string): boolean {
  const built = statSync(stampPath(root), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return SOURCES.some((source) => isNewer(join(root, source), built))
}

function isNewer(path: string, than: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return false
  // A folder's own time tells of files that were removed.
  if (stat.mtimeMs > than) return true
  return stat.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), than))
}

/**
 * Electron's program, which its package downloads at first use. Offline that download can hang for minutes, so it
 * gets a few seconds; after a failure the web shell is used at once for an hour.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const TRY_MS = 5_000
const FAILURE_KEPT_MS = 3_600_000

export interface ElectronSearch {
  /** The program's path; null where it is not there and cannot be had now. */
  readonly program: string | null
  /** Why there is none, for people. */
  readonly reason: string
}

export async function findElectron(root: string, say: (text: string) => void): Promise<ElectronSearch> {
  const present = presentElectron(root)
  if (present !== null) return { program: present, reason: '' }
  const failure = join(root, 'node_modules/.cache/brassage/no-electron')
  const failedAt = statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Date.now() - failedAt < FAILURE_KEPT_MS)
    return { program: null, reason: 'its download failed a short while ago' }
  say(`Getting Electron (at most ${TRY_MS / 1000} s) ...`)
  await download(root)
  const program = presentElectron(root)
  if (program === null) {
    mkdirSync(dirname(failure), { recursive: true })
    writeFileSync(failure, '')
    return {
      program,
      reason: 'it could not be downloaded; `npx install-electron` gets it when there is a network',
    }
  }
  rmSync(failure, { force: true })
  return { program, reason: '' }
}

export function presentElectron(root: string): string | null {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(pathFile, 'utf8'),
  )
  return existsSync(program) ? program : null
}

function download(root: string): Promise<void> {
  return new Promise((resolve) => {
    const script = join(root, 'node_modules/electron/install.js')
    const child = spawn(process.execPath, [script], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill(), TRY_MS)
    child.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

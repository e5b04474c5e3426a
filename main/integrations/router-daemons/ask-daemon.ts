/** Asks a daemon of this computer about one file. It is started with the file and nothing else, and ends by itself. */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Daemon, judge, type Verdict } from './daemon.ts'

/** Milliseconds; a file of 5 000 networks takes the slowest of them some seconds. */
const LONGEST = 120_000
/** Programs of the administrator are not on everybody's path. */
const MORE_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** Where the program is; null: it is not on this computer. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...MORE_FOLDERS]
  return folders.map((folder) => join(folder, name)).find(canRun) ?? null
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there, or not for us: the next folder may have it.
    return false
  }
}

/** Rejects where `signal` aborts. */
export async function askDaemon(
  daemon: Daemon,
  path: string,
  scratch: string,
  signal?: AbortSignal,
): Promise<Verdict> {
  const program = findProgram(daemon.name)
  if (program === null) return { state: 'unable', why: 'is not on this computer' }
  const words = [program, ...daemon.args(path, scratch)]
  const { exit, output } = await run(asRoot(daemon, words), daemon.env ?? {}, signal)
  return judge(daemon, exit, output)
}

/** In name spaces of its own anybody is root, which is all that nft asks for a check. */
function asRoot({ needsRoot }: Daemon, words: readonly string[]): readonly string[] {
  const isRoot = process.getuid?.() === 0
  const unshare = needsRoot && !isRoot ? findProgram('unshare') : null
  return unshare === null ? words : [unshare, '--map-root-user', '--net', ...words]
}

function run(
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<{ exit: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, LC_ALL: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST,
      ...(signal && { signal }),
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    child.on('error', reject)
    child.on('close', (exit) => resolve({ exit, output }))
  })
}

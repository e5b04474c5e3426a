/**
 * Real peers for tests, each with its start and stop: pseudo-terminal pairs by `socat`, FRR's `vtysh` (a real
 * IOS-like CLI nobody here wrote), the emulated Catalyst served from its own process. `missing...()` is for
 * `describe.skipIf`; the test run says what was skipped and why.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { holdOpen } from '../fakes/hold-open.ts'
import { isPresent } from '../requirements.ts'

export interface Peer {
  /** The pseudo-terminal to open. */
  readonly path: string
  stop(): Promise<void>
}

const frrDaemons = '/usr/lib/frr'

export const missingSocat = (): boolean => !isPresent('socat')
export const missingFrr = (): boolean => missingSocat() || !isPresent('frr')

export const waitFor = async (isReady: () => boolean, what: string, child?: ChildProcess): Promise<void> => {
  for (let tries = 0; !isReady(); tries++) {
    if (tries > 200 || (child && child.exitCode !== null)) throw new Error(`${what} did not come up`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const kill = setTimeout(() => child.kill('SIGKILL'), 3000)
    child.once('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

const tempFolder = (name: string): string => mkdtempSync(join(tmpdir(), `brassage-${name}-`))

export interface SocatPair extends Peer {
  /** The other end. */
  readonly otherPath: string
}

/** Two pseudo-terminals joined: what goes into one comes out of the other. Stopping it is pulling the cable. */
export async function startSocatPair(): Promise<SocatPair> {
  const folder = tempFolder('pair')
  const path = join(folder, 'a')
  const otherPath = join(folder, 'b')
  const child = spawn('socat', [`PTY,link=${path},raw,echo=0`, `PTY,link=${otherPath},raw,echo=0`], {
    stdio: 'ignore',
  })
  await waitFor(() => existsSync(path) && existsSync(otherPath), 'the pair of pseudo-terminals', child)
  return {
    path,
    otherPath,
    async stop() {
      await stopChild(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A program behind a pseudo-terminal, as behind a console cable. */
async function startBehindPty(
  folder: string,
  command: string,
): Promise<Peer & { readonly child: ChildProcess }> {
  const path = join(folder, 'console')
  const child = spawn('socat', [`PTY,link=${path},raw,echo=0`, `EXEC:${command},pty,setsid,ctty,stderr`], {
    stdio: 'ignore',
    env: { ...process.env, TERM: 'vt100', VTYSH_PAGER: 'cat' },
  })
  await waitFor(() => existsSync(path), 'the pseudo-terminal', child)
  const release = holdOpen(path)
  return {
    path,
    child,
    stop() {
      release()
      return stopChild(child)
    },
  }
}

export interface FrrPeer extends Peer {
  /** Where its sockets and settings are, for a further `vtysh`. */
  readonly folder: string
  /** What FRR has configured, asked behind the console's back. */
  runningConfig(): string
}

/** Starts zebra and staticd in folders of their own (their own path space, loopback only) and `vtysh` on a console. */
export async function startFrr(hostname = 'frr'): Promise<FrrPeer> {
  const folder = tempFolder('frr')
  const space = folder.split('/').at(-1) ?? 'brassage'
  const owner = execFileSync('id', ['-u', 'frr'], { encoding: 'utf8' }).trim()
  const group = execFileSync('id', ['-g', 'frr'], { encoding: 'utf8' }).trim()
  for (const [name, text] of [
    ['vtysh.conf', `hostname ${hostname}\nno service integrated-vtysh-config\n`],
    ['zebra.conf', `hostname ${hostname}\n`],
    ['staticd.conf', `hostname ${hostname}\n`],
  ] as const)
    writeFileSync(join(folder, name), text)
  chmodSync(folder, 0o755)
  for (const name of ['', 'vtysh.conf', 'zebra.conf', 'staticd.conf'])
    chownSync(join(folder, name), Number(owner), Number(group))
  const options = (daemon: string) => [
    ...['--vty_socket', folder, '-f', join(folder, `${daemon}.conf`), '-i', join(folder, `${daemon}.pid`)],
    ...['-z', join(folder, 'zserv.api'), '-A', '127.0.0.1', '-P', '0'],
  ]
  const daemons = ['zebra', 'staticd'].map((daemon) =>
    spawn(join(frrDaemons, daemon), options(daemon), { stdio: 'ignore' }),
  )
  await waitFor(
    () => ['zebra', 'staticd'].every((daemon) => existsSync(join(folder, `${daemon}.vty`))),
    `FRR in ${space}`,
    daemons[0],
  )
  const vtysh = `vtysh --vty_socket ${folder} --config_dir ${folder}`
  const console = await startBehindPty(folder, vtysh)
  return {
    path: console.path,
    folder,
    runningConfig: () =>
      execFileSync('vtysh', ['--vty_socket', folder, '--config_dir', folder, '-c', 'show running-config'], {
        encoding: 'utf8',
      }),
    async stop() {
      await console.stop()
      await Promise.all(daemons.map(stopChild))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface ServedCatalyst {
  /** `--serial` path, or null when served over TCP. */
  readonly path: string | null
  /** `--telnet` address, or null when served on a pseudo-terminal. */
  readonly address: string | null
  /** Commands to the emulator itself: `pull`, `plug`, `reset`, `hang`, `state`. Resolves with its answer. */
  control(command: string): Promise<string>
  stop(): Promise<void>
}

/** Serves the emulated Catalyst from its own process in real time; `options` are those of `serve.ts`. */
export const serveCatalyst = (
  kind: 'pty' | 'tcp' = 'pty',
  options: readonly string[] = [],
): Promise<ServedCatalyst> => serveEmulated('catalyst', kind, options)

/** The same of any emulated device: `name` is its folder under `test/fakes`. */
export async function serveEmulated(
  name: 'catalyst' | 'procurve' | 'fastpath',
  kind: 'pty' | 'tcp',
  options: readonly string[] = [],
): Promise<ServedCatalyst> {
  const serveScript = new URL(`../fakes/${name}/serve.ts`, import.meta.url).pathname
  const folder = tempFolder(name)
  const link = join(folder, 'console')
  const where = kind === 'pty' ? ['--pty', link] : ['--tcp', '0']
  const child = spawn(process.execPath, [serveScript, ...where, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the emulated switch ended')
    return value
  }
  const ready = await nextLine()
  return {
    path: kind === 'pty' ? link : null,
    address: kind === 'tcp' ? ready.replace('ready ', '') : null,
    control(command) {
      const answer = nextLine()
      child.stdin.write(`${command}\n`)
      return answer
    },
    async stop() {
      await stopChild(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Real SSH servers on loopback, as ordinary child processes with keys and settings in a folder of their own. Logins are
 * by key: passwords would need accounts of this machine, so they are tested against the server in test/fakes.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { isPresent } from '../requirements.ts'

export const missingSshd = (): boolean => !isPresent('sshd') || !isPresent('socat')
export const missingDropbear = (): boolean => !isPresent('dropbear')

/** Whether a process may be given a view of the file system of its own. */
export const missingNamespace = (): boolean => {
  if (process.getuid?.() !== 0) return true
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' })
    return false
  } catch {
    // No such program, or not allowed here: the same to us.
    return true
  }
}

/** Folders that a server sees in place of others; nobody else does. */
export type Binds = readonly (readonly [from: string, to: string])[]

/** Starts a program that sees `binds`. */
function spawnSeeing(binds: Binds, program: string, args: readonly string[]): ChildProcess {
  const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe']
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` }
  if (binds.length === 0) return spawn(program, args, { stdio, env })
  const mounts = binds.map(([from, to]) => `mount --bind '${from}' '${to}'`).join(' && ')
  return spawn('unshare', ['--mount', 'sh', '-c', `${mounts} && exec "$0" "$@"`, program, ...args], {
    stdio,
    env,
  })
}

/** OpenSSH 10 has no DSA any more. */
export const missingDsa = (): boolean =>
  missingSshd() || !execFileSync('ssh', ['-Q', 'key'], { encoding: 'utf8' }).includes('ssh-dss')

export interface SshPeer {
  /** `127.0.0.1:2222` */
  readonly address: string
  readonly port: number
  readonly user: string
  /** Path of the private key that is let in. */
  readonly key: string
  readonly folder: string
  /** Starts again under the same address with another host key. */
  changeHostKey(): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

async function untilAnswering(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error(`the SSH server did not come up: ${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

const makeKey = (path: string, type: string): void => {
  const size = type === 'rsa' ? ['-b', '2048'] : []
  execFileSync('ssh-keygen', ['-q', '-t', type, ...size, '-N', '', '-C', '', '-f', path])
}

/** A server that can be started again with another key. */
async function startServer(
  folder: string,
  key: string,
  makeHostKey: () => void,
  start: (port: number) => ChildProcess,
): Promise<SshPeer> {
  const port = await freePort()
  let said = ''
  let child: ChildProcess
  const run = async () => {
    child = start(port)
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    await untilAnswering(port, child, () => said)
  }
  makeHostKey()
  await run()
  return {
    address: `127.0.0.1:${port}`,
    port,
    user: userInfo().username,
    key,
    folder,
    async changeHostKey() {
      await stopChild(child)
      makeHostKey()
      await run()
    },
    async stop() {
      await stopChild(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface SshdOptions {
  /** What runs instead of a shell, on the pseudo-terminal of the session; absent: the account's own shell. */
  readonly command?: string
  readonly binds?: Binds
  readonly hostKeyType?: 'ed25519' | 'rsa' | 'dsa'
  /** Further lines of sshd_config. */
  readonly settings?: readonly string[]
}

/** What the oldest switches offer, as far as OpenSSH still knows it. */
export const oldAlgorithms: readonly string[] = [
  'KexAlgorithms diffie-hellman-group1-sha1',
  'HostKeyAlgorithms ssh-rsa',
  'Ciphers aes128-cbc,3des-cbc',
  'MACs hmac-sha1-96,hmac-md5',
  'PubkeyAcceptedAlgorithms +ssh-rsa',
]

export function startSshd({
  command,
  hostKeyType = 'ed25519',
  settings = [],
  binds = [],
}: SshdOptions): Promise<SshPeer> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-sshd-'))
  const key = join(folder, 'id')
  makeKey(key, 'ed25519')
  copyFileSync(`${key}.pub`, join(folder, 'authorized'))
  // As root it insists on this folder, which a service manager makes otherwise.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const lines = [
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'authorized')}`,
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PrintMotd no',
    ...(command === undefined ? [] : [`ForceCommand ${command}`]),
    ...settings,
  ]
  writeFileSync(join(folder, 'config'), `${lines.join('\n')}\n`)
  const makeHostKey = () => {
    rmSync(join(folder, 'host'), { force: true })
    rmSync(join(folder, 'host.pub'), { force: true })
    makeKey(join(folder, 'host'), hostKeyType)
  }
  return startServer(folder, key, makeHostKey, (port) =>
    spawnSeeing(binds, sshdPath(), ['-D', '-e', '-f', join(folder, 'config'), '-p', String(port)]),
  )
}

/** sshd starts itself again for every session, and wants to know where it lies. */
const sshdPath = (): string =>
  execFileSync('sh', ['-c', 'PATH="$PATH:/usr/sbin:/sbin" command -v sshd'], { encoding: 'utf8' }).trim()

/**
 * Dropbear takes keys only from the home of the account: with `command` it is shown another home, where ours lies, and
 * runs that instead of a shell. Without, nobody gets in: it is for all that comes before.
 */
export function startDropbear(command?: string): Promise<SshPeer> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-dropbear-'))
  const key = join(folder, 'id')
  const { homedir: home } = userInfo()
  const ownHome = join(folder, 'home')
  if (command !== undefined) {
    makeKey(key, 'ed25519')
    mkdirSync(join(ownHome, '.ssh'), { recursive: true, mode: 0o700 })
    copyFileSync(`${key}.pub`, join(ownHome, '.ssh/authorized_keys'))
  }
  const makeHostKey = () => {
    rmSync(join(folder, 'host'), { force: true })
    execFileSync('dropbearkey', ['-t', 'ed25519', '-f', join(folder, 'host')], { stdio: 'ignore' })
  }
  return startServer(folder, key, makeHostKey, (port) =>
    spawnSeeing(command === undefined ? [] : [[ownHome, home]], 'dropbear', [
      ...['-F', '-E', '-p', `127.0.0.1:${port}`, '-r', join(folder, 'host'), '-P', join(folder, 'pid')],
      ...(command === undefined ? [] : ['-c', command]),
    ]),
  )
}

/** For `ForceCommand`: the terminal of the session joined to an emulated switch. */
export const toEmulated = (address: string | null): string =>
  `socat STDIO,raw,echo=0 TCP:${address ?? ''},nodelay`

/**
 * A room of switches that are reached over SSH: real sshds that listen on a port for each of them, and whose forced
 * command joins the login to the switch of that port. A process of sshd for every login is what real switches spare
 * this machine, so what is measured here is slower than a room of real ones.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type SshPeer, startSshd } from '../../system/ssh-peers.ts'

/** What a switch did in one login. */
export interface Login {
  readonly number: number
  readonly busyMs: number
  readonly commands: number
}

export interface Room {
  /** HOST:PORT of each switch, by its number less one. */
  readonly addresses: readonly string[]
  readonly user: string
  /** Path of the private key that all let in. */
  readonly key: string
  /** Every login that ended since the last call. */
  takeLogins(): Login[]
  close(): Promise<void>
}

/** Held all at once, so that none is given twice. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer()
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** Resolves when all switches are there; each line that follows is a login that ended. */
function startSwitches(
  folder: string,
  count: number,
  onLogin: (login: Login) => void,
): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'switches.ts')
  const child = spawn(process.execPath, [script, folder, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the emulated switches ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said: Login | 'ready' = JSON.parse(line)
      if (said === 'ready') resolve(child)
      else onLogin(said)
    })
  })
}

/** The port that was called is the last word of SSH_CONNECTION. */
const joinTo = (folder: string): string =>
  `exec socat -t0.01 STDIO,raw,echo=0 UNIX-CONNECT:${folder}/port-$\{SSH_CONNECTION##* }`

/** More an sshd does not take. */
const MOST_PORTS = 15

const startServer = (folder: string, ports: readonly number[]): Promise<SshPeer> =>
  startSshd({
    command: joinTo(folder),
    settings: [
      ...ports.map((port) => `ListenAddress 127.0.0.1:${port}`),
      `MaxStartups ${2 * MOST_PORTS}`,
      'LogLevel ERROR',
    ],
  })

export async function openRoom(count: number): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-room-'))
  const logins: Login[] = []
  const switches = await startSwitches(folder, count, (login) => logins.push(login))
  const ports = await freePorts(count)
  for (const [at, port] of ports.entries())
    symlinkSync(join(folder, String(at + 1)), join(folder, `port-${port}`))
  const servers = await Promise.all(
    Array.from({ length: Math.ceil(count / MOST_PORTS) }, (_, at) =>
      startServer(folder, ports.slice(at * MOST_PORTS, (at + 1) * MOST_PORTS)),
    ),
  )
  const [first] = servers
  if (!first) throw new Error('a room has at least one switch')
  // One key opens all of them.
  for (const { folder: other } of servers.slice(1))
    copyFileSync(`${first.key}.pub`, join(other, 'authorized'))
  return {
    addresses: ports.map((port) => `127.0.0.1:${port}`),
    user: first.user,
    key: first.key,
    takeLogins: () => logins.splice(0),
    close,
  }

  async function close() {
    await Promise.all(servers.map((server) => server.stop()))
    switches.removeAllListeners('exit')
    switches.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

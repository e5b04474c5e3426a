/** A real name server (dnsmasq) on loopback that knows only what it is told. Ask `isPresent('dnsmasq')` first. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'

export interface NameServer {
  /** `127.0.0.1:PORT`. */
  readonly address: string
  stop(): Promise<void>
}

const PORTS = 5
const OPTIONS = [
  ...[
    '--keep-in-foreground',
    '--no-daemon',
    '--conf-file=/dev/null',
    '--pid-file=',
    '--no-resolv',
    '--no-hosts',
  ],
  ...['--local=/#/', '--listen-address=127.0.0.1', '--bind-interfaces'],
]

async function freePort(): Promise<number> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address()
  await new Promise<void>((resolve) => socket.close(resolve))
  return port
}

/** `records`: dnsmasq's own options, as `host-record=mail.foire.example,192.0.2.10`. All else does not exist. */
export async function startNameServer(records: readonly string[]): Promise<NameServer> {
  for (let tried = 0; tried < PORTS; tried++) {
    const port = await freePort()
    const server = spawn(
      'dnsmasq',
      [...OPTIONS, `--port=${port}`, ...records.map((record) => `--${record}`)],
      {
        stdio: 'ignore',
      },
    )
    const address = `127.0.0.1:${port}`
    // The port is free for UDP; that it is for TCP as well only the server finds out, and ends where it is not.
    if (await itAnswers(address, server)) return { address, stop: () => ended(server) }
  }
  throw new Error('dnsmasq does not start')
}

async function itAnswers(address: string, server: ChildProcess): Promise<boolean> {
  const resolver = new Resolver({ timeout: 500, tries: 1 })
  resolver.setServers([address])
  while (server.exitCode === null) {
    const code = await resolver
      .resolve4('nothing.invalid')
      .catch((error: NodeJS.ErrnoException) => error.code)
    if (code === 'ENOTFOUND' || code === 'ENODATA') return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill()
  })
}

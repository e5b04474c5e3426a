/** A console over SSH: the command line of a switch that has an address, on a terminal too wide to wrap. */
import { type Clock, systemClock } from '../clock.ts'
import { type Address, openSocket, reachAddress, reasonOf, showAddress } from './network-socket.ts'
import { createPipeEnds } from './pipe-ends.ts'
import type { HostKey } from './ssh/host-key.ts'
import type { ParsedKey } from './ssh/library.ts'
import { createLogin } from './ssh/login.ts'
import { openLogin, openShell, type Shell, type ShellOptions } from './ssh/session.ts'
import { carryCommands, type RemoteCommands } from './ssh-commands.ts'
import type { Transport } from './transport.ts'

export interface SshOptions extends Address {
  readonly user: string
  readonly password?: string | undefined
  readonly key?: ParsedKey | undefined
  /** Old algorithms are offered too, last: for devices that have nothing better. */
  readonly isLegacy?: boolean
  /** Type of the key this address is known by; null: not known. */
  readonly knownKeyType?: string | null
  /** Resolves for a key that may be trusted; rejects with the WorkError that says why not. */
  readonly judgeHostKey: (key: HostKey) => Promise<void>
  readonly connectMs?: number
  /** Milliseconds between two signs of life. */
  readonly keepAliveMs?: number
  readonly limitsMs?: ShellOptions['limitsMs']
  readonly clock?: Clock
}

const KEEP_ALIVE_MS = 20_000
/** How long the other side may take to say goodbye. */
const GOODBYE_MS = 1000

/** For people and records: `ssh admin@192.0.2.1:22`. */
export const sshPeer = (options: Address & { readonly user: string }): string =>
  `ssh ${options.user}@${showAddress(options)}`

/** Connects and logs in. Rejects with a `WorkError` that says what failed and what to do. */
export async function openSsh(options: SshOptions): Promise<Transport> {
  const begin = await reachLogin(options)
  const shell = await openShell(begin)
  const { peer, clock } = begin
  const reach = () => reachAddress(options, peer, options.connectMs)
  return { ...carry(shell, peer, clock, reach), localAddress: begin.socket.localAddress }
}

/** The same for a machine that takes commands one by one, without a terminal: nothing is typed and nothing wraps. */
export async function openSshCommands(options: SshOptions): Promise<RemoteCommands> {
  const begin = await reachLogin(options)
  const { client } = await openLogin(begin, async () => null)
  return carryCommands(client, begin.peer, begin.clock)
}

async function reachLogin(options: SshOptions): Promise<ShellOptions> {
  const { clock = systemClock, isLegacy = false, knownKeyType = null } = options
  const { keepAliveMs = KEEP_ALIVE_MS, judgeHostKey, user, password, key, limitsMs } = options
  const peer = sshPeer(options)
  const socket = await openSocket(options, peer, options.connectMs)
  const login = createLogin({ user, password, key })
  const common = { socket, peer, clock, user, login, isLegacy, knownKeyType, judgeHostKey, keepAliveMs }
  return { ...common, ...(limitsMs ? { limitsMs } : {}) }
}

/** The keep-alive's own words; whatever else ends a connection has a code. */
const reasonOfEnd = (error: NodeJS.ErrnoException): string =>
  /keepalive/i.test(error.message) ? 'the device does not answer any more.' : reasonOf(error)

function carry(
  { client, channel, banner }: Shell,
  peer: string,
  clock: Clock,
  reach: () => Promise<void>,
): Transport {
  const ends = createPipeEnds()
  let isFlowing = false
  /** What the device said already waits for the first who listens. */
  const flow = () => {
    if (isFlowing) return
    isFlowing = true
    queueMicrotask(() => {
      if (banner !== '') ends.emit(Buffer.from(banner.replace(/\r?\n/g, '\r\n'), 'utf8'))
      channel.on('data', (bytes: Buffer) => ends.emit(bytes))
      channel.stderr.on('data', (bytes: Buffer) => ends.emit(bytes))
    })
  }
  client.on('error', (error) => {
    ends.close({ kind: 'failed', message: reasonOfEnd(error) })
    client.destroy()
  })
  channel.on('close', () => client.end())
  client.on('close', () => ends.close({ kind: 'ended' }))
  return {
    peer,
    adapter: null,
    isShell: true,
    reach,
    write(bytes) {
      if (!ends.closed && channel.writable) channel.write(bytes)
    },
    onData(listener) {
      flow()
      return ends.onData(listener)
    },
    onClose: ends.onClose,
    close: () =>
      new Promise((resolve) => {
        if (ends.closed) return resolve()
        ends.close({ kind: 'closed' })
        const cancel = clock.after(GOODBYE_MS, () => client.destroy())
        client.once('close', () => {
          cancel()
          resolve()
        })
        client.end()
      }),
  }
}

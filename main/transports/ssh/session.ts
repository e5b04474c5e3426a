/**
 * From a TCP connection to an SSH command line: greeting, handshake, host key, login, shell, each with its own time
 * limit and its own words when it fails. The clock stands still while a person judges a host key.
 */
import type { Socket } from 'node:net'
import type { Clock } from '../../clock.ts'
import { WorkError } from '../../work-error.ts'
import { offeredAlgorithms } from './algorithms.ts'
import { explainGreeting, explainHandshake, explainHangUp, explainTimeout, type Phase } from './explain.ts'
import { type Greeting, readGreeting } from './greeting.ts'
import { describeHostKey, type HostKey } from './host-key.ts'
import { Client, type ClientChannel, speakable } from './library.ts'
import type { Login } from './login.ts'

export interface ShellOptions {
  readonly socket: Socket
  readonly peer: string
  readonly clock: Clock
  readonly user: string
  readonly login: Login
  readonly isLegacy: boolean
  readonly knownKeyType: string | null
  /** Resolves for a key that may be trusted; rejects with the WorkError that says why not. */
  readonly judgeHostKey: (key: HostKey) => Promise<void>
  readonly keepAliveMs: number
  readonly limitsMs?: Partial<Readonly<Record<Phase, number>>>
}

export interface Shell {
  readonly client: InstanceType<typeof Client>
  readonly channel: ClientChannel
  /** What was shown before the login. */
  readonly banner: string
}

/** An old switch computes for half a minute over a key exchange. */
const LIMITS_MS: Readonly<Record<Phase, number>> = {
  greeting: 15_000,
  handshake: 60_000,
  login: 60_000,
  shell: 30_000,
}

/** Missed answers to the sign of life before a device counts as gone. */
const KEEP_ALIVE_MISSES = 3

/** Wide, so that nothing wraps, and tall, so that no pager stops what adapts to it. */
const TERMINAL = { term: 'vt100', cols: 511, rows: 1000 } as const

/** Enough for the greeting and the list of algorithms. */
const MOST_CLEAR = 64 * 1024

/** Looks at what comes in clear, beside the library. */
function watchGreeting(socket: Socket, onGreeting: (greeting: Greeting) => void): void {
  let clear = Buffer.alloc(0)
  const look = (bytes: Buffer) => {
    clear = Buffer.concat([clear, bytes])
    const greeting = readGreeting(clear)
    const isOver = greeting.kind === 'ssh2' ? greeting.offers !== null : greeting.kind !== 'partial'
    if (isOver || clear.length > MOST_CLEAR) socket.off('data', look)
    onGreeting(greeting)
  }
  socket.prependListener('data', look)
}

/** Rejects with a WorkError of ./explain.ts, ./login.ts or `judgeHostKey`; the socket is closed then. */
export async function openShell(options: ShellOptions): Promise<Shell> {
  const { client, banner, begun } = await openLogin(
    options,
    (ready) =>
      new Promise<ClientChannel>((resolve, reject) => {
        ready.shell(TERMINAL, (error, channel) => (error ? reject(error) : resolve(channel)))
      }),
  )
  return { client, channel: begun, banner }
}

type SshClient = InstanceType<typeof Client>

interface LoggedIn<T> {
  readonly client: SshClient
  readonly banner: string
  readonly begun: T
}

/** Logs in, then begins what the session is for, within the time that a shell has for coming up. Rejects as `openShell`. */
export function openLogin<T>(
  options: ShellOptions,
  begin: (client: SshClient) => Promise<T>,
): Promise<LoggedIn<T>> {
  const { socket, peer, clock, login, isLegacy } = options
  const client = new Client()
  const limits = { ...LIMITS_MS, ...options.limitsMs }
  return new Promise((resolve, reject) => {
    let greeting: Greeting = { kind: 'partial', said: '' }
    let phase: Phase = 'greeting'
    let banner = ''
    let cancel = () => {}
    const fail = (error: WorkError) => {
      cancel()
      // What a dying connection still says is not news any more.
      client.on('error', () => {})
      socket.destroy()
      reject(error)
    }
    const enter = (next: Phase) => {
      phase = next
      cancel()
      cancel = clock.after(limits[next], () => fail(explainTimeout(peer, phase, greeting)))
    }
    const judge = (blob: Buffer, verify: (isTrusted: boolean) => void) => {
      cancel()
      options.judgeHostKey(describeHostKey(blob)).then(
        () => {
          enter('handshake')
          verify(true)
        },
        (error: unknown) => fail(error instanceof WorkError ? error : brokenJudge(peer, error)),
      )
    }
    client.on('handshake', () => enter('login'))
    client.on('banner', (text) => {
      banner += text
    })
    client.on('error', (error) => fail(explainError(error)))
    client.on('close', () => fail(explainHangUp(peer, phase)))
    client.on('ready', () => {
      enter('shell')
      begin(client).then(
        (begun) => {
          cancel()
          client.removeAllListeners('close').removeAllListeners('error')
          resolve({ client, banner, begun })
        },
        (error: Error) => fail(explainHandshake(peer, greeting, error.message, isLegacy)),
      )
    })
    const explainError = (error: Error & { readonly level?: string }): WorkError => {
      if (error.level === 'client-authentication') return login.failure(peer)
      // Some hang up after too many tries instead of refusing.
      if (phase === 'login') return login.failure(peer)
      const isCut = error.level === 'client-socket' || (greeting.kind === 'partial' && greeting.said === '')
      if (isCut) return explainHangUp(peer, phase)
      return explainGreeting(peer, greeting) ?? explainHandshake(peer, greeting, error.message, isLegacy)
    }
    enter('greeting')
    client.connect({
      sock: socket,
      username: options.user,
      authHandler: login.next,
      hostVerifier: judge,
      readyTimeout: 0,
      keepaliveInterval: options.keepAliveMs,
      keepaliveCountMax: KEEP_ALIVE_MISSES,
      algorithms: algorithmsFor(options),
    })
    watchGreeting(socket, (seen) => {
      greeting = seen
      const refusal = explainGreeting(peer, seen)
      if (refusal) fail(refusal)
      else if (phase === 'greeting' && seen.kind === 'ssh2') enter('handshake')
    })
  })
}

function algorithmsFor({ isLegacy, knownKeyType }: ShellOptions) {
  const { kex, hostKey, cipher, mac } = speakable(offeredAlgorithms(isLegacy, knownKeyType))
  return { kex, serverHostKey: hostKey, cipher, hmac: mac } as never
}

const brokenJudge = (peer: string, error: unknown): WorkError => {
  const reason = error instanceof Error ? error.message : String(error)
  return new WorkError('ssh_failed', `No SSH session with ${peer}: ${reason}`, { peer, reason })
}

/** A TCP connection to a device, and why there is none in words that tell what to check. Telnet and SSH share both. */
import { connect, type Socket } from 'node:net'
import { WorkError } from '../work-error.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

const CONNECT_MS = 10_000
/** The system's own sign of life, where the protocol above has none. */
const KEEP_ALIVE_MS = 30_000

/** `192.0.2.1:22`, `[2001:db8::1]:22`: also what a host key is remembered by. */
export const showAddress = ({ host, port }: Address): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`

interface Reason {
  readonly code: string
  readonly text: string
}

const cut: Reason = {
  code: 'connection_cut',
  text: 'the device, or something on the way, cut the connection.',
}

const reasons: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: {
    code: 'connection_refused',
    text: 'nothing listens there; is the service enabled on the device, and the port right?',
  },
  EHOSTUNREACH: {
    code: 'no_route',
    text: 'no way leads there; is this machine in the same network as the device?',
  },
  ENETUNREACH: { code: 'no_route', text: 'this machine has no network that leads there.' },
  ETIMEDOUT: {
    code: 'no_answer',
    text: 'no answer; is the device powered, and this machine in its network?',
  },
  ENOTFOUND: { code: 'unknown_name', text: 'the name is not known; give the address.' },
  EAI_AGAIN: { code: 'unknown_name', text: 'names cannot be looked up here; give the address.' },
  ECONNRESET: cut,
  EPIPE: cut,
}

/** Why a connection ended, for people. */
export const reasonOf = (error: NodeJS.ErrnoException): string =>
  reasons[error.code ?? '']?.text ?? error.message

function explain(error: NodeJS.ErrnoException, peer: string): WorkError {
  const system = error.code ?? error.message
  const code = reasons[system]?.code ?? 'connection_failed'
  return new WorkError(code, `No connection to ${peer}: ${reasonOf(error)}`, { peer, reason: system })
}

/**
 * Connects. Rejects with a WorkError: connection_refused, no_route, no_answer, unknown_name, connection_cut,
 * connection_failed.
 */
export function openSocket({ host, port }: Address, peer: string, timeoutMs = CONNECT_MS): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_MS,
    })
    const fail = (error: NodeJS.ErrnoException) => {
      socket.destroy()
      reject(explain(error, peer))
    }
    socket.setTimeout(timeoutMs, () => fail(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })))
    socket.once('error', fail)
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.off('error', fail)
      resolve(socket)
    })
  })
}

/** Connects and hangs up: the way to the device still stands. Rejects like `openSocket`. */
export async function reachAddress(address: Address, peer: string, timeoutMs?: number): Promise<void> {
  const socket = await openSocket(address, peer, timeoutMs)
  socket.destroy()
}

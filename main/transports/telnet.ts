/** A console over telnet: a switch that has an address, or the port of a console server. */
import { connect, type Socket } from 'node:net'
import { WorkError } from '../work-error.ts'
import { createPipeEnds } from './pipe-ends.ts'
import { decodeTelnet, encodeTelnet, initialTelnet, telnetBreak } from './telnet-codec.ts'
import type { Transport } from './transport.ts'

export interface TelnetOptions {
  readonly host: string
  readonly port: number
  /** How long to wait for an answer. */
  readonly timeoutMs?: number
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; is telnet enabled on the device, and the port right?',
  EHOSTUNREACH: 'no way leads there; is this machine in the same network as the device?',
  ENETUNREACH: 'this machine has no network that leads there.',
  ETIMEDOUT: 'no answer; is the device powered, and this machine in its network?',
  ENOTFOUND: 'the name is not known; give the address.',
  ECONNRESET: 'the device, or something on the way, cut the connection.',
  EPIPE: 'the device, or something on the way, cut the connection.',
  EAI_AGAIN: 'names cannot be looked up here; give the address.',
}

const reasonOf = (error: NodeJS.ErrnoException): string => reasons[error.code ?? ''] ?? error.message

function explain(error: NodeJS.ErrnoException, peer: string): WorkError {
  const code = error.code ?? ''
  const reason = reasonOf(error)
  return new WorkError('telnet_failed', `No connection to ${peer}: ${reason}`, {
    peer,
    reason: code || error.message,
  })
}

function openSocket({ host, port, timeoutMs = 10_000 }: TelnetOptions, peer: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 30_000 })
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

/** Connects; rejects with a `WorkError` that says what to check. */
export async function openTelnet(options: TelnetOptions): Promise<Transport> {
  const isIpv6 = options.host.includes(':')
  const peer = `telnet ${isIpv6 ? `[${options.host}]` : options.host}:${options.port}`
  const socket = await openSocket(options, peer)
  const ends = createPipeEnds()
  let state = initialTelnet

  socket.on('data', (chunk: Buffer) => {
    const decoded = decodeTelnet(state, chunk)
    state = decoded.state
    if (decoded.reply.length > 0) socket.write(decoded.reply)
    if (decoded.data.length > 0) ends.emit(decoded.data)
  })
  socket.on('end', () => ends.close({ kind: 'ended' }))
  socket.on('error', (error) => ends.close({ kind: 'failed', message: reasonOf(error) }))
  socket.on('close', () => ends.close({ kind: 'ended' }))

  return {
    peer,
    adapter: null,
    write(bytes) {
      if (!ends.closed) socket.write(encodeTelnet(state, bytes))
    },
    onData: ends.onData,
    onClose: ends.onClose,
    async sendBreak() {
      if (!state.isSpoken)
        throw new WorkError('no_break', `${peer} does not speak telnet, so no break can be sent.`, { peer })
      socket.write(telnetBreak)
    },
    close: () =>
      new Promise((resolve) => {
        ends.close({ kind: 'closed' })
        if (socket.destroyed) return resolve()
        socket.once('close', () => resolve())
        socket.end()
        socket.destroySoon()
      }),
  }
}

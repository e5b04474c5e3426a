/** A console over telnet: a switch that has an address, or the port of a console server. */
import { WorkError } from '../work-error.ts'
import { openSocket, reachAddress, reasonOf, showAddress } from './network-socket.ts'
import { createPipeEnds } from './pipe-ends.ts'
import { decodeTelnet, encodeTelnet, initialTelnet, telnetBreak } from './telnet-codec.ts'
import type { Transport } from './transport.ts'

export interface TelnetOptions {
  readonly host: string
  readonly port: number
  /** How long to wait for an answer. */
  readonly timeoutMs?: number
}

/** Connects; rejects with a `WorkError` that says what to check. */
export async function openTelnet(options: TelnetOptions): Promise<Transport> {
  const peer = `telnet ${showAddress(options)}`
  const socket = await openSocket(options, peer, options.timeoutMs)
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
    localAddress: socket.localAddress,
    write(bytes) {
      if (!ends.closed) socket.write(encodeTelnet(state, bytes))
    },
    onData: ends.onData,
    onClose: ends.onClose,
    reach: () => reachAddress(options, peer, options.timeoutMs),
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

/**
 * The serial port of an emulated device: two wires, the cable that can be pulled at any byte, and a speed at which
 * alone the bytes make sense. What hangs behind it is a ./tty.ts.
 */
import type { Clock } from '../../../main/clock.ts'
import type { Transport } from '../../../main/transports/transport.ts'
import { type CableEnd, plugIn } from './cable.ts'
import { createWire, type Wire } from './wire.ts'

export interface ConsolePortOptions {
  readonly clock: Clock
  readonly baud: number
  readonly peer: string
  readonly adapterLatency: number
  /** A byte has arrived at the device. */
  readonly receive: (byte: number) => void
  /** The wire has taken a byte of the device. */
  readonly drained: () => void
}

export interface ConsolePort {
  /** What the device sends. */
  readonly out: Wire
  /** Plugs a console in; a second one takes the line from the first. Throws while the cable is out. */
  transport(): Transport
  /** Pulls the cable: the console closes as unplugged. */
  pull(): void
  plug(): void
  /** Calls once when that many bytes have arrived at (`in`) or left (`out`) the device. */
  when(direction: 'in' | 'out', bytes: number, action: () => void): void
  clear(): void
  readonly bytesIn: number
  readonly bytesOut: number
  /** Bytes on their way to the device. */
  readonly arriving: number
  readonly isPlugged: boolean
}

export function createConsolePort(options: ConsolePortOptions): ConsolePort {
  const { clock, baud } = options
  const watches: { direction: 'in' | 'out'; bytes: number; action: () => void }[] = []
  const counts = { in: 0, out: 0 }
  let hostBaud = baud
  let isPlugged = true
  let console: CableEnd | null = null

  const count = (direction: 'in' | 'out') => {
    counts[direction]++
    for (const watch of watches.filter((w) => w.direction === direction && w.bytes === counts[direction]))
      watch.action()
  }
  /** At the wrong speed every byte is another one, seldom a printable one. */
  const garble = (byte: number) => (hostBaud === baud ? byte : ((byte * 37 + 0x91) & 0xff) | 0x80)

  const incoming = createWire(clock, baud, (byte) => {
    count('in')
    options.receive(garble(byte))
  })
  const outgoing = createWire(clock, baud, (byte) => {
    count('out')
    console?.receive(garble(byte))
    options.drained()
  })

  return {
    out: outgoing,
    transport() {
      if (!isPlugged) throw new Error('the console cable of the emulated switch is not plugged in')
      console?.close({ kind: 'failed', message: 'another console took the line' })
      console = plugIn({
        clock,
        peer: options.peer,
        adapterLatency: options.adapterLatency,
        send: incoming.send,
        setBaud(to) {
          hostBaud = to
          incoming.setBaud(to)
        },
        sendBreak: () => options.receive(0),
      })
      hostBaud = baud
      incoming.setBaud(baud)
      return console.transport
    },
    pull() {
      isPlugged = false
      incoming.clear()
      console?.close({ kind: 'unplugged' })
      console = null
    },
    plug() {
      isPlugged = true
    },
    when(direction, bytes, action) {
      watches.push({ direction, bytes, action })
    },
    clear() {
      incoming.clear()
      outgoing.clear()
    },
    get bytesIn() {
      return counts.in
    },
    get bytesOut() {
      return counts.out
    },
    get arriving() {
      return incoming.waiting
    },
    get isPlugged() {
      return isPlugged
    },
  }
}

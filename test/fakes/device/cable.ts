/** The console's end of the cable: a transport over the two wires, with what a USB adapter does to the bytes. */
import type { Clock } from '../../../main/clock.ts'
import { createPipeEnds } from '../../../main/transports/pipe-ends.ts'
import type { CloseReason, Transport } from '../../../main/transports/transport.ts'

/** What a USB adapter does to single bytes: hands them over in packets, after a while or when one is full. */
function holdBack(
  clock: Clock,
  latencyMs: number,
  tell: (bytes: readonly number[]) => void,
): (byte: number) => void {
  if (latencyMs === 0) return (byte) => tell([byte])
  let held: number[] = []
  let cancel: () => void = () => {}
  const flush = () => {
    cancel()
    const bytes = held
    held = []
    tell(bytes)
  }
  return (byte) => {
    held.push(byte)
    if (held.length === 1) cancel = clock.after(latencyMs, flush)
    if (held.length >= 62) flush()
  }
}

export interface CableEnd {
  readonly transport: Transport
  /** A byte has arrived from the switch. */
  receive(byte: number): void
  close(reason: CloseReason): void
}

export interface CableOptions {
  readonly clock: Clock
  readonly peer: string
  readonly adapterLatency: number
  readonly send: (bytes: Uint8Array) => void
  readonly setBaud: (baud: number) => void
  readonly sendBreak: () => void
}

/** Plugs a console in. */
export function plugIn({ clock, peer, adapterLatency, send, setBaud, sendBreak }: CableOptions): CableEnd {
  const ends = createPipeEnds()
  const transport: Transport = {
    peer,
    adapter: 'emulated:1',
    write(bytes) {
      if (!ends.closed) send(bytes)
    },
    onData: ends.onData,
    onClose: ends.onClose,
    async setBaud(to) {
      setBaud(to)
    },
    async sendBreak() {
      sendBreak()
    },
    async close() {
      ends.close({ kind: 'closed' })
    },
  }
  const receive = holdBack(clock, adapterLatency, (bytes) => ends.emit(Uint8Array.from(bytes)))
  return { transport, receive, close: ends.close }
}

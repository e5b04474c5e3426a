/** A cable for session tests: what the device says is said by hand, what is typed is kept, the plug can be pulled. */
import type { Connector } from '../../main/sessions/session.ts'
import type { CloseReason, Transport } from '../../main/transports/transport.ts'

export interface FakeLine {
  readonly connector: Connector
  say(text: string): void
  pull(reason?: CloseReason): void
  /** All that was typed, over all connections. */
  readonly typed: () => string
  readonly connections: () => number
}

export function createFakeLine(abilities: Pick<Transport, 'setBaud' | 'sendBreak'> = {}): FakeLine {
  let typed = ''
  let connections = 0
  let data = new Set<(bytes: Uint8Array) => void>()
  let closed = new Set<(reason: CloseReason) => void>()
  const connect = async (): Promise<Transport> => {
    connections++
    data = new Set()
    closed = new Set()
    const [onData, onClose] = [data, closed]
    return {
      peer: 'fake',
      adapter: null,
      write: (bytes) => {
        typed += Buffer.from(bytes).toString('latin1')
      },
      onData: (listener) => {
        onData.add(listener)
        return () => onData.delete(listener)
      },
      onClose: (listener) => {
        onClose.add(listener)
        return () => onClose.delete(listener)
      },
      ...abilities,
      close: async () => {},
    }
  }
  return {
    connector: { kind: 'serial', connect },
    say: (text) => {
      for (const listener of [...data]) listener(Buffer.from(text, 'latin1'))
    },
    pull: (reason = { kind: 'unplugged' }) => {
      for (const listener of [...closed]) listener(reason)
    },
    typed: () => typed,
    connections: () => connections,
  }
}

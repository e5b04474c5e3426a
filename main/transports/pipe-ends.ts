/** The listening half every transport shares: data to whoever listens, and one close that later comers still hear. */
import type { CloseReason, Transport } from './transport.ts'

export interface PipeEnds {
  readonly onData: Transport['onData']
  readonly onClose: Transport['onClose']
  emit(bytes: Uint8Array): void
  /** Only the first reason counts. */
  close(reason: CloseReason): void
  readonly closed: CloseReason | null
}

export function createPipeEnds(): PipeEnds {
  const data = new Set<(bytes: Uint8Array) => void>()
  const closing = new Set<(reason: CloseReason) => void>()
  let closed: CloseReason | null = null
  return {
    onData(listener) {
      data.add(listener)
      return () => data.delete(listener)
    },
    onClose(listener) {
      if (closed) listener(closed)
      else closing.add(listener)
      return () => closing.delete(listener)
    },
    emit(bytes) {
      if (!closed) for (const listener of data) listener(bytes)
    },
    close(reason) {
      if (closed) return
      closed = reason
      for (const listener of closing) listener(reason)
      closing.clear()
    },
    get closed() {
      return closed
    },
  }
}

/** Whether a machine is of 64 bit, seen from outside; null where it does not tell, as behind Windows' own firewall. */
import { connect } from 'node:net'
import { askForNdr64, RPC_PORT, readNdr64 } from '../../../shared/wapt/ndr64-bind.ts'

const PATIENCE_MS = 4000

/** `not_64`: a Windows of 32 bit, or no Windows. Rejects only with the signal's reason. */
export type WordSize = '64' | 'not_64' | null

export function lookAtWordSize(host: string, signal?: AbortSignal, port = RPC_PORT): Promise<WordSize> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, ...(signal ? { signal } : {}) })
    const parts: Buffer[] = []
    const end = (size: WordSize) => {
      socket.destroy()
      resolve(size)
    }
    socket.setTimeout(PATIENCE_MS, () => end(null))
    socket.on('connect', () => socket.write(askForNdr64()))
    socket.on('data', (bytes) => {
      parts.push(bytes)
      const answer = readNdr64(Buffer.concat(parts))
      if (answer === 'open') return
      end(answer === 'taken' ? '64' : answer === 'rejected' ? 'not_64' : null)
    })
    socket.on('close', () => end(null))
    // Refused, filtered, unknown: in each case it does not tell.
    socket.on('error', () => (signal?.aborted ? reject(signal.reason) : end(null)))
  })
}

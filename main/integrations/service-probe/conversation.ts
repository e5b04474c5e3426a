/** A short exchange over TCP: connect, send, read until there is enough. What goes wrong is a look, not an error. */
import { connect } from 'node:net'
import { down, notLooked, type ServiceLook } from '../../../shared/service-check/service-look.ts'

export const PATIENCE_MS = 5000
/** No answer looked at here is longer. Bytes. */
const LONGEST = 1_000_000

export interface Place {
  readonly host: string
  readonly port: number
}

export interface Talk {
  readonly send?: Uint8Array
  /** Whether what came is enough; absent: being connected is. */
  readonly isEnough?: (answer: Buffer) => boolean
}

export type Heard =
  | { readonly kind: 'heard'; readonly answer: Buffer; readonly ms: number }
  | { readonly kind: 'failed'; readonly look: ServiceLook }

/** Never rejects but with the signal's reason. */
export function converse({ host, port }: Place, talk: Talk, signal?: AbortSignal): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const socket = connect({ host, port, ...(signal ? { signal } : {}) })
    const parts: Buffer[] = []
    let size = 0
    let isOpen = false
    const end = (heard: Heard) => {
      socket.destroy()
      resolve(heard)
    }
    const failed = (look: ServiceLook) => end({ kind: 'failed', look })
    const heard = () => end({ kind: 'heard', answer: Buffer.concat(parts), ms: performance.now() - begun })
    const isEnough = () => talk.isEnough === undefined || talk.isEnough(Buffer.concat(parts))
    socket.setTimeout(PATIENCE_MS, () => failed(isOpen ? down('other_protocol', { port }) : down('silent')))
    socket.on('connect', () => {
      isOpen = true
      if (talk.send) socket.write(talk.send)
      if (talk.isEnough === undefined) heard()
    })
    socket.on('data', (bytes) => {
      parts.push(bytes)
      size += bytes.length
      if (isEnough()) return heard()
      if (size > LONGEST) failed(down('other_protocol', { port }))
    })
    socket.on('close', () => failed(down(isOpen && size > 0 ? 'other_protocol' : 'lost', { port })))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) return reject(signal.reason)
      failed(lookOfError(error, { host, port }))
    })
  })
}

/** Why there is no connection; of a code nobody knows, that it does not answer. */
export function lookOfError({ code }: NodeJS.ErrnoException, { host, port }: Place): ServiceLook {
  switch (code) {
    case 'ECONNREFUSED':
      return down('refused', { port })
    case 'ENOTFOUND':
      return down('no_name', { target: host })
    // The name server itself is not reached: it says nothing of the target.
    case 'EAI_AGAIN':
    case 'ENETDOWN':
      return notLooked('no_network')
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return down('no_route')
    // The system refuses before anything goes out: an address of everybody, or its own packet filter.
    case 'EACCES':
    case 'EPERM':
      return notLooked('not_sent')
    case 'ECONNRESET':
    case 'EPIPE':
      return down('lost')
    default:
      return down('silent')
  }
}

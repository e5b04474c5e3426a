/** The certificate a server shows: by a handshake after which nothing is sent, so that it can be looked at before it is trusted. */
import { connect, type TLSSocket } from 'node:tls'

export interface SeenCertificate {
  /** `AB:CD:…`, SHA-256 of the leaf. */
  readonly fingerprint: string
  readonly pem: string
  readonly subject: string
  /** As the certificate says it; ISO 8601. */
  readonly validFrom: string
  readonly validTo: string
}

/** Rejects with the system's error; `ETIMEDOUT` where the handshake does not end within `patienceMs`. */
export function seeCertificate(
  { host, port }: { readonly host: string; readonly port: number },
  patienceMs: number,
  signal?: AbortSignal,
): Promise<SeenCertificate> {
  return new Promise((resolve, reject) => {
    const servername = isAddress(host) ? {} : { servername: host }
    // Nothing is checked because nothing is sent: the connection ends with the handshake.
    const socket = connect({ host, port, rejectUnauthorized: false, ...servername })
    const abort = () => socket.destroy(signal?.reason instanceof Error ? signal.reason : new Error('stopped'))
    const timer = setTimeout(() => socket.destroy(timeoutError()), patienceMs)
    const settle = (done: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      done()
    }
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()
    socket.once('secureConnect', () => {
      const seen = certificateOf(socket)
      socket.destroy()
      settle(() => (seen ? resolve(seen) : reject(lostError())))
    })
    socket.once('error', (error) => settle(() => reject(error)))
    socket.once('close', () => settle(() => reject(lostError())))
  })
}

export const isAddress = (host: string): boolean => /^[\d.]+$/.test(host) || host.includes(':')

export const timeoutError = (): Error => Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })

const lostError = (): Error => Object.assign(new Error('closed in the handshake'), { code: 'ECONNRESET' })

function certificateOf(socket: TLSSocket): SeenCertificate | null {
  const leaf = socket.getPeerX509Certificate()
  if (!leaf) return null
  return {
    fingerprint: leaf.fingerprint256,
    pem: leaf.toString(),
    subject: leaf.subject,
    validFrom: new Date(leaf.validFrom).toISOString(),
    validTo: new Date(leaf.validTo).toISOString(),
  }
}

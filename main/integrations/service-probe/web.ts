/** What a web server answers, and until when its certificate is good; whoever signed it, since LANs sign their own. */
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { down, type ServiceLook, up } from '../../../shared/service-check/service-look.ts'
import { lookOfError, PATIENCE_MS, type Place } from './conversation.ts'

interface Page extends Place {
  readonly isTls: boolean
  readonly path: string
}

/** A redirect or a page that asks who one is are answers; what the server itself calls its failure is none. */
export function lookAtWeb({ host, port, isTls, path }: Page, signal?: AbortSignal): Promise<ServiceLook> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const call = (isTls ? tlsRequest : plainRequest)({
      ...{ host, port, path: path.startsWith('/') ? path : `/${path}`, agent: false, timeout: PATIENCE_MS },
      ...(isTls ? { rejectUnauthorized: false } : {}),
      ...(signal ? { signal } : {}),
    })
    call.on('timeout', () => {
      resolve(down('silent'))
      call.destroy()
    })
    call.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) return reject(signal.reason)
      const isOther = error.code?.startsWith('HPE_') || error.code?.startsWith('ERR_SSL')
      resolve(isOther ? down('other_protocol', { port }) : lookOfError(error, { host, port }))
    })
    call.on('response', (response) => {
      const ms = performance.now() - begun
      const status = response.statusCode ?? 0
      const until = isTls ? endOf(response.socket as TLSSocket) : null
      response.destroy()
      const values = {
        status,
        reason: response.statusMessage ?? '',
        until: until?.toISOString().slice(0, 10) ?? '',
      }
      if (until !== null && until.getTime() < Date.now()) return resolve(down('certificate_over', values, ms))
      if (status >= 500) return resolve(down('http_error', values, ms))
      resolve(up(isTls ? 'https_ok' : 'http_ok', ms, values))
    })
    call.end()
  })
}

const endOf = (socket: TLSSocket): Date => new Date(socket.getPeerCertificate().valid_to)

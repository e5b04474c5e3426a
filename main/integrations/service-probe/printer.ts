/** How a printer is, as it says itself over IPP: its state, and what is left of its toner. */
import { request } from 'node:http'
import { askPrinter, type PrinterAnswer, readPrinter } from '../../../shared/service-check/ipp-message.ts'
import { down, type ServiceLook, up } from '../../../shared/service-check/service-look.ts'
import { lookOfError, PATIENCE_MS, type Place } from './conversation.ts'

export function lookAtPrinter(
  { host, port }: Place,
  path: string | null,
  signal?: AbortSignal,
): Promise<ServiceLook> {
  const body = askPrinter(`ipp://${host}:${port}${path ?? '/ipp/print'}`)
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const call = request({
      ...{ host, port, path: path ?? '/ipp/print', method: 'POST', agent: false, timeout: PATIENCE_MS },
      headers: { 'content-type': 'application/ipp', 'content-length': body.length },
      ...(signal ? { signal } : {}),
    })
    call.on('timeout', () => {
      resolve(down('silent'))
      call.destroy()
    })
    call.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) return reject(signal.reason)
      resolve(
        error.code?.startsWith('HPE_')
          ? down('other_protocol', { port })
          : lookOfError(error, { host, port }),
      )
    })
    call.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', (error) => resolve(lookOfError(error, { host, port })))
      response.on('end', () => {
        const told = readPrinter(Buffer.concat(parts))
        const ms = performance.now() - begun
        resolve(told ? lookOf(told, ms) : down('other_protocol', { port }, ms))
      })
    })
    call.end(body)
  })
}

function lookOf({ model, state, reasons, markers }: PrinterAnswer, ms: number): ServiceLook {
  const known = markers.filter(({ level }) => level >= 0)
  const levels = known.map(({ name, level }) => `, ${name} ${level} %`).join('')
  return state === 'stopped'
    ? down('printer_stopped', { model, reasons: reasons.join(', ') || '?' }, ms)
    : up('printer_state', ms, { model, state, levels })
}

/**
 * Whether WAPT can be installed on a machine, seen from outside: its ports 80 and 443 must be free, and are often held by IIS,
 * an antivirus or FOG (wapt-api §1). Who holds one often says so in its answer.
 */
import { connect } from 'node:net'
import type { WaptPort } from '../../../shared/contract/wapt.ts'

export const WAPT_PORTS = [80, 443] as const
const PATIENCE_MS = 4000
const SERVER = /^server:\s*(.+)$/im

export function lookAtPort(host: string, port: number, signal?: AbortSignal): Promise<WaptPort> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal })
    const end = (state: WaptPort['state'], by: string | null = null) => {
      socket.destroy()
      resolve({ port, state, by })
    }
    let isOpen = false
    socket.setTimeout(PATIENCE_MS, () => end(isOpen ? 'held' : 'silent'))
    socket.on('connect', () => {
      isOpen = true
      socket.write(`HEAD / HTTP/1.0\r\nHost: ${host}\r\n\r\n`)
    })
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      if (text.includes('\r\n\r\n')) end('held', SERVER.exec(text)?.[1]?.trim() ?? null)
    })
    socket.on('close', () => end(isOpen ? 'held' : 'silent', SERVER.exec(text)?.[1]?.trim() ?? null))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) return reject(signal.reason)
      if (error.code === 'ECONNREFUSED') return end('free')
      end(isOpen ? 'held' : 'silent')
    })
  })
}

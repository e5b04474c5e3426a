/** What a time server says (RFC 5905): whether it knows the time itself, and how far this computer is off. */
import { createSocket } from 'node:dgram'
import { down, type ServiceLook, up } from '../../../shared/service-check/service-look.ts'
import { lookOfError, PATIENCE_MS, type Place } from './conversation.ts'

const LENGTH = 48
/** Version 4, a client asks. */
const ASK = 0x23
/** Seconds from 1900 to 1970. */
const EPOCH = 2_208_988_800
const UNSYNCED = 3

export function lookAtTime({ host, port }: Place, signal?: AbortSignal): Promise<ServiceLook> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
    const begun = performance.now()
    const end = (look: ServiceLook) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      socket.close()
      resolve(look)
    }
    const abort = () => {
      clearTimeout(timer)
      socket.close()
      reject(signal?.reason)
    }
    const timer = setTimeout(() => end(down('silent')), PATIENCE_MS)
    signal?.addEventListener('abort', abort, { once: true })
    socket.on('error', (error) => end(lookOfError(error, { host, port })))
    socket.on('message', (answer) => {
      const ms = performance.now() - begun
      if (answer.length < LENGTH) return end(down('other_protocol', { port }, ms))
      const stratum = answer.readUInt8(1)
      if (answer.readUInt8(0) >> 6 === UNSYNCED || stratum === 0 || stratum > 15)
        return end(down('ntp_unsynced', {}, ms))
      const theirs = answer.readUInt32BE(40) - EPOCH + answer.readUInt32BE(44) / 2 ** 32
      const offset = theirs - (Date.now() - ms / 2) / 1000
      end(up('ntp_time', ms, { stratum, offset: Math.round(offset * 1000) / 1000 }))
    })
    const question = Buffer.alloc(LENGTH)
    question.writeUInt8(ASK, 0)
    // Connected, so that a port that nobody serves is refused and not waited for. Why it cannot be connected (a name that is not
    // in the DNS, an address it may not send to) is handed to the callback, and then nothing may be sent.
    const connected: (error?: Error) => void = (error) =>
      error ? socket.emit('error', error) : socket.send(question)
    socket.connect(port, host, connected)
  })
}

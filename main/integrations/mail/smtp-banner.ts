/** What a mail server calls itself to who connects (RFC 5321, 3.1): `220 mail.example.org ESMTP`. */
import { connect } from 'node:net'
import { WorkError } from '../../work-error.ts'

const PATIENCE_MS = 10_000
const BANNER = /^220[ -](\S+)/
const LONGEST = 4096

export interface MailServerAddress {
  readonly host: string
  readonly port: number
}

const SMTP_PORT = 25

/** `mail.example.org`, `10.1.0.25:2525`, `[2001:db8::25]:25`. */
export function readMailServer(text: string): MailServerAddress {
  const [, inBrackets, host = inBrackets ?? text, port] =
    /^(?:\[(.+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text.trim()) ?? []
  return { host, port: port === undefined ? SMTP_PORT : Number(port) }
}

/** @throws WorkError `no_banner`, naming the server and what it said instead */
export function smtpBanner({ host, port }: MailServerAddress, signal?: AbortSignal): Promise<string> {
  const refused = (why: string) =>
    new WorkError('no_banner', `${host}:${port} does not answer as a mail server: ${why}`, { host })
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal })
    let text = ''
    const end = (error: Error) => {
      socket.destroy()
      reject(signal?.aborted ? signal.reason : error)
    }
    socket.setTimeout(PATIENCE_MS, () => end(refused('it says nothing for ten seconds')))
    socket.on('error', (error) => end(refused(error.message)))
    socket.on('close', () => end(refused('it closes the connection')))
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      if (!text.includes('\n') && text.length < LONGEST) return
      const name = BANNER.exec(text)?.[1]
      if (name === undefined) return end(refused(text.slice(0, 80).trim()))
      socket.end('QUIT\r\n')
      resolve(name)
    })
  })
}

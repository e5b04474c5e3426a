/** A server of a test on loopback, with or without TLS, whose connections can be cut and whose certificate can change. */
import { createServer as createPlain, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTls, type Server as TlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { type MadeCertificate, selfSigned } from './self-signed.ts'

export interface RunningServer {
  readonly url: string
  readonly port: number
  readonly certificate: MadeCertificate | null
  /** Shows another certificate from the next connection on. */
  changeCertificate(next: MadeCertificate): void
  /** Breaks every connection there is. */
  cut(): void
  stop(): Promise<void>
  /** Listens again on the same port. */
  start(): Promise<void>
}

/** Ends with the test. */
export async function serve(
  listener: RequestListener,
  certificate: MadeCertificate | null = selfSigned(),
): Promise<RunningServer> {
  const server = await openServer(listener, certificate)
  onTestFinished(server.stop)
  return server
}

/** Ends when it is stopped: for a server of several tests. */
export async function openServer(
  listener: RequestListener,
  certificate: MadeCertificate | null = selfSigned(),
): Promise<RunningServer> {
  const server = certificate ? createTls(certificate, listener) : createPlain(listener)
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve()
      server.close(() => resolve())
      cut()
    })
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    ...{ port, certificate, cut, stop },
    changeCertificate: (next) => (server as TlsServer).setSecureContext(next),
    start: () => listen(port),
  }
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/**
 * The one HTTP client for services on the LAN. With TLS it speaks only to the certificate that is pinned: its fingerprint is
 * compared in a handshake that sends nothing, and again on every connection before a byte of a request goes out. Redirects
 * are answers, never followed: a redirect would carry the secrets elsewhere.
 */
import { request as plainRequest } from 'node:http'
import { Agent, request as tlsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { ReachReason } from '../../../shared/lan-services/reach-reason.ts'
import { WorkError } from '../../work-error.ts'
import { networkReason } from './network-reason.ts'
import { reachError } from './reach-error.ts'
import { type SeenCertificate, seeCertificate, timeoutError } from './see-certificate.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** From the host on, with the query. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpAnswer {
  readonly status: number
  /** The phrase after the status, where Proxmox says what was wrong. */
  readonly reason: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export interface HttpTarget {
  /** Scheme, host, port, base path. */
  readonly url: string
  /** Null only with plain http. */
  readonly fingerprint: string | null
}

export interface HttpOptions {
  /** How long an answer may take, milliseconds. Proxmox itself waits 30 s for another node (proxmox-api §2). */
  readonly answerMs?: number
  readonly connectMs?: number
  readonly signal?: AbortSignal
}

export interface HttpClient {
  readonly url: string
  /** Throws WorkError with a ReachReason as code; an HTTP status of whatever kind is an answer. */
  send(request: HttpRequest): Promise<HttpAnswer>
  close(): void
}

const ANSWER_MS = 40_000
const CONNECT_MS = 8000
/** No list of these products is longer; what is, is no answer of theirs. Bytes. */
const LONGEST_ANSWER = 128 * 1024 * 1024

/**
 * Throws WorkError `wrong_certificate` (with `seen` and `expected`), `certificate_dates`, or why there is no connection. With
 * plain http nothing is opened yet.
 */
export async function openHttp(target: HttpTarget, options: HttpOptions = {}): Promise<HttpClient> {
  const at = endOf(target.url)
  if (!at.isTls) return makeClient(target, at, null, options)
  const seen = await look(target.url, options)
  checkCertificate(target, seen)
  return makeClient(target, at, pinnedAgent(seen), options)
}

/** The certificate of an https service, looked at and not trusted. Throws WorkError with a ReachReason. */
export async function look(url: string, options: HttpOptions = {}): Promise<SeenCertificate> {
  const { host, port } = endOf(url)
  try {
    return await seeCertificate({ host, port }, options.connectMs ?? CONNECT_MS, options.signal)
  } catch (error) {
    throw await explain(error, url, {
      seconds: (options.connectMs ?? CONNECT_MS) / 1000,
      mayHaveArrived: false,
    })
  }
}

/** Throws WorkError `wrong_certificate`, `certificate_dates`. */
export function checkCertificate(target: HttpTarget, seen: SeenCertificate, now = new Date()): void {
  const { url, fingerprint } = target
  if (seen.fingerprint !== fingerprint)
    throw reachError('wrong_certificate', { url, seen: seen.fingerprint, expected: fingerprint ?? 'none' })
  const iso = now.toISOString()
  if (iso < seen.validFrom || iso > seen.validTo)
    throw reachError('certificate_dates', { url, from: seen.validFrom, to: seen.validTo, now: iso })
}

interface End {
  readonly isTls: boolean
  readonly host: string
  readonly port: number
}

function endOf(url: string): End {
  const { protocol, hostname, port } = new URL(url)
  const isTls = protocol === 'https:'
  return { isTls, host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (isTls ? 443 : 80) }
}

/** Trusts the one certificate, whoever signed it and whatever name stands in it (proxmox-api §4). */
function pinnedAgent(seen: SeenCertificate): Agent {
  return new Agent({
    keepAlive: true,
    maxSockets: 6,
    ca: [seen.pem],
    allowPartialTrustChain: true,
    checkServerIdentity: (_host, { fingerprint256 }) =>
      fingerprint256 === seen.fingerprint ? undefined : pinError(),
  })
}

const pinError = (): Error => Object.assign(new Error('another certificate'), { code: 'ERR_PIN' })

/** Of a connection whose certificate is not the pinned one. */
const CERTIFICATE_CODES: ReadonlySet<string | undefined> = new Set([
  'ERR_PIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'CERT_SIGNATURE_FAILURE',
])

function makeClient(target: HttpTarget, at: End, agent: Agent | null, options: HttpOptions): HttpClient {
  const { url } = target
  const seconds = (options.answerMs ?? ANSWER_MS) / 1000
  const send = async (request: HttpRequest): Promise<HttpAnswer> => {
    // A kept connection may be closed by the server just as a request goes out; for a reading that is no harm, it is sent
    // anew, but nobody knows whether an act arrived: acts have a connection of their own.
    const isReading = request.method === 'GET'
    const first = await trySend(at, isReading ? agent : fresh(agent), request, options)
    const last = first.stale ? await trySend(at, fresh(agent), request, options) : first
    if (last.answer) return last.answer
    const { error, mayHaveArrived } = last
    if (CERTIFICATE_CODES.has((error as NodeJS.ErrnoException).code)) {
      checkCertificate(target, await look(url, options))
      throw reachError('connection_lost', { url, detail: error.message, mayHaveArrived: false })
    }
    throw await explain(error, url, { seconds, mayHaveArrived })
  }
  return { url, send, close: () => agent?.destroy() }
}

const fresh = (agent: Agent | null): Agent | null =>
  agent && new Agent({ ...agent.options, keepAlive: false })

type Tried =
  | { readonly answer: HttpAnswer; readonly stale?: never }
  | {
      readonly answer?: never
      readonly error: Error
      readonly mayHaveArrived: boolean
      /** The connection had been used before and was found closed. */
      readonly stale: boolean
    }

function trySend(at: End, agent: Agent | null, request: HttpRequest, options: HttpOptions): Promise<Tried> {
  const { method, path, headers = {}, body } = request
  const { signal, answerMs = ANSWER_MS, connectMs = CONNECT_MS } = options
  return new Promise((resolve) => {
    let isConnected = false
    // It was open before this request came to it: kept, or freed by another one while this waited.
    let wasOpen = false
    const timers: NodeJS.Timeout[] = []
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const call = (at.isTls ? tlsRequest : plainRequest)({
      ...{ host: at.host, port: at.port, method, path },
      headers: { ...headers, ...length },
      ...(agent ? { agent } : { agent: false as const }),
      ...(signal ? { signal } : {}),
    })
    const settle = (tried: Tried) => {
      for (const timer of timers) clearTimeout(timer)
      resolve(tried)
    }
    const failed = (error: Error) =>
      settle({ error, mayHaveArrived: isConnected, stale: wasOpen && isReset(error) })
    call.on('socket', (socket) => {
      // Only from here on time counts: before, the request waits for those ahead of it.
      timers.push(
        setTimeout(() => call.destroy(timeoutError()), answerMs),
        setTimeout(() => (isConnected ? null : call.destroy(timeoutError())), connectMs),
      )
      wasOpen = call.reusedSocket || isOpen(socket)
      isConnected = wasOpen
      if (isConnected) return
      socket.once(at.isTls ? 'secureConnect' : 'connect', () => {
        isConnected = true
      })
    })
    call.on('error', failed)
    call.on('response', (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        parts.push(part)
        size += part.length
        if (size > LONGEST_ANSWER) call.destroy(new Error('the answer has no end'))
      })
      response.on('error', failed)
      response.on('end', () =>
        settle({
          answer: {
            status: response.statusCode ?? 0,
            reason: response.statusMessage ?? '',
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          },
        }),
      )
    })
    call.end(body)
  })
}

const isOpen = (socket: Socket): boolean =>
  !socket.connecting && !(socket instanceof TLSSocket && isShakingHands(socket))

/** Node tells it by a property that its types leave out. */
const isShakingHands = (socket: TLSSocket): boolean =>
  (socket as TLSSocket & { readonly secureConnecting?: boolean }).secureConnecting === true

const isReset = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'ECONNRESET' || error.code === 'EPIPE'

const isLoopback = (url: string): boolean => /^https?:\/\/(127\.|\[::1\]|localhost(?=[:/]|$))/.test(url)

async function explain(
  error: unknown,
  url: string,
  values: { readonly seconds: number; readonly mayHaveArrived: boolean },
): Promise<unknown> {
  if (!(error instanceof Error) || error instanceof WorkError || error.name === 'AbortError') return error
  const known = error as NodeJS.ErrnoException
  const reason: ReachReason | null = await networkReason(known, isLoopback(url))
  if (reason === null && known.code === undefined && error.message !== 'aborted') return error
  return reachError(reason ?? 'connection_lost', {
    ...{ url, detail: error.message, product: 'the service', ...values },
  })
}

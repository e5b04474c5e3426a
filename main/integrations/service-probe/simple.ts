/** What is seen of services by connecting, by their greeting, by a ping, by a question for a name. */
import { lookup, Resolver } from 'node:dns/promises'
import { sameAddress } from '../../../shared/mail/dns-name.ts'
import { down, notLooked, type ServiceLook, up } from '../../../shared/service-check/service-look.ts'
import { ping } from '../reach/ping.ts'
import { converse, lookOfError, PATIENCE_MS, type Place } from './conversation.ts'

export async function lookByPing({ host }: Place, signal?: AbortSignal): Promise<ServiceLook> {
  const probe = await ping(host, signal)
  if (probe.kind === 'answered') return up('answers', probe.ms)
  return probe.kind === 'silent' ? down('silent') : notLooked('cannot_ping')
}

export async function lookByConnecting(place: Place, signal?: AbortSignal): Promise<ServiceLook> {
  const heard = await converse(place, {}, signal)
  return heard.kind === 'heard' ? up('open', heard.ms, { port: place.port }) : heard.look
}

/** RFC 5321, 4.2: `220 name text`, perhaps over several lines. */
export async function lookAtMail(place: Place, signal?: AbortSignal): Promise<ServiceLook> {
  const heard = await converse(place, { isEnough: (answer) => answer.includes('\n') }, signal)
  if (heard.kind === 'failed') return heard.look
  const line = heard.answer.toString('latin1').split('\n')[0]?.trim() ?? ''
  return /^220[ -]/.test(line)
    ? up('says', heard.ms, { text: line.slice(0, 120) })
    : down('other_protocol', { port: place.port }, heard.ms)
}

const NOT_THERE: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA'])

const isSame = (found: string, expected: string): boolean =>
  found === expected || sameAddress(found, expected)

interface FoundAddresses {
  /** Of both families, IPv4 first. */
  readonly addresses: readonly string[]
  /** Why one was not answered, or neither is there; null: all was told. */
  readonly failure: unknown
}

/** A name may have an address of one family only: that it lacks the other says nothing. */
async function addressesOf(resolver: Resolver, name: string): Promise<FoundAddresses> {
  const asked = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const addresses = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const reasons = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  const failed = reasons.find((one) => !NOT_THERE.has((one as NodeJS.ErrnoException).code))
  return { addresses, failure: failed ?? (addresses.length === 0 ? reasons[0] : null) }
}

/** `wanted`: `intranet.orme.lan`, or with the address it should have, `intranet.orme.lan=10.1.0.25`. */
export async function lookForName(
  { host, port }: Place,
  wanted: string,
  signal?: AbortSignal,
): Promise<ServiceLook> {
  const [name = '', expected] = wanted.split('=').map((part) => part.trim())
  const resolver = new Resolver({ timeout: PATIENCE_MS / 2, tries: 2 })
  const begun = performance.now()
  try {
    const { address } = await lookup(host)
    resolver.setServers([address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`])
    const cancel = () => resolver.cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    const { addresses, failure } = await addressesOf(resolver, name)
    const agrees = expected === undefined || addresses.some((one) => isSame(one, expected))
    // A family that was not answered may hold what is wanted.
    if (failure !== null && (addresses.length === 0 || !agrees)) throw failure
    const values = { name, found: addresses.join(', '), expected: expected ?? '' }
    const ms = performance.now() - begun
    return agrees ? up('dns_name', ms, values) : down('dns_other', values, ms)
  } catch (error) {
    signal?.throwIfAborted()
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === 'getaddrinfo') return lookOfError(error as NodeJS.ErrnoException, { host, port })
    if (NOT_THERE.has(code)) return down('dns_none', { name }, performance.now() - begun)
    if (code === 'ECONNREFUSED') return down('refused', { port })
    return code === 'ETIMEOUT' ? down('silent') : down('dns_failed', { name, code: code ?? '?' })
  }
}

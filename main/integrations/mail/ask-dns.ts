/** Questions to name servers, each asked once, with all answers kept: what is judged can be saved and looked at again. */
import { Resolver } from 'node:dns/promises'
import { dnsName } from '../../../shared/mail/dns-name.ts'
import type { DnsAnswer, DnsType } from '../../../shared/mail/mail-answers.ts'

const PATIENCE_MS = 3000
const TRIES = 2
/** What a server says of a name that is not there, or has no such record. */
const NOTHING: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA'])

export type AskDns = (name: string, type: DnsType) => Promise<DnsAnswer>

export interface DnsDesk {
  readonly ask: AskDns
  /** All that was asked so far. */
  readonly answers: () => DnsAnswer[]
}

/** `servers`: `192.0.2.53` or with a port; none: those of the system. Rejects with the signal's reason. */
export function openDns(servers: readonly string[], signal?: AbortSignal): DnsDesk {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: TRIES })
  if (servers.length > 0) resolver.setServers([...servers])
  signal?.addEventListener('abort', () => resolver.cancel(), { once: true })
  const asked = new Map<string, Promise<DnsAnswer>>()
  const answers: DnsAnswer[] = []
  const ask: AskDns = (given, type) => {
    const name = dnsName(given)
    const key = `${name} ${type}`
    const known = asked.get(key)
    if (known) return known
    const running = askOnce(resolver, name, type, signal).then((answer) => {
      answers.push(answer)
      return answer
    })
    asked.set(key, running)
    return running
  }
  return { ask, answers: () => [...answers] }
}

async function askOnce(
  resolver: Resolver,
  name: string,
  type: DnsType,
  signal?: AbortSignal,
): Promise<DnsAnswer> {
  signal?.throwIfAborted()
  try {
    return { name, type, status: 'found', values: await valuesOf(resolver, name, type) }
  } catch (error) {
    signal?.throwIfAborted()
    const isNothing = NOTHING.has((error as NodeJS.ErrnoException).code)
    return { name, type, status: isNothing ? 'none' : 'failed', values: [] }
  }
}

async function valuesOf(resolver: Resolver, name: string, type: DnsType): Promise<string[]> {
  switch (type) {
    case 'A':
      return resolver.resolve4(name)
    case 'AAAA':
      return resolver.resolve6(name)
    case 'PTR':
      return (await resolver.resolvePtr(name)).map(dnsName)
    case 'TXT':
      return (await resolver.resolveTxt(name)).map((strings) => strings.join(''))
    case 'MX': {
      const hosts = await resolver.resolveMx(name)
      return hosts.map(({ priority, exchange }) => `${priority} ${dnsName(exchange)}`)
    }
  }
}

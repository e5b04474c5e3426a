/** SPF of a domain for one address (RFC 7208), evaluated by mailauth over whatever answers for the name servers. */
import { spf } from 'mailauth/lib/spf/index.js'
import type { DnsAnswer, DnsType, SpfResult } from '../../../shared/mail/mail-answers.ts'
import type { AskDns } from './ask-dns.ts'

interface Question {
  readonly domain: string
  readonly address: string
  readonly ehlo: string | null
}

export async function evaluateSpf({ domain, address, ehlo }: Question, ask: AskDns): Promise<SpfResult> {
  const { status, rr } = await spf({
    sender: `postmaster@${domain}`,
    ip: address,
    helo: ehlo ?? domain,
    // Else it puts the name of this computer into what it says.
    mta: domain,
    // Its types have no MX.
    resolver: async (name, type) => asResolved(await ask(name, type as DnsType)) as string[],
  })
  const result = status.result as SpfResult['result']
  return {
    address,
    result,
    record: rr ?? null,
    trouble: result === 'permerror' ? troubleOf(String(status.comment ?? '')) : null,
  }
}

/** The evaluator's own words, behind its preface. */
const troubleOf = (comment: string): string => comment.replace(/^.*during lookup of \S+?: /, '')

/** As node:dns gives it. @throws with its code where there is nothing, or nobody answers */
function asResolved({ name, type, status, values }: DnsAnswer): unknown[] {
  if (status !== 'found')
    throw Object.assign(new Error(`${type} ${name}: ${status}`), {
      code: status === 'none' ? 'ENODATA' : 'ETIMEOUT',
    })
  if (type === 'TXT') return values.map((value) => [value])
  if (type !== 'MX') return [...values]
  return values.map((value) => {
    const [priority, exchange] = value.split(' ')
    return { priority: Number(priority), exchange }
  })
}

/**
 * What was learned of a domain's mail from outside: what name servers answered, by which address mail really leaves and
 * what the mail server calls itself. It is all that is judged, so that it can be saved where the Internet is, and looked at
 * where it is not.
 */
import { z } from 'zod'

export const dnsTypes = ['A', 'AAAA', 'MX', 'PTR', 'TXT'] as const
export type DnsType = (typeof dnsTypes)[number]

export const dnsAnswer = z.object({
  /** In small letters, without the last dot. */
  name: z.string().max(255),
  type: z.enum(dnsTypes),
  /** `none`: the name servers say that there is nothing; `failed`: nobody answered for it. */
  status: z.enum(['found', 'none', 'failed']),
  /** Addresses, names without the last dot, texts in one piece; of MX `10 mail.example.org`. */
  values: z.array(z.string().max(4096)).max(1000),
})
export type DnsAnswer = z.infer<typeof dnsAnswer>

/** How the sending address or name came to be known: what a mail that arrived outside shows is proof, all else is said. */
export const mailSources = ['message', 'given', 'laptop', 'banner'] as const

const known = z.object({ value: z.string().min(1).max(255), source: z.enum(mailSources) })
export type KnownOfMail = z.infer<typeof known>

export const mailAnswers = z.object({
  domain: z.string().min(1).max(255),
  /** ISO 8601, UTC. */
  at: z.string().max(40),
  /** The address that mail leaves from, as the world sees it, behind every NAT. */
  address: known.nullable(),
  /** What the mail server says in EHLO. */
  ehlo: known.nullable(),
  /** Of DKIM signatures, where known. */
  selectors: z.array(z.string().min(1).max(63)).max(50),
  /** Block lists asked. */
  lists: z.array(z.string().min(1).max(255)).max(50),
  dns: z.array(dnsAnswer).max(2000),
})
export type MailAnswers = z.infer<typeof mailAnswers>

/** SPF (RFC 7208) of the domain for one address. */
export interface SpfResult {
  readonly address: string
  readonly result: 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'permerror' | 'temperror'
  /** The record itself, where there is one. */
  readonly record: string | null
  /** Why a record cannot be evaluated, as the evaluator says. */
  readonly trouble: string | null
}

/** Asks all that is looked at for a domain's mail, and judges it. The same judgement takes saved answers. */
import { blockListName, dnsName, isHostName, reverseName } from '../../../shared/mail/dns-name.ts'
import { commonSelectors, dkimName, judgeMail, mailHosts } from '../../../shared/mail/judge-mail.ts'
import { answersFor } from '../../../shared/mail/lookup.ts'
import type { KnownOfMail, MailAnswers, SpfResult } from '../../../shared/mail/mail-answers.ts'
import type { MailReport } from '../../../shared/mail/mail-check.ts'
import { readMessageWay } from '../../../shared/mail/message-way.ts'
import type { AskDns, DnsDesk } from '../../integrations/mail/ask-dns.ts'
import { evaluateSpf } from '../../integrations/mail/evaluate-spf.ts'
import { WorkError } from '../../work-error.ts'

/** Lists that large providers ask, or that name who is listed for what a NAT mistake does. */
export const usualLists: readonly string[] = [
  ...['zen.spamhaus.org', 'b.barracudacentral.org', 'bl.spamcop.net', 'psbl.surriel.com'],
]

export interface MailQuestion {
  readonly domain: string
  readonly address: KnownOfMail | null
  readonly ehlo: KnownOfMail | null
  /** A mail that arrived outside, with its headers. */
  readonly message: string | null
  readonly selectors: readonly string[]
  readonly lists: readonly string[]
}

export interface GatherOptions {
  readonly dns: DnsDesk
  /** ISO 8601. */
  readonly at: string
  /** Where nothing tells the address: this computer's own, seen from outside. */
  readonly outside: () => Promise<string | null>
  readonly onProgress?: (done: number, total: number) => void
}

/** @throws WorkError `no_domain`, `no_dns` */
export async function gatherMail(question: MailQuestion, options: GatherOptions): Promise<MailAnswers> {
  const domain = needDomain(question.domain)
  const { dns, at } = options
  const first = await dns.ask(domain, 'MX')
  const way = question.message === null ? null : readMessageWay(question.message, domain)
  const known = {
    ...{ domain, at, dns: [], lists: [...question.lists] },
    address: question.address ?? fromMessage(way?.address) ?? (await fromLaptop(options)),
    ehlo: question.ehlo ?? fromMessage(way?.ehlo),
    selectors: [...new Set([...question.selectors, ...(way?.selectors ?? [])])],
  }
  await askAll(known, options)
  if (first.status === 'failed' && dns.answers().every(({ status }) => status === 'failed'))
    throw new WorkError(
      'no_dns',
      'No name server answers: the check needs the Internet, or answers saved where it was reached.',
    )
  return { ...known, dns: dns.answers() }
}

/** Judged from the answers alone. */
export async function reportMail(answers: MailAnswers): Promise<MailReport> {
  const look = answersFor(answers.dns)
  const ask: AskDns = async (name, type) => ({
    name,
    type,
    ...look(name, type),
    values: [...look(name, type).values],
  })
  return judgeMail(answers, await spfOfAll(answers, ask))
}

/** For the address used, and for those that its names lead to. */
async function spfOfAll(answers: MailAnswers, ask: AskDns): Promise<SpfResult[]> {
  const { domain, ehlo, address } = answers
  const used = address?.value ?? null
  if (used === null) return []
  const led = await addressesOfHost(answers, ask)
  const results = []
  for (const one of new Set([used, ...led]))
    results.push(await evaluateSpf({ domain, address: one, ehlo: ehlo?.value ?? null }, ask))
  return results
}

async function addressesOfHost({ domain, ehlo, address }: MailAnswers, ask: AskDns): Promise<string[]> {
  const mx = await ask(domain, 'MX')
  const host = ehlo?.value ?? mailHosts(() => mx, domain)[0]
  if (host === undefined) return []
  return (await ask(host, address?.value.includes(':') ? 'AAAA' : 'A')).values
}

async function askAll(answers: MailAnswers, { dns: { ask }, onProgress }: GatherOptions): Promise<void> {
  const { domain, lists, address } = answers
  const used = address?.value ?? null
  const selectors = answers.selectors.length > 0 ? answers.selectors : commonSelectors
  const questions: (() => Promise<unknown>)[] = [
    () => spfOfAll(answers, ask),
    () => ask(`_dmarc.${domain}`, 'TXT'),
    () => askHosts(answers, ask),
    ...selectors.map((selector) => () => ask(dkimName(selector, domain), 'TXT')),
    ...(used === null ? [] : [() => askReverse(used, ask)]),
    ...(used === null ? [] : lists.map((list) => () => askList(used, list, ask))),
  ]
  let done = 0
  onProgress?.(0, questions.length)
  await Promise.all(
    questions.map(async (one) => {
      await one()
      done += 1
      onProgress?.(done, questions.length)
    }),
  )
}

async function askHosts(answers: MailAnswers, ask: AskDns): Promise<void> {
  const led = await addressesOfHost(answers, ask)
  await Promise.all(led.map((one) => askReverse(one, ask)))
}

async function askReverse(address: string, ask: AskDns): Promise<void> {
  const { values } = await ask(reverseName(address), 'PTR')
  await Promise.all(values.map((name) => ask(name, address.includes(':') ? 'AAAA' : 'A')))
}

async function askList(address: string, list: string, ask: AskDns): Promise<void> {
  const name = blockListName(address, list)
  const { status } = await ask(name, 'A')
  if (status === 'found') await ask(name, 'TXT')
}

const fromMessage = (value: string | null | undefined): KnownOfMail | null =>
  value ? { value, source: 'message' } : null

async function fromLaptop({ outside }: GatherOptions): Promise<KnownOfMail | null> {
  const value = await outside()
  return value === null ? null : { value, source: 'laptop' }
}

/** @throws WorkError `no_domain` */
export function needDomain(text: string): string {
  const domain = dnsName(text)
  if (isHostName(domain)) return domain
  throw new WorkError(
    'no_domain',
    `"${text}" is no domain: expected the part behind the @, as in example.org`,
  )
}

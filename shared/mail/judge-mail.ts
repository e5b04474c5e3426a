/**
 * What a domain's names say of the address its mail leaves from, line by line, and the one line that disagrees. Where the
 * names agree with each other on another address, the names are right and the address is wrong: a NAT rule sends the mail
 * out by it (the year badges did not arrive).
 */
import type { MailCode } from '../i18n/mail-texts.ts'
import { blockListName, dnsName, isAddress, isHostName, reverseName, sameAddress } from './dns-name.ts'
import { answersFor, type Lookup } from './lookup.ts'
import type { MailAnswers, SpfResult } from './mail-answers.ts'
import type { MailCheck, MailLine, MailReport, MailValues, MailVerdict } from './mail-check.ts'

interface Known {
  readonly answers: MailAnswers
  readonly spf: readonly SpfResult[]
  readonly look: Lookup
  readonly address: string | null
  /** The name that mail is sent under: said in EHLO, else the first mail host. */
  readonly host: string | null
}

const check = (line: MailLine, verdict: MailVerdict, code: MailCode, values: MailValues = {}): MailCheck => ({
  ...{ line, verdict, code, values },
})

/** `spf`: evaluated for the sending address, and for the addresses of its host. */
export function judgeMail(answers: MailAnswers, spf: readonly SpfResult[]): MailReport {
  const look = answersFor(answers.dns)
  const host = answers.ehlo?.value ?? mailHosts(look, answers.domain)[0] ?? null
  const known: Known = { answers, spf, look, host, address: answers.address?.value ?? null }
  const planned = agreedAddress(known)
  const checks = [
    judgeAddress(known, planned),
    judgeForward(known),
    judgeReverse(known),
    judgeEhlo(known),
    judgeSpf(known),
    judgeDkim(known),
    judgeDmarc(known),
    judgeMx(known),
    ...answers.lists.map((list) => judgeList(known, list)),
  ]
  return { answers, checks, disagrees: checks.find(({ verdict }) => verdict === 'wrong') ?? null }
}

/** By preference, the first first. */
export const mailHosts = (look: Lookup, domain: string): string[] =>
  look(domain, 'MX')
    .values.map((value) => value.split(' '))
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, exchange = '']) => dnsName(exchange))
    .filter((exchange) => exchange !== '')

const addressesOf = (look: Lookup, name: string, like: string): string[] => [
  ...look(name, like.includes(':') ? 'AAAA' : 'A').values,
]

/** Another address that name, SPF and reverse name agree on, two of them at least, where none agrees on the one used. */
function agreedAddress({ address, host, look, spf }: Known): string | null {
  if (address === null || host === null) return null
  const votes = (one: string) => [
    addressesOf(look, host, one).some((found) => sameAddress(found, one)),
    spf.some(({ address: asked, result }) => result === 'pass' && sameAddress(asked, one)),
    look(reverseName(one), 'PTR').values.includes(host),
  ]
  if (votes(address).some(Boolean)) return null
  return (
    addressesOf(look, host, address).find((one) => isAddress(one) && votes(one).filter(Boolean).length > 1) ??
    null
  )
}

function judgeAddress({ answers, host }: Known, planned: string | null): MailCheck {
  if (!answers.address) return check('address', 'unknown', 'address_unknown')
  const { value: address, source } = answers.address
  if (planned !== null && host !== null)
    return check('address', 'wrong', 'address_other', { address, planned, host })
  return check('address', source === 'laptop' ? 'notice' : 'ok', `address_${source}`, { address })
}

function judgeForward({ look, address, host, answers }: Known): MailCheck {
  if (host === null) return check('a', 'unknown', 'host_unknown', { domain: answers.domain })
  const { status } = look(host, address?.includes(':') ? 'AAAA' : 'A')
  const found = addressesOf(look, host, address ?? '').join(', ')
  if (status === 'failed') return check('a', 'unknown', 'not_answered', { name: host })
  if (status === 'none') return check('a', 'wrong', 'a_none', { host, address: address ?? '–' })
  if (address === null) return check('a', 'unknown', 'a_found', { host, found })
  return addressesOf(look, host, address).some((one) => sameAddress(one, address))
    ? check('a', 'ok', 'a_same', { host, address })
    : check('a', 'wrong', 'a_other', { host, found, address })
}

function judgeReverse({ look, address, host }: Known): MailCheck {
  if (address === null) return check('ptr', 'unknown', 'needs_address')
  const { status, values } = look(reverseName(address), 'PTR')
  if (status === 'failed') return check('ptr', 'unknown', 'not_answered', { name: reverseName(address) })
  if (status === 'none') return check('ptr', 'wrong', 'ptr_none', { address, host: host ?? '–' })
  const confirmed = values.find((name) =>
    addressesOf(look, name, address).some((one) => sameAddress(one, address)),
  )
  const name = confirmed ?? values[0] ?? '–'
  if (confirmed !== undefined) return check('ptr', 'ok', 'ptr_confirmed', { address, name })
  const isAsked = values.some((one) => look(one, address.includes(':') ? 'AAAA' : 'A').status !== 'failed')
  return isAsked
    ? check('ptr', 'wrong', 'ptr_unconfirmed', { address, name })
    : check('ptr', 'unknown', 'not_answered', { name })
}

function judgeEhlo({ answers, look, address }: Known): MailCheck {
  const name = answers.ehlo?.value
  if (name === undefined) return check('ehlo', 'unknown', 'ehlo_unknown')
  if (!isHostName(name)) return check('ehlo', 'wrong', 'ehlo_no_name', { name })
  if (address === null) return check('ehlo', 'unknown', 'needs_address')
  const { status } = look(name, address.includes(':') ? 'AAAA' : 'A')
  if (status === 'failed') return check('ehlo', 'unknown', 'not_answered', { name })
  const reverse = look(reverseName(address), 'PTR').values
  if (!addressesOf(look, name, address).some((one) => sameAddress(one, address)))
    return check('ehlo', 'wrong', 'ehlo_other', { name, address })
  return reverse.includes(dnsName(name)) || reverse.length === 0
    ? check('ehlo', 'ok', 'ehlo_same', { name })
    : check('ehlo', 'notice', 'ehlo_not_reverse', { name, reverse: reverse[0] ?? '–' })
}

function judgeSpf({ answers: { domain }, spf, address }: Known): MailCheck {
  if (address === null) return check('spf', 'unknown', 'needs_address')
  const own = spf.find((one) => sameAddress(one.address, address))
  if (!own) return check('spf', 'unknown', 'not_answered', { name: domain })
  const values = { domain, address, record: own.record ?? '–', trouble: own.trouble ?? '–' }
  switch (own.result) {
    case 'pass':
      return check('spf', 'ok', 'spf_pass', values)
    case 'fail':
      return check('spf', 'wrong', 'spf_fail', values)
    case 'softfail':
      return check('spf', 'wrong', 'spf_softfail', values)
    case 'neutral':
      return check('spf', 'notice', 'spf_neutral', values)
    case 'none':
      return check('spf', 'wrong', 'spf_none', values)
    case 'permerror':
      return check('spf', 'wrong', 'spf_broken', values)
    case 'temperror':
      return check('spf', 'unknown', 'not_answered', { name: domain })
  }
}

/** Where no mail and no person tells the selector. A key under none of them says nothing. */
export const commonSelectors: readonly string[] = [
  ...['default', 'mail', 'dkim', 'selector1', 'selector2', 'google', 's1', 's2', 'k1', 'smtp'],
]

/** Names under which a key is looked for. */
export const dkimName = (selector: string, domain: string): string => `${selector}._domainkey.${domain}`

const KEY = /(?:^|;)\s*p=\s*([^;]*)/

function judgeDkim({ answers: { domain, selectors }, look }: Known): MailCheck {
  const asked = selectors.length > 0 ? selectors : commonSelectors
  const keys = asked.map((selector) => ({ selector, ...look(dkimName(selector, domain), 'TXT') }))
  const held = keys.flatMap(({ selector, values }) => {
    const key = KEY.exec(values.join(''))?.[1]
    return key === undefined ? [] : [{ selector, isRevoked: key.trim() === '' }]
  })
  const [good] = held.filter(({ isRevoked }) => !isRevoked)
  if (good) return check('dkim', 'ok', 'dkim_key', { selector: good.selector, domain })
  if (held[0]) return check('dkim', 'wrong', 'dkim_revoked', { selector: held[0].selector, domain })
  if (selectors.length === 0) return check('dkim', 'unknown', 'dkim_no_selector')
  return keys.some(({ status }) => status === 'failed')
    ? check('dkim', 'unknown', 'not_answered', { name: dkimName(selectors[0] ?? '', domain) })
    : check('dkim', 'wrong', 'dkim_none', { name: dkimName(selectors[0] ?? '', domain) })
}

function judgeDmarc({ answers: { domain }, look }: Known): MailCheck {
  const { status, values } = look(`_dmarc.${domain}`, 'TXT')
  const record = values.find((value) => /^v=DMARC1\b/i.test(value))
  if (record !== undefined)
    return check('dmarc', 'ok', 'dmarc_policy', { policy: /\bp=(\w+)/i.exec(record)?.[1] ?? 'none' })
  if (status === 'failed') return check('dmarc', 'unknown', 'not_answered', { name: `_dmarc.${domain}` })
  return check('dmarc', 'notice', 'dmarc_none', { domain })
}

function judgeMx({ answers: { domain }, look }: Known): MailCheck {
  const { status } = look(domain, 'MX')
  if (status === 'failed') return check('mx', 'unknown', 'not_answered', { name: domain })
  const hosts = mailHosts(look, domain)
  return hosts.length > 0
    ? check('mx', 'ok', 'mx_hosts', { hosts: hosts.join(', ') })
    : check('mx', 'notice', 'mx_none', { domain })
}

/**
 * RFC 5782: listed where the name exists, within 127.0.0.0/8. 127.255.255.x is no listing: Spamhaus refuses so who asks
 * by a public name server, too often, or wrongly.
 */
function judgeList({ look, address }: Known, list: string): MailCheck {
  if (address === null) return check('blocklist', 'unknown', 'needs_address')
  const name = blockListName(address, list)
  const { status, values } = look(name, 'A')
  if (status === 'none') return check('blocklist', 'ok', 'list_clean', { list, address })
  if (status === 'failed') return check('blocklist', 'unknown', 'list_silent', { list })
  if (values.some((value) => value.startsWith('127.255.255.')))
    return check('blocklist', 'unknown', 'list_refused', { list })
  if (!values.some((value) => value.startsWith('127.')))
    return check('blocklist', 'unknown', 'list_diverted', { list, value: values[0] ?? '–' })
  const why = look(name, 'TXT').values[0] ?? values.join(', ')
  return check('blocklist', 'wrong', 'list_listed', { list, address, why })
}

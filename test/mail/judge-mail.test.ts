/** Which line disagrees, and what is said where nobody knows. */
import { describe, expect, it } from 'vitest'
import { reportMail } from '../../main/services/mail/gather-mail.ts'
import { mailChange, mailText } from '../../shared/i18n/mail-texts.ts'
import { readDigText } from '../../shared/mail/dig-text.ts'
import { blockListName, reverseName } from '../../shared/mail/dns-name.ts'
import type { DnsAnswer, MailAnswers } from '../../shared/mail/mail-answers.ts'
import type { MailLine, MailReport } from '../../shared/mail/mail-check.ts'

const RIGHT = `
foire.example. IN MX 10 mail.foire.example.
foire.example. IN TXT "v=spf1 a:mail.foire.example -all"
mail.foire.example. IN A 192.0.2.10
10.2.0.192.in-addr.arpa. IN PTR mail.foire.example.
_dmarc.foire.example. IN TXT "v=DMARC1; p=quarantine"
badges._domainkey.foire.example. IN TXT "v=DKIM1; k=rsa; p=MIGf"
`
const none = (name: string, type: DnsAnswer['type']): DnsAnswer => ({
  name,
  type,
  status: 'none',
  values: [],
})

const answers = (own: Partial<MailAnswers> = {}, text = RIGHT, ...more: DnsAnswer[]): MailAnswers => ({
  ...{ domain: 'foire.example', at: '2026-11-30T08:00:00Z', selectors: ['badges'] },
  address: { value: '192.0.2.10', source: 'message' },
  ehlo: { value: 'mail.foire.example', source: 'message' },
  lists: ['bl.example'],
  dns: [...readDigText(text), none(blockListName('192.0.2.10', 'bl.example'), 'A'), ...more],
  ...own,
})
const from = (address: string) => ({ address: { value: address, source: 'message' } as const })
const of = (report: MailReport, line: MailLine) => {
  const found = report.checks.find((check) => check.line === line)
  return `${found?.verdict} ${found?.code}`
}
const without = (text: RegExp) =>
  RIGHT.split('\n')
    .filter((line) => !text.test(line))
    .join('\n')

describe('mail that leaves from where its names say', () => {
  it('has nothing that disagrees', async () => {
    const report = await reportMail(answers())
    expect(report.disagrees).toBeNull()
    expect(report.checks.map(({ verdict }) => verdict)).toEqual(Array(9).fill('ok'))
  })
})

describe('the line that disagrees', () => {
  it('is the address, where all its names agree on another: the NAT rule, not three records', async () => {
    const report = await reportMail(
      answers(from('192.0.2.20'), RIGHT, none(reverseName('192.0.2.20'), 'PTR')),
    )
    expect(report.disagrees).toMatchObject({ line: 'address', code: 'address_other' })
    expect(report.disagrees && mailChange(report.disagrees, 'fr')).toContain('règle NAT')
    expect([of(report, 'a'), of(report, 'ptr'), of(report, 'ehlo'), of(report, 'spf')]).toEqual([
      ...['wrong a_other', 'wrong ptr_none', 'wrong ehlo_other', 'wrong spf_fail'],
    ])
  })

  it.each<[string, MailLine, string, MailAnswers]>([
    [
      'the reverse name, where there is none',
      'ptr',
      'ptr_none',
      answers({}, without(/PTR/), none(reverseName('192.0.2.10'), 'PTR')),
    ],
    [
      'the reverse name, where it leads elsewhere',
      'ptr',
      'ptr_unconfirmed',
      answers(
        {},
        `${without(/PTR/)}\n10.2.0.192.in-addr.arpa. IN PTR nat.venue.example.\nnat.venue.example. IN A 192.0.2.99`,
      ),
    ],
    [
      'the name in EHLO, where it is none',
      'ehlo',
      'ehlo_no_name',
      answers({ ehlo: { value: 'badges', source: 'message' } }, `${RIGHT}\nbadges. IN A 192.0.2.10`),
    ],
    [
      'SPF, where there is none',
      'spf',
      'spf_none',
      answers({}, without(/spf1/), none('foire.example', 'TXT')),
    ],
    [
      'SPF, where there are two',
      'spf',
      'spf_broken',
      answers({}, `${RIGHT}\nfoire.example. IN TXT "v=spf1 -all"`),
    ],
    [
      'the key, where mail is signed without one',
      'dkim',
      'dkim_none',
      answers({ selectors: ['old'] }, RIGHT, none('old._domainkey.foire.example', 'TXT')),
    ],
    [
      'the key, where it is withdrawn',
      'dkim',
      'dkim_revoked',
      answers({ selectors: ['old'] }, `${RIGHT}\nold._domainkey.foire.example. IN TXT "v=DKIM1; p="`),
    ],
  ])('is %s', async (_, line, code, given) => {
    const { disagrees } = await reportMail(given)
    expect(disagrees).toMatchObject({ line, code })
    expect(disagrees && mailChange(disagrees, 'en')).toBeTruthy()
  })

  it('is a block list last: it follows from what is wrong before', async () => {
    const listed = readDigText(
      '10.2.0.192.bl.example. IN A 127.0.0.3\n10.2.0.192.bl.example. IN TXT "no reverse name"',
    )
    const given = answers()
    const report = await reportMail({ ...given, dns: [...readDigText(RIGHT), ...listed] })
    expect(report.disagrees).toMatchObject({ line: 'blocklist', code: 'list_listed' })
    expect(report.disagrees && mailText(report.disagrees, 'en')).toBe(
      'bl.example holds 192.0.2.10: no reverse name',
    )
  })
})

describe('what nobody knows', () => {
  it('accuses nobody: without the address, only what does not need it is judged', async () => {
    const report = await reportMail(answers({ address: null }))
    expect(report.disagrees).toBeNull()
    expect([of(report, 'address'), of(report, 'ptr'), of(report, 'spf'), of(report, 'mx')]).toEqual([
      ...['unknown address_unknown', 'unknown needs_address', 'unknown needs_address', 'ok mx_hosts'],
    ])
  })

  it('is a name that was never asked', async () => {
    const report = await reportMail({ ...answers(), dns: [] })
    expect(new Set(report.checks.map(({ verdict }) => verdict))).toEqual(new Set(['ok', 'unknown']))
    expect(of(report, 'address')).toBe('ok address_message')
  })

  it.each([
    ['refuses public name servers', '127.255.255.254', 'unknown list_refused'],
    ['is answered for by a network that invents addresses', '203.0.113.1', 'unknown list_diverted'],
  ])('is a block list that %s', async (_, value, expected) => {
    const given = answers()
    const dns = [...readDigText(RIGHT), ...readDigText(`10.2.0.192.bl.example. IN A ${value}`)]
    expect(of(await reportMail({ ...given, dns }), 'blocklist')).toBe(expected)
  })

  it('is DKIM where no selector is known and no usual one holds a key', async () => {
    const report = await reportMail(answers({ selectors: [] }, without(/domainkey/)))
    expect(of(report, 'dkim')).toBe('unknown dkim_no_selector')
  })

  it('is the mail server, where only the laptop was looked at from outside', async () => {
    const report = await reportMail(answers({ address: { value: '192.0.2.10', source: 'laptop' } }))
    expect(of(report, 'address')).toBe('notice address_laptop')
  })
})

it('names addresses of version 6 in reverse, nibble by nibble', () => {
  expect(reverseName('2001:db8::25')).toBe(
    '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
  )
})

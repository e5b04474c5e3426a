/** Answers as `dig` prints them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDigText } from '../../shared/mail/dig-text.ts'
import type { DnsAnswer } from '../../shared/mail/mail-answers.ts'

const asked = (status: string, question: string, ...records: string[]) =>
  [
    `;; ->>HEADER<<- opcode: QUERY, status: ${status}, id: 12`,
    ';; QUESTION SECTION:',
    `;${question}`,
    '',
    ';; ANSWER SECTION:',
    ...records,
  ].join('\n')

describe('the text of dig', () => {
  it('holds records, and what does not exist', () => {
    const text = [
      asked('NOERROR', 'Foire.example.\t\tIN\tMX', 'foire.example.\t300\tIN\tMX\t10 Mail.Foire.example.'),
      asked('NXDOMAIN', '20.2.0.192.in-addr.arpa.\tIN\tPTR'),
      asked('SERVFAIL', 'slow.example. IN A'),
      'laptop$ ',
    ].join('\n')
    expect(readDigText(text)).toEqual([
      { name: 'foire.example', type: 'MX', status: 'found', values: ['10 mail.foire.example'] },
      { name: '20.2.0.192.in-addr.arpa', type: 'PTR', status: 'none', values: [] },
      { name: 'slow.example', type: 'A', status: 'failed', values: [] },
    ] satisfies DnsAnswer[])
  })

  it('joins the strings of a text, as a long key has several', () => {
    const [key] = readDigText('k._domainkey.foire.example. IN TXT "v=DKIM1; p=AB" "CD\\"E"')
    expect(key?.values).toEqual(['v=DKIM1; p=ABCD"E'])
  })

  it('gives back any text that is written as it writes it', () => {
    const printable = fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    })
    fc.assert(
      fc.property(printable, (value) => {
        const quoted = value.replace(/["\\]/g, (mark) => `\\${mark}`)
        const [answer] = readDigText(`foire.example. 60 IN TXT "${quoted}"`)
        expect(answer?.values).toEqual([value])
      }),
    )
  })

  it('never fails, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readDigText(text))))
  })
})

/**
 * Answers as `dig` prints them (RFC 1035 master lines under a header), for who asked elsewhere and brings the text. Lines
 * that are none are passed over, as people paste prompts along.
 */
import { dnsName } from './dns-name.ts'
import { type DnsAnswer, type DnsType, dnsTypes } from './mail-answers.ts'

const STATUS = /^;; ->>HEADER<<-.*status: (\w+)/
const QUESTION = /^;(\S+)\s+IN\s+(\w+)\s*$/
const RECORD = /^(\S+)\s+(?:\d+\s+)?IN\s+(\w+)\s+(.+)$/
/** Strings of a TXT record; a backslash keeps the next character, or the one of three decimal digits. */
const STRING = /"((?:[^"\\]|\\.)*)"/g

const isType = (text: string): text is DnsType => (dnsTypes as readonly string[]).includes(text)

const unquote = (text: string): string =>
  text.replace(/\\(\d{3}|.)/g, (_, kept: string) =>
    kept.length === 3 ? String.fromCharCode(Number(kept)) : kept,
  )

function recordValue(type: DnsType, data: string): string {
  if (type === 'TXT') {
    const strings = [...data.matchAll(STRING)].map(([, string = '']) => unquote(string))
    return strings.length > 0 ? strings.join('') : data.trim()
  }
  if (type === 'MX') {
    const [preference = '', exchange = ''] = data.trim().split(/\s+/)
    return `${preference} ${dnsName(exchange)}`
  }
  return dnsName(data)
}

interface Asked {
  readonly name: string
  readonly type: DnsType
  readonly isAnswered: boolean
}

/** One answer for every question; records of any section, so that a zone file's lines do as well. */
export function readDigText(text: string): DnsAnswer[] {
  const found = new Map<string, { name: string; type: DnsType; values: string[] }>()
  const asked: Asked[] = []
  let isAnswered = true
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    const status = STATUS.exec(line)?.[1]
    if (status !== undefined) isAnswered = status === 'NOERROR' || status === 'NXDOMAIN'
    const [, question, questionType = ''] = QUESTION.exec(line) ?? []
    if (question !== undefined && isType(questionType))
      asked.push({ name: dnsName(question), type: questionType, isAnswered })
    const [, name, type = '', data = ''] = RECORD.exec(line) ?? []
    if (name === undefined || name.startsWith(';') || !isType(type)) continue
    const key = `${dnsName(name)} ${type}`
    const known = found.get(key) ?? { name: dnsName(name), type, values: [] }
    const value = recordValue(type, data)
    if (!known.values.includes(value)) known.values.push(value)
    found.set(key, known)
  }
  const records = [...found.values()].map((one): DnsAnswer => ({ ...one, status: 'found' }))
  const empty = asked
    .filter(({ name, type }) => !found.has(`${name} ${type}`))
    .map(
      ({ name, type, isAnswered: told }): DnsAnswer => ({
        ...{ name, type, status: told ? 'none' : 'failed', values: [] },
      }),
    )
  return [...records, ...new Map(empty.map((one) => [`${one.name} ${one.type}`, one])).values()]
}

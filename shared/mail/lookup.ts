/** Answers by name and type. What was never asked is as unknown as what nobody answered. */
import { dnsName } from './dns-name.ts'
import type { DnsAnswer, DnsType } from './mail-answers.ts'

export type Lookup = (name: string, type: DnsType) => Pick<DnsAnswer, 'status' | 'values'>

const notAsked = { status: 'failed', values: [] as string[] } as const

export function answersFor(answers: readonly DnsAnswer[]): Lookup {
  const byName = new Map(answers.map((answer) => [`${dnsName(answer.name)} ${answer.type}`, answer]))
  return (name, type) => byName.get(`${dnsName(name)} ${type}`) ?? notAsked
}

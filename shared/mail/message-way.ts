/**
 * What a mail that arrived outside tells of its way: the address it really left from and the name said there, out of its
 * Received lines (RFC 5321, 4.4), and the selectors of its DKIM signatures. This is the only proof of the address: a NAT
 * rule gives each server its own.
 */
import { dnsName, isAddress, isPublic } from './dns-name.ts'

export interface MessageWay {
  readonly address: string | null
  readonly ehlo: string | null
  readonly selectors: readonly string[]
}

interface Hop {
  readonly address: string
  readonly ehlo: string
  readonly by: string
}

/** Header lines, each in one piece, the last written first as they stand. */
function headersOf(message: string): string[] {
  const [head = ''] = message.split(/\r?\n\r?\n/, 1)
  return head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
}

/** `[192.0.2.1]`, `[IPv6:2001:db8::1]`, and Exchange's `(192.0.2.1)`. */
const ADDRESS = /[[(](?:IPv6:)?([0-9a-f.:]+)[\])]/gi
const HELO = /\bhelo=([^\s()]+)/i

function hopOf(line: string): Hop | null {
  const [, from, told = '', by = ''] = /^Received:\s*from\s+(\S+)(.*?)\sby\s+([^\s;]+)/i.exec(line) ?? []
  if (from === undefined) return null
  const address = [...`${from} ${told}`.matchAll(ADDRESS)].map(([, one = '']) => one).find(isAddress)
  if (address === undefined) return null
  // Exim names the host by its reverse name, and says `helo=` beside it where that is another.
  return { address, ehlo: dnsName(HELO.exec(told)?.[1] ?? from), by: dnsName(by) }
}

const isUnder = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`)

/** `domain`: whose servers are not outside. Nothing known where the mail never left. */
export function readMessageWay(message: string, domain: string): MessageWay {
  const headers = headersOf(message)
  const hops = headers.map(hopOf).filter((hop) => hop !== null)
  // The oldest is the last; the first that somebody else took over from a public address is where it left.
  const left = hops.toReversed().find(({ address, by }) => isPublic(address) && !isUnder(by, dnsName(domain)))
  const selectors = headers
    .filter((line) => /^DKIM-Signature:/i.test(line) && isUnder(tagOf(line, 'd'), dnsName(domain)))
    .map((line) => tagOf(line, 's'))
    .filter((selector) => selector !== '')
  return { address: left?.address ?? null, ehlo: left?.ehlo ?? null, selectors: [...new Set(selectors)] }
}

const tagOf = (line: string, tag: string): string =>
  dnsName(new RegExp(`[:;\\s]${tag}=\\s*([^;\\s]+)`, 'i').exec(line)?.[1] ?? '')

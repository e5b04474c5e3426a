/**
 * By what a statement is known again in another file: a subnet by its address, a host by its MAC, an option by its name.
 * Two of one identity say the same thing differently; statements that may stand several times are known by all their words.
 */
import type { FileKind } from '../router-files.ts'
import { headOf, type Statement } from './statement.ts'

type IdentityOf = (statement: Statement) => string

const whole: IdentityOf = (statement) => headOf(statement)

/** The first `count` words. */
const firstWords =
  (count: number): IdentityOf =>
  ({ words }) =>
    words.slice(0, count).join(' ')

const childOf = ({ children }: Statement, head: string): string =>
  children
    ?.find(({ words }) => words.join(' ').startsWith(head))
    ?.words.at(-1)
    ?.toLowerCase() ?? ''

const dhcpd: IdentityOf = (statement) => {
  const [first = '', second = ''] = statement.words
  if (first === 'host') return `host ${childOf(statement, 'hardware ethernet')}`
  if (first === 'failover' && statement.children) return 'failover peer'
  if (first === 'range' || first === 'if' || first === 'elsif') return whole(statement)
  if (first === 'option' || first === 'subnet' || first === 'class' || first === 'max')
    return `${first} ${second}`
  return first
}

const repeated = new Set(['up', 'pre-up', 'post-up', 'down', 'pre-down', 'post-down'])
const interfaces: IdentityOf = (statement) => {
  const [first = ''] = statement.words
  if (first === 'iface') return firstWords(3)(statement)
  // Commands that make the same interface are the same, however they look whether it is there.
  if (repeated.has(first))
    return `${first} ${/ip link (add|del)/.exec(headOf(statement))?.[0] ?? headOf(statement)}`
  return statement.children === null && (first === 'auto' || first.startsWith('allow-'))
    ? whole(statement)
    : first.replaceAll('-', '_')
}

const keepalived: IdentityOf = (statement) => {
  const [first = ''] = statement.words
  if (statement.children !== null) return whole(statement)
  // Addresses with and without a length, and the cards that are tracked, are known by their first word, as settings are.
  return first
}

const nft: IdentityOf = (statement) => {
  const [first = ''] = statement.words
  if (statement.children === null) return first === 'policy' ? first : whole(statement)
  return whole(statement)
}

const many = new Set([
  'server',
  'host-record',
  'address',
  'interface',
  'except-interface',
  'dhcp-range',
  'local',
])
const keyed: IdentityOf = (statement) =>
  many.has(statement.words[0] ?? '') ? whole(statement) : firstWords(1)(statement)
const chrony: IdentityOf = (statement) =>
  ['pool', 'server', 'peer', 'allow'].includes(statement.words[0] ?? '')
    ? firstWords(2)(statement)
    : firstWords(1)(statement)

export const identities: Readonly<Record<FileKind, IdentityOf>> = {
  interfaces,
  sysctl: firstWords(1),
  'isc-dhcp': dhcpd,
  'isc-default': firstWords(1),
  kea: firstWords(1),
  keepalived,
  nftables: nft,
  dnsmasq: keyed,
  chrony,
}

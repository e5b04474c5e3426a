/**
 * What two DHCP servers of a pair must say alike: networks, ranges, fixed addresses, and each other's address. Taken from
 * their files, so that files read back from the machines are judged by the same rules as ours.
 */
import { headOf, type Statement } from '../read/statement.ts'
import type { FileKind } from '../router-files.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'

export interface DhcpSide {
  readonly host: string
  readonly kind: FileKind
  readonly statements: readonly Statement[]
}

/** Empty for files that are none of DHCP. */
export function checkFailoverSides(first: DhcpSide, second: DhcpSide): RouterProblem[] {
  const [one, other] = [factsOf(first), factsOf(second)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => {
      const values = {
        first: first.host,
        second: second.host,
        one: one.get(key) ?? '–',
        other: other.get(key) ?? '–',
      }
      return reportRouter('error', 'failover_differs', key, values, {})
    })
}

function factsOf({ kind, statements }: DhcpSide): ReadonlyMap<string, string> {
  if (kind === 'isc-dhcp') return new Map(statements.flatMap(iscFacts))
  return kind === 'kea' ? new Map(keaFacts(statements)) : new Map()
}

type Fact = readonly [key: string, value: string]

function iscFacts(statement: Statement): Fact[] {
  const [first = ''] = statement.words
  const children = statement.children ?? []
  if (first === 'failover' && statement.children) return peerFacts(children)
  if (first === 'host') return [[headOf(statement), valuesOf(children, ['hardware', 'fixed-address'])]]
  if (first !== 'subnet') return []
  const pools = children.filter(({ words }) => words[0] === 'pool').flatMap((pool) => pool.children ?? [])
  return [
    [headOf(statement), valuesOf(pools, ['range'])],
    [`failover of ${headOf(statement)}`, valuesOf(pools, ['failover'])],
    [`routers of ${headOf(statement)}`, valuesOf(children, ['option routers'])],
  ]
}

/** Each calls itself `address` and the other `peer address`: said here by who is the primary. */
function peerFacts(children: readonly Statement[]): Fact[] {
  const told = (head: string) =>
    children
      .map(headOf)
      .find((text) => text.startsWith(`${head} `))
      ?.slice(head.length + 1) ?? '–'
  const isPrimary = children.some(({ words }) => words[0] === 'primary')
  const [own, peer] = [told('address'), told('peer address')]
  const [port, peerPort] = [told('port'), told('peer port')]
  return [
    ['primary', `${isPrimary ? own : peer} ${isPrimary ? port : peerPort}`],
    ['secondary', `${isPrimary ? peer : own} ${isPrimary ? peerPort : port}`],
  ]
}

const valuesOf = (children: readonly Statement[], heads: readonly string[]): string =>
  children
    .map(headOf)
    .filter((text) => heads.some((head) => text.startsWith(`${head} `)))
    .sort()
    .join('; ')

function keaFacts(statements: readonly Statement[]): Fact[] {
  return statements.flatMap((one): Fact[] => {
    const [name = ''] = one.words
    const children = one.children ?? []
    if (name === 'peers') return children.map((peer) => [headOf(peer), flatten(peer)])
    if (name !== 'subnet4') return keaFacts(children)
    return children.map((subnet) => [headOf(subnet), subnetText(subnet)])
  })
}

/** All but what is each server's own. */
const subnetText = ({ children }: Statement): string =>
  (children ?? [])
    .filter(({ words }) => ['id', 'pools', 'reservations'].includes(words[0] ?? ''))
    .map(flatten)
    .join('; ')

const flatten = (statement: Statement): string =>
  [headOf(statement), ...(statement.children ?? []).map(flatten)].join(' ')

/**
 * What DHCP servers wrote down: addresses in use, and how failover stands. Both only append, so the last word on an address
 * holds. Sources: dhcpd.leases(5), times UTC with the day of the week before them; the memfile of Kea 2.x, a CSV with its head.
 */
import { normalizeMac } from '../../plan/mac.ts'

export interface Lease {
  readonly address: string
  readonly mac: string | null
  readonly name: string | null
  /** ISO 8601; null: for ever. */
  readonly endsAt: string | null
}

export interface LeaseFile {
  /** Those that are in use. */
  readonly leases: readonly Lease[]
  /** `normal`, `communications-interrupted`, `partner-down`...; null: it tells none, as a file of Kea. */
  readonly failover: string | null
  /** What it last heard of its partner, in the same words. */
  readonly partner: string | null
}

const text = (body: string, pattern: RegExp): string | null => pattern.exec(body)?.[1] ?? null

export function readIscLeases(file: string): LeaseFile {
  const found = new Map<string, Lease | null>()
  for (const [, address = '', body = ''] of file.matchAll(/^lease ([\d.]+) \{\n(.*?)^\}/gms)) {
    const ends = text(body, /^ *ends (?:\d )?([^;]*);/m)
    const lease: Lease = {
      address,
      mac: normalizeMac(text(body, /^ *hardware ethernet ([0-9a-f:]+);/m) ?? ''),
      name: text(body, /^ *client-hostname "(.*)";/m),
      endsAt: ends === null || ends === 'never' ? null : `${ends.replaceAll('/', '-').replace(' ', 'T')}Z`,
    }
    found.set(address, text(body, /^ *binding state (\w+);/m) === 'active' ? lease : null)
  }
  const last = (whose: string) =>
    [...file.matchAll(new RegExp(`^ *${whose} state ([\\w-]+)`, 'gm'))].at(-1)?.[1] ?? null
  return {
    leases: [...found.values()].filter((one) => one !== null),
    ...{ failover: last('my'), partner: last('partner') },
  }
}

/** Several files one after the other are read as one, each with its head. */
export function readKeaLeases(file: string): LeaseFile {
  const found = new Map<string, Lease | null>()
  let head: readonly string[] = []
  for (const line of file.split('\n')) {
    const cells = line.split(',')
    if (cells[0] === 'address') {
      head = cells
      continue
    }
    const cell = (name: string) => cells[head.indexOf(name)] ?? ''
    const expire = Number(cell('expire'))
    if (!/^[\d.]+$/.test(cells[0] ?? '') || !Number.isFinite(expire)) continue
    const address = cell('address')
    const isUsed = cell('state') === '0' && cell('valid_lifetime') !== '0'
    found.set(
      address,
      isUsed
        ? {
            ...{ address, mac: normalizeMac(cell('hwaddr')), name: cell('hostname') || null },
            endsAt: new Date(expire * 1000).toISOString(),
          }
        : null,
    )
  }
  return { leases: [...found.values()].filter((one) => one !== null), failover: null, partner: null }
}

export const readLeases = { isc: readIscLeases, kea: readKeaLeases } as const

export interface MergedLease extends Lease {
  /** The routers that know it. */
  readonly from: readonly string[]
}

/** By address, of both servers the one that lasts longer; what is over at `now` (ISO 8601) is left out. */
export function mergeLeases(
  servers: readonly { readonly host: string; readonly leases: readonly Lease[] }[],
  now: string,
): readonly MergedLease[] {
  const all = servers.flatMap(({ host, leases }) => leases.map((lease) => ({ ...lease, host })))
  const lasting = all.filter(({ endsAt }) => endsAt === null || Date.parse(endsAt) > Date.parse(now))
  return [...Map.groupBy(lasting, ({ address }) => address)].map(([, own]) => {
    const [first] = [...own].sort((a, b) => endOf(b) - endOf(a))
    const { host: _, ...lease } = first as (typeof own)[number]
    return { ...lease, from: [...new Set(own.map(({ host }) => host))] }
  })
}

const endOf = ({ endsAt }: Lease): number => (endsAt === null ? Number.POSITIVE_INFINITY : Date.parse(endsAt))

/** How many leases were given, or given again, at or after `since` (seconds of the machine's clock): what a file says of itself. */
export function countGiven(file: string, flavour: 'isc' | 'kea', since: number): number {
  return flavour === 'isc' ? countIsc(file, since) : countKea(file, since)
}

const countIsc = (file: string, since: number): number =>
  new Set(
    [...file.matchAll(/^lease ([\d.]+) \{\n(.*?)^\}/gms)].flatMap(([, address, body = '']) => {
      const starts = /^ *starts (?:\d )?([\d/]+) ([\d:]+);/m.exec(body)
      const at = starts ? Date.parse(`${starts[1]?.replaceAll('/', '-')}T${starts[2]}Z`) / 1000 : 0
      return at >= since && text(body, /^ *binding state (\w+);/m) === 'active' ? [address] : []
    }),
  ).size

/** A row has the end of a lease and its length. */
function countKea(file: string, since: number): number {
  let head: readonly string[] = []
  const given = new Set<string>()
  for (const line of file.split('\n')) {
    const cells = line.split(',')
    if (cells[0] === 'address') head = cells
    const number = (name: string) => Number(cells[head.indexOf(name)])
    const isGiven = number('state') === 0 && number('expire') - number('valid_lifetime') >= since
    if (isGiven && number('valid_lifetime') > 0) given.add(cells[0] ?? '')
  }
  return given.size
}

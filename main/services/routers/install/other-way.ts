/** Where the other router of a pair is reached without anybody naming it: an address of its own whose host key is known. */
import { formatIpv4 } from '../../../../shared/addressing/ipv4.ts'
import { meetingOf } from '../../../../shared/routers/meeting.ts'
import type { RouterPair, Side } from '../../../../shared/routers/router-pair.ts'
import type { KnownHosts } from '../../../db/known-hosts.ts'

export interface KnownAddress {
  readonly host: string
  readonly port: number
  /** Who logged in last; null: nobody has. */
  readonly user: string | null
}

/** `side`: of the router that is looked for. That of the network in which both meet comes first. */
export function knownAddressOf(hosts: KnownHosts, pair: RouterPair, side: Side): KnownAddress | null {
  const meeting = meetingOf(pair)
  const own = [
    ...(meeting ? [meeting.addresses] : []),
    ...pair.networks.map(({ addresses }) => addresses),
  ].map((addresses) => formatIpv4(addresses[side]))
  const known = hosts.list().flatMap(({ address, user }) => {
    const [, host, port] = /^([\d.]+):(\d+)$/.exec(address) ?? []
    return host === undefined ? [] : [{ host, port: Number(port), user: user || null }]
  })
  const [found] = own.flatMap((address) => known.find(({ host }) => host === address) ?? [])
  return found ?? null
}

/**
 * Where the two DHCP servers meet: by their own addresses, never the gateway's, which is now at one and now at the other.
 * A cable between the machines is best, since it fails with nothing else; then the switches' network, where no visitor is.
 */

import type { RoutedNetwork } from './networks.ts'
import type { OwnAddresses } from './own-addresses.ts'
import type { RouterPair } from './router-pair.ts'
import type { Zone } from './zones.ts'

export interface Meeting {
  readonly network: RoutedNetwork
  readonly addresses: OwnAddresses
}

const order: Readonly<Record<Zone, number>> = {
  peer: 0,
  management: 1,
  technicians: 2,
  dmz: 3,
  shared: 4,
  bench: 5,
  stand: 6,
}
const age = ({ vlan }: RoutedNetwork): number => vlan?.vlanId ?? Number.MAX_SAFE_INTEGER

const known = new WeakMap<RouterPair, Meeting | null>()

/** Null: no network that both are in. Every pool asks, so it is looked for once a pair. */
export function meetingOf(pair: RouterPair): Meeting | null {
  const found = known.get(pair)
  if (found !== undefined) return found
  const meeting = findMeeting(pair)
  known.set(pair, meeting)
  return meeting
}

function findMeeting({ networks }: RouterPair): Meeting | null {
  const [network] = networks
    .filter(({ attachments }) => attachments.every((one) => one !== null))
    .sort((a, b) => order[a.zone] - order[b.zone] || age(a) - age(b))
  return network ? { network, addresses: network.addresses } : null
}

/** What was seen of a router after its installation, in plain sentences: what was not looked at is said as well. */
import { isPairNormal } from '../../../../shared/routers/watch/pair-word.ts'
import type { DhcpLook } from './look-at-dhcp.ts'
import type { MachineLook } from './look-at-machine.ts'

export const sayVerified = (look: MachineLook, dhcp: DhcpLook | null): string[] => [
  ...sayServices(look),
  ...sayGateways(look),
  ...(dhcp ? sayDhcp(dhcp) : []),
]

const sayServices = ({ services }: MachineLook): string[] =>
  services.length === 0 ? [] : [`These services run: ${services.map(({ unit }) => unit).join(', ')}.`]

function sayGateways({ networks }: MachineLook): string[] {
  const own = networks.filter(({ hasAddress }) => hasAddress === true).length
  const unplugged = networks.filter(({ state }) => state === 'unplugged').length
  const here = networks.filter(({ state }) => state === 'here').length
  const there = networks.filter(({ state }) => state === 'there').length
  if (networks.some(({ hasAddress }) => hasAddress === null))
    return ['Addresses and gateways were not looked at: the machine has no program ip.']
  return [
    `Own addresses: ${own} of ${networks.length}. Gateways: ${here} here, ${there} answered by the other router.`,
    ...(unplugged > 0 ? [`Cards without a cable, which were not looked at: ${unplugged}.`] : []),
  ]
}

const sayDhcp = ({ flavour, listens, failover, serves, untold, given }: DhcpLook): string[] => [
  listens === null
    ? 'Whether the DHCP server listens was not looked at: the machine has no program ss.'
    : 'The DHCP server listens.',
  given === 0
    ? 'No device has asked for an address since the restart.'
    : `Leases given since the restart: ${given}.`,
  ...(untold === null ? [] : [`How the pair stands was not told: ${untold}`]),
  ...(flavour === 'kea' ? sayKea(failover, serves) : sayFailover(failover)),
]

function sayKea(state: string | null, serves: boolean | null): string[] {
  if (state === null) return []
  if (isPairNormal(state))
    return [
      serves
        ? 'Both Kea servers agree: this one answers devices, the other stands by.'
        : 'Both Kea servers agree: the other answers devices, this one stands by.',
    ]
  if (state === 'single') return ['Kea runs without a partner.']
  if (state === 'partner-down')
    return ['Kea answers devices alone: it does not hear its partner, and takes it back by itself.']
  return [`Kea is ${state}: within a minute it agrees with its partner, or answers devices alone.`]
}

function sayFailover(state: string | null): string[] {
  if (state === null) return ['The DHCP server tells no failover yet.']
  if (state === 'normal') return ['Both DHCP servers agree: failover is normal.']
  if (state === 'communications-interrupted')
    return [
      'The DHCP server does not hear its partner: alone it hands out its half of each pool, until the partner is back, or is said to be down.',
    ]
  if (state === 'partner-down') return ['The DHCP server is alone and hands out every pool.']
  return [`Failover is ${state}: both agree within the client lead time.`]
}

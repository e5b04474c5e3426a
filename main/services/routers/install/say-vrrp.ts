/** What both routers are in each VRRP group, in plain sentences that tell how each was seen. */
import type { GatewayGroup } from '../../../../shared/contract/router-watch.ts'
import type { HowSeen, OtherGroup, OtherLook } from './look-at-vrrp.ts'

export const sayVrrp = (host: string, own: readonly GatewayGroup[], other: OtherLook | null): string[] => [
  ...(own.length === 0
    ? []
    : [`VRRP on ${host}: ${own.map(({ name, state }) => `${name} ${state}`).join(', ')}.`]),
  ...(other ? sayOther(other) : []),
]

const heads: Readonly<Record<HowSeen, (host: string, groups: string) => string>> = {
  read: (host, groups) => `VRRP on ${host}, read there: ${groups}.`,
  heard: (host, groups) => `VRRP on ${host}, by its adverts on the wire: ${groups}.`,
  inferred: (host, groups) =>
    `VRRP on ${host}, not seen but inferred from whose gateways answer and whether it answers: ${groups}.`,
}

const sayOther = ({ host, why, groups }: OtherLook): string[] => [
  ...(why === null ? [] : [`${host} was not asked itself: ${why}`]),
  ...(['read', 'heard', 'inferred'] as const).flatMap((how) => {
    const own = groups.filter((group) => group.how === how)
    return own.length === 0 ? [] : [heads[how](host, own.map(sayGroup).join(', '))]
  }),
]

const sayGroup = ({ name, state, priority }: OtherGroup): string =>
  priority === null ? `${name} ${state}` : `${name} ${state} (${priority})`

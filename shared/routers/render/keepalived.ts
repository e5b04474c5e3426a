/**
 * `/etc/keepalived/keepalived.conf`: which machine has the gateways. Both begin as backup, so that a machine that comes
 * back waits before it takes over, and two that start together do not both answer.
 */
import type { ConfigLine, PlanSource } from '../../config/intent.ts'
import type { RoutedNetwork } from '../networks.ts'
import type { RouterPair, Side } from '../router-pair.ts'
import { type VrrpGroup, vrrpGroups } from '../vrrp-groups.ts'
import { block, line, madeBy, withLength } from './lines.ts'

/** Of the two, and what a lost trunk or Internet access takes off: less than the partner that still has both. */
export const PRIORITIES: readonly [primary: number, secondary: number] = [150, 100]
const LOST_CARD = -60
/** Seconds before the primary takes over from a partner that does its work: its services are up by then. */
export const PREEMPT_DELAY = 30

export const renderKeepalived = (pair: RouterPair, side: Side): ConfigLine[] => [
  madeBy(),
  ...block('global_defs', null, [
    line(`router_id ${pair.machines[side].name}`, pair.machines[side].source),
    // An interface that is not there yet is waited for, not an error of the file.
    line('dynamic_interfaces'),
  ]),
  ...vrrpGroups(pair).flatMap((group) => instanceLines(pair, side, group)),
]

function instanceLines(pair: RouterPair, side: Side, group: VrrpGroup): ConfigLine[] {
  const { rules, rulesSource } = pair
  const { carrier, source } = group
  const card = carrier.attachments[side]?.card ?? ''
  return [
    line(''),
    ...block(`vrrp_instance ${group.name}`, source, [
      line('state BACKUP'),
      line(`interface ${card}`, carrier.source),
      line(`virtual_router_id ${group.id}`, source),
      line(`priority ${PRIORITIES[side]}`, pair.machines[side].source),
      line(`advert_int ${rules.advertSeconds}`, rulesSource),
      line(`preempt_delay ${PREEMPT_DELAY}`),
      ...secretLines(rules.vrrpSecret, rulesSource),
      ...trackLines(pair, side, carrier),
      ...addressLines('virtual_ipaddress', group.advertised, side, carrier.source),
      ...(group.silent.some(({ attachments }) => attachments[side])
        ? addressLines('virtual_ipaddress_excluded', group.silent, side, carrier.source)
        : []),
    ]),
  ]
}

/** Eight characters count, and only in version 2: a fence against mistakes more than against anybody. */
function secretLines(secret: string | null, source: PlanSource): ConfigLine[] {
  if (secret === null) return []
  return block('authentication', source, [
    line('auth_type PASS', source),
    line(`auth_pass "{{secret:${secret}}}"`, source),
  ])
}

/** A lost trunk downs the interface of the adverts by itself; the weight is for a card that is lost while they go on. */
function trackLines({ machines }: RouterPair, side: Side, carrier: RoutedNetwork): ConfigLine[] {
  const { wan } = machines[side]
  const trunks = (carrier.attachments[side]?.members ?? []).map(({ trunk }) =>
    line(`${trunk.card} weight ${LOST_CARD}`, trunk.source),
  )
  const access = wan ? [line(`${wan.card} weight ${LOST_CARD}`, wan.source)] : []
  return trunks.length + access.length === 0 ? [] : block('track_interface', null, [...trunks, ...access])
}

const addressLines = (
  head: string,
  networks: readonly RoutedNetwork[],
  side: Side,
  source: PlanSource,
): ConfigLine[] =>
  block(
    head,
    source,
    networks.flatMap((network) => {
      const card = network.attachments[side]?.card
      if (card === undefined || network.gateway === null) return []
      return [line(`${withLength(network.gateway, network)} dev ${card}`, network.addressed)]
    }),
  )

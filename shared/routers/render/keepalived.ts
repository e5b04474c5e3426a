/**
 * `/etc/keepalived/keepalived.conf`: which machine has the gateways. Both begin as backup, so that a machine that comes
 * back waits before it takes over, and two that start together do not both answer.
 */
import type { ConfigLine, PlanSource } from '../../config/intent.ts'
import type { RoutedNetwork } from '../networks.ts'
import type { RouterPair, Side } from '../router-pair.ts'
import { type VrrpGroup, vrrpGroups } from '../vrrp-groups.ts'
import { block, line, madeBy, withLength } from './lines.ts'

/** Of the two, and what a lost trunk or Internet access takes off: less than the partner that has it still, a dozen times over. */
export const PRIORITIES: readonly [primary: number, secondary: number] = [200, 190]
const LOST_CARD = -15
/**
 * Seconds before one takes over from a partner that does its work. The primary's services are up by then; the secondary only does it
 * where the primary has lost something, and waits no longer than until it has noticed itself that a switch went off for both.
 */
const PREEMPT_DELAYS: readonly [primary: number, secondary: number] = [30, 3]
export const PREEMPT_DELAY = PREEMPT_DELAYS[0]

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
      line(`preempt_delay ${PREEMPT_DELAYS[side]}`),
      ...secretLines(rules.vrrpSecret, rulesSource),
      ...trackLines(pair, side),
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

/**
 * Each instance watches every trunk: gateways of one trunk here and of another there would send what goes between their networks out
 * by one machine and back by the other, whose firewall knows nothing of it. A lost trunk downs the interface of its own adverts anyhow.
 */
function trackLines(pair: RouterPair, side: Side): ConfigLine[] {
  const { wan } = pair.machines[side]
  const used = pair.networks.flatMap(({ attachments }) => attachments[side]?.members ?? [])
  const trunks = [...new Map(used.map(({ trunk }) => [trunk.card, trunk])).values()]
    .sort((a, b) => a.peer.id - b.peer.id || (a.card < b.card ? -1 : 1))
    .map(({ card, source }) => line(`${card} weight ${LOST_CARD}`, source))
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

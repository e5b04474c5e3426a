/** Two VRRP instances of one number where each hears the other's adverts, or one that a foreign router at the venue has. */
import type { RouterPair } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'
import { type VrrpGroup, vrrpGroups } from '../vrrp-groups.ts'

export function checkRouterIds(pair: RouterPair): RouterProblem[] {
  const groups = vrrpGroups(pair)
  const heard = groups.filter(({ id }) => pair.rules.foreignRouterIds.includes(id))
  const segments = Map.groupBy(groups, (group) => `${segmentOf(group)} ${group.id}`)
  return [
    ...heard.map(({ name, id, source }) =>
      reportRouter('error', 'router_id_foreign', name, { id }, { source }),
    ),
    ...[...segments.values()].flatMap(([first, ...others]) =>
      others.map(({ name, id, source }) =>
        reportRouter('error', 'router_id_twice', name, { id, other: first?.name ?? '' }, { source }),
      ),
    ),
  ]
}

const segmentOf = ({ carrier: { vlan, zone } }: VrrpGroup): string =>
  vlan ? `${vlan.domainId}/${vlan.vid}` : zone

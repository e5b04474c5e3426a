/** The second line of a search hit: where the thing is and what it is connected to. Made only for hits that are shown. */
import { effectivePrefix } from '../../addressing/effective-prefix.ts'
import { shortName } from '../../device-types/interface-name.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { locationName } from '../names.ts'
import { connectionRow } from '../rows/connection-rows.ts'
import type { HitKind } from './search-text.ts'

const join = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')

export function hitDetail(plan: Plan, { kind, id }: { kind: HitKind; id: number }): string {
  const index = indexPlan(plan)
  switch (kind) {
    case 'outlet':
    case 'interface':
    case 'panelPort':
      return connectionDetail(plan, kind, id)
    case 'stand':
      return join([index.stand.get(id)?.exhibitor, locationName(plan, index.stand.get(id)?.locationId)])
    case 'vlan':
      return join([index.vlan.get(id)?.name, effectivePrefix(plan, id)?.cidr])
    case 'device':
      return join([index.device.get(id)?.typeSlug, locationName(plan, index.device.get(id)?.locationId)])
    case 'panel':
      return join([locationName(plan, index.panel.get(id)?.locationId)])
    case 'host':
      return hostDetail(plan, id)
  }
}

function connectionDetail(plan: Plan, kind: 'outlet' | 'interface' | 'panelPort', id: number): string {
  const row = connectionRow(plan, { kind, id })
  return join([
    row.stand && `stand ${row.stand}`,
    kind === 'outlet' ? null : row.outlet,
    kind === 'panelPort' ? null : row.panel && `${row.panel} ${row.panelPort}`,
    kind === 'interface' ? null : row.interface && `${row.switch} ${shortName(row.interface)}`,
    row.vlan === null ? null : `VLAN ${row.vlan}`,
    row.room,
  ])
}

function hostDetail(plan: Plan, id: number): string {
  const host = plan.host.find((row) => row.id === id)
  const outlet = host?.outletId == null ? undefined : indexPlan(plan).outlet.get(host.outletId)
  return join([host?.mac, outlet?.name])
}

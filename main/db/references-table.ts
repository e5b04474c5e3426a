/** What points at what in the plan. */
import type { CableEnd, PlanTable } from '../../shared/model/entities.ts'

export interface Reference {
  readonly from: PlanTable
  readonly column: string
  readonly to: PlanTable
  /** False: the row means nothing without what it points at. */
  readonly optional: boolean
}

export const references: readonly Reference[] = [
  { from: 'location', column: 'parentId', to: 'location', optional: true },
  { from: 'device', column: 'locationId', to: 'location', optional: true },
  { from: 'device', column: 'domainId', to: 'domain', optional: true },
  { from: 'interface', column: 'deviceId', to: 'device', optional: false },
  { from: 'interface', column: 'vlanId', to: 'vlan', optional: true },
  { from: 'panel', column: 'locationId', to: 'location', optional: true },
  { from: 'panelPort', column: 'panelId', to: 'panel', optional: false },
  { from: 'stand', column: 'locationId', to: 'location', optional: true },
  { from: 'outlet', column: 'standId', to: 'stand', optional: true },
  { from: 'outlet', column: 'locationId', to: 'location', optional: true },
  { from: 'vlan', column: 'domainId', to: 'domain', optional: false },
  { from: 'prefix', column: 'vlanId', to: 'vlan', optional: true },
  { from: 'host', column: 'outletId', to: 'outlet', optional: true },
]

/** The table behind each kind of cable end. */
export const endTables: Readonly<Record<CableEnd, PlanTable>> = {
  outlet: 'outlet',
  rear: 'panelPort',
  front: 'panelPort',
  interface: 'interface',
}

/** What points at what in the plan. */
import type { CableEnd, PlanTable } from '../../shared/model/entities.ts'
import { placedTables } from '../../shared/model/floor-plan.ts'

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
  { from: 'interface', column: 'lagId', to: 'interface', optional: true },
  { from: 'panel', column: 'locationId', to: 'location', optional: true },
  { from: 'panelPort', column: 'panelId', to: 'panel', optional: false },
  { from: 'stand', column: 'locationId', to: 'location', optional: true },
  { from: 'outlet', column: 'standId', to: 'stand', optional: true },
  { from: 'outlet', column: 'locationId', to: 'location', optional: true },
  { from: 'vlan', column: 'domainId', to: 'domain', optional: false },
  { from: 'prefix', column: 'vlanId', to: 'vlan', optional: true },
  { from: 'host', column: 'outletId', to: 'outlet', optional: true },
  { from: 'rack', column: 'locationId', to: 'location', optional: true },
  { from: 'floorPlan', column: 'locationId', to: 'location', optional: true },
  { from: 'placement', column: 'floorPlanId', to: 'floorPlan', optional: false },
  { from: 'pathway', column: 'floorPlanId', to: 'floorPlan', optional: false },
  { from: 'assignment', column: 'locationId', to: 'location', optional: false },
  { from: 'dhcpServer', column: 'vlanId', to: 'vlan', optional: false },
  { from: 'router', column: 'deviceId', to: 'device', optional: false },
  { from: 'routedVlan', column: 'vlanId', to: 'vlan', optional: false },
]

/** The table behind each kind of cable end. */
export const endTables: Readonly<Record<CableEnd, PlanTable>> = {
  outlet: 'outlet',
  rear: 'panelPort',
  front: 'panelPort',
  interface: 'interface',
}

/** A reference whose table is told by another column of the row: a cable's end, a placed object. Never optional. */
export interface KindReference {
  readonly from: PlanTable
  readonly kindColumn: string
  readonly column: string
  readonly tables: Readonly<Record<string, PlanTable>>
}

export const kindReferences: readonly KindReference[] = [
  { from: 'cable', kindColumn: 'aKind', column: 'aId', tables: endTables },
  { from: 'cable', kindColumn: 'bKind', column: 'bId', tables: endTables },
  { from: 'placement', kindColumn: 'objectKind', column: 'objectId', tables: placedTables },
]

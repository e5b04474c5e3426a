/** The kinds of rows people edit: how one is found by name, and its fields. `set`, tables and bulk edits all go here. */
import type { PlanDraft } from '../../model/draft.ts'
import type { PlanTable } from '../../model/entities.ts'
import { nameKey } from '../../model/name-key.ts'
import { normalizeMac } from '../mac.ts'
import { routerPorts } from './add-router.ts'
import { cableGroups, findCable } from './cable-fields.ts'
import { dhcpServerGroups, findDhcpServer } from './dhcp-server-fields.ts'
import { findNamed } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { findFloorPlan, floorPlanGroups } from './floor-plan-fields.ts'
import { findItem, itemGroups } from './item-fields.ts'
import { applyLag, findLag, lagGroups } from './lag-fields.ts'
import { findPrefix, prefixGroups, vlanGroups } from './network-fields.ts'
import { outletGroups } from './outlet-fields.ts'
import { hostGroups, panelGroups, roomGroups, standGroups } from './place-fields.ts'
import { portGroups } from './port-fields.ts'
import { applyOutlet } from './repatch.ts'
import { findRouter, machineGroups, routedVlanGroups, routingGroups, routingRow } from './router-fields.ts'
import { type FieldGroup, field } from './row-edit.ts'
import { needNamed, needPortByText, needVlanByText } from './row-finders.ts'
import { findServiceCheck, serviceCheckGroups } from './service-check-fields.ts'
import { siteGroups } from './site-fields.ts'
import { switchGroups } from './switch-fields.ts'

export interface RowKind {
  readonly table: PlanTable
  readonly find: (draft: PlanDraft, name: string) => number
  readonly groups: readonly FieldGroup[]
}

const named = (table: 'device' | 'panel' | 'stand' | 'outlet') => (draft: PlanDraft, name: string) =>
  needNamed(draft, table, name).id

function findRoom(draft: PlanDraft, name: string): number {
  return (
    findNamed(draft, 'location', name)?.id ??
    refuse('unknown_object', null, name, `there is no room "${name}"`)
  )
}

function findHost(draft: PlanDraft, name: string): number {
  const mac = normalizeMac(name)
  for (const host of draft.rows('host'))
    if (host.mac === mac || (host.name !== null && nameKey(host.name) === nameKey(name))) return host.id
  return refuse('unknown_object', null, name, `there is no host "${name}"`)
}

export const rowKinds = {
  outlet: { table: 'outlet', find: named('outlet'), groups: outletGroups },
  port: {
    table: 'interface',
    find: (draft, name) => needPortByText(draft, name).id,
    groups: [field('outlet', applyOutlet), field('lag', applyLag), ...portGroups],
  },
  lag: { table: 'interface', find: findLag, groups: lagGroups },
  stand: { table: 'stand', find: named('stand'), groups: standGroups },
  switch: { table: 'device', find: named('device'), groups: switchGroups },
  router: { table: 'device', find: findRouter, groups: [routerPorts, ...machineGroups, ...switchGroups] },
  routing: { table: 'routing', find: routingRow, groups: routingGroups },
  vlan: {
    table: 'vlan',
    find: (draft, name) => needVlanByText(draft, name).id,
    groups: [...vlanGroups, ...routedVlanGroups],
  },
  panel: { table: 'panel', find: named('panel'), groups: panelGroups },
  prefix: { table: 'prefix', find: findPrefix, groups: prefixGroups },
  site: { table: 'site', find: () => 1, groups: siteGroups },
  room: { table: 'location', find: findRoom, groups: roomGroups },
  host: { table: 'host', find: findHost, groups: hostGroups },
  cable: { table: 'cable', find: findCable, groups: cableGroups },
  'service-check': { table: 'serviceCheck', find: findServiceCheck, groups: serviceCheckGroups },
  'dhcp-server': { table: 'dhcpServer', find: findDhcpServer, groups: dhcpServerGroups },
  item: { table: 'inventoryItem', find: findItem, groups: itemGroups },
  'floor-plan': { table: 'floorPlan', find: findFloorPlan, groups: floorPlanGroups },
} as const satisfies Record<string, RowKind>

export type EditKind = keyof typeof rowKinds

export const editKinds = Object.keys(rowKinds) as readonly EditKind[]

/** Of these there is one, so that no name tells which. */
export const onlyOnes: readonly string[] = ['site', 'routing'] satisfies EditKind[]

/** The kind of that name; plural and capitals are forgiven. Throws EditError `unknown_kind`. */
export function kindNamed(text: string): EditKind {
  const word = text.trim().toLowerCase()
  const found = editKinds.find((kind) => kind === word || `${kind}s` === word || `${kind}es` === word)
  return (
    found ??
    refuse('unknown_kind', null, text, `there is no kind of row "${text}"; kinds are ${editKinds.join(', ')}`)
  )
}

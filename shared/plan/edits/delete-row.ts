/**
 * Rows taken away. What only belongs to the row (its cables, its ports) goes with it; what other rows use is refused,
 * with their names, unless `cascade` frees them.
 */
import type { PlanDraft } from '../../model/draft.ts'
import type { Interface } from '../../model/entities.ts'
import { disconnect } from './cabling.ts'
import {
  cablesAt,
  interfacesOf,
  outletsOfStand,
  portsOfPanel,
  removePlacements,
  vlansOfDomain,
} from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { type EditOutcome, rehearse } from './edit-row.ts'
import { type EditKind, kindNamed, rowKinds } from './kinds.ts'
import { removeLag } from './lag-fields.ts'
import { unusedPort } from './port-fields.ts'
import { interfaceOfOutlet } from './repatch.ts'
import { removeRouterRows } from './router-fields.ts'

export interface DeleteOptions {
  /** Frees or removes what uses the row: a stand's outlets stay without a stand, a VLAN's ports become unused. */
  readonly cascade?: boolean
}

type Remover = (draft: PlanDraft, id: number, cascade: boolean) => void

const few = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ')

function refuseUsed(used: readonly string[], what: string, cascade: boolean): void {
  if (used.length > 0 && !cascade) refuse('in_use', null, few(used), `${what}: ${few(used)}. Free them first`)
}

function removeOutlet(draft: PlanDraft, id: number): void {
  const port = interfaceOfOutlet(draft, id)
  if (port) {
    disconnect(draft, { kind: 'interface', id: port.id })
    if (!port.uplink && port.lagId === null) draft.update('interface', port.id, unusedPort)
  }
  disconnect(draft, { kind: 'outlet', id })
  for (const host of [...draft.rows('host')])
    if (host.outletId === id) draft.update('host', host.id, { outletId: null })
  removePlacements(draft, 'outlet', id)
  draft.remove('outlet', id)
}

function removeStand(draft: PlanDraft, id: number, cascade: boolean): void {
  const outlets = outletsOfStand(draft, id)
  refuseUsed(
    outlets.map((outlet) => outlet.name),
    'the stand has outlets',
    cascade,
  )
  for (const outlet of outlets) draft.update('outlet', outlet.id, { standId: null })
  removePlacements(draft, 'stand', id)
  draft.remove('stand', id)
}

function removeSwitch(draft: PlanDraft, id: number, cascade: boolean): void {
  const device = draft.get('device', id)
  const ports = interfacesOf(draft, id)
  const cabled = ports.filter((port) => cablesAt(draft, 'interface', port.id).length > 0)
  refuseUsed(
    cabled.map((port) => port.name),
    'these ports are connected',
    cascade,
  )
  for (const port of ports) {
    disconnect(draft, { kind: 'interface', id: port.id })
    draft.remove('interface', port.id)
  }
  removePlacements(draft, 'switch', id)
  removeRouterRows(draft, 'device', id)
  draft.remove('device', id)
  if (device?.domainId != null) removeEmptyDomain(draft, device.domainId)
}

/** A domain without switches, and the VLANs that were only there. */
function removeEmptyDomain(draft: PlanDraft, domainId: number): void {
  for (const device of draft.rows('device')) if (device.domainId === domainId) return
  for (const vlan of vlansOfDomain(draft, domainId)) removeVlan(draft, vlan.id, true)
  draft.remove('domain', domainId)
}

function withoutVlan(port: Interface, vlanId: number): Partial<Interface> {
  const taggedVlanIds = port.taggedVlanIds.filter((id) => id !== vlanId)
  if (port.mode === 'tagged' && (taggedVlanIds.length > 0 || port.uplink))
    return { taggedVlanIds, vlanId: port.vlanId === vlanId ? null : port.vlanId }
  return port.mode === 'tagged' && port.vlanId !== null && port.vlanId !== vlanId
    ? { mode: 'access', taggedVlanIds: [] }
    : { mode: 'unused', vlanId: null, taggedVlanIds: [] }
}

function removeVlan(draft: PlanDraft, id: number, cascade: boolean): void {
  const users = [...draft.rows('interface')].filter(
    (port) => port.vlanId === id || port.taggedVlanIds.includes(id),
  )
  refuseUsed(
    users.map((port) => `${draft.get('device', port.deviceId)?.name ?? '?'} ${port.name}`),
    'these ports use the VLAN',
    cascade,
  )
  for (const port of users) draft.update('interface', port.id, withoutVlan(port, id))
  for (const port of [...draft.rows('interface')])
    if (port.forbiddenVlanIds.includes(id))
      draft.update('interface', port.id, {
        forbiddenVlanIds: port.forbiddenVlanIds.filter((other) => other !== id),
      })
  for (const prefix of [...draft.rows('prefix')]) if (prefix.vlanId === id) draft.remove('prefix', prefix.id)
  // Without its VLAN it would be allowed everywhere.
  for (const server of [...draft.rows('dhcpServer')])
    if (server.vlanId === id) draft.remove('dhcpServer', server.id)
  removeRouterRows(draft, 'vlan', id)
  draft.remove('vlan', id)
}

function removePanel(draft: PlanDraft, id: number, cascade: boolean): void {
  const ports = portsOfPanel(draft, id)
  const used = ports.filter((port) =>
    (['rear', 'front'] as const).some((kind) => cablesAt(draft, kind, port.id).length > 0),
  )
  refuseUsed(
    used.map((port) => String(port.position)),
    'these positions are connected',
    cascade,
  )
  for (const port of ports) {
    disconnect(draft, { kind: 'rear', id: port.id })
    disconnect(draft, { kind: 'front', id: port.id })
    draft.remove('panelPort', port.id)
  }
  removePlacements(draft, 'panel', id)
  draft.remove('panel', id)
}

function removeRoom(draft: PlanDraft, id: number, cascade: boolean): void {
  const holders = (['device', 'panel', 'stand', 'outlet', 'rack', 'floorPlan'] as const).flatMap((table) =>
    [...draft.rows(table)].filter((row) => row.locationId === id).map((row) => ({ table, row })),
  )
  const inside = [...draft.rows('location')].filter((row) => row.parentId === id)
  refuseUsed(
    [...holders.map(({ row }) => row.name), ...inside.map((row) => row.name)],
    'these are in the room',
    cascade,
  )
  for (const { table, row } of holders) draft.update(table, row.id, { locationId: null })
  for (const row of inside) draft.update('location', row.id, { parentId: null })
  removePlacements(draft, 'room', id)
  // Without its room the work would become work everywhere.
  for (const one of [...draft.rows('assignment')])
    if (one.locationId === id) draft.remove('assignment', one.id)
  draft.remove('location', id)
}

/** The drawing with what stands on it there; the things themselves stay in the plan. */
export function removeFloorPlan(draft: PlanDraft, id: number, cascade: boolean): void {
  const on = (table: 'placement' | 'pathway') =>
    [...draft.rows(table)].filter(({ floorPlanId }) => floorPlanId === id)
  const things = on('placement')
  const pathways = on('pathway')
  refuseUsed(
    [
      ...(things.length > 0 ? [`${things.length} things that stand there`] : []),
      ...(pathways.length > 0 ? [`${pathways.length} pathways`] : []),
    ],
    'the floor plan holds places',
    cascade,
  )
  for (const thing of things) draft.remove('placement', thing.id)
  for (const pathway of pathways) draft.remove('pathway', pathway.id)
  draft.remove('floorPlan', id)
}

const removers: Readonly<Record<EditKind, Remover>> = {
  outlet: removeOutlet,
  stand: removeStand,
  switch: removeSwitch,
  router: removeSwitch,
  vlan: removeVlan,
  panel: removePanel,
  room: removeRoom,
  'floor-plan': removeFloorPlan,
  prefix: (draft, id) => draft.remove('prefix', id),
  host: (draft, id) => draft.remove('host', id),
  item: (draft, id) => draft.remove('inventoryItem', id),
  'dhcp-server': (draft, id) => draft.remove('dhcpServer', id),
  'service-check': (draft, id) => draft.remove('serviceCheck', id),
  // Without a row the defaults apply.
  routing: (draft, id) => draft.remove('routing', id),
  cable: (draft, id) => draft.remove('cable', id),
  lag: removeLag,
  port: () => refuse('in_use', null, null, 'a port goes with its switch; set its mode to unused instead'),
  site: () => refuse('in_use', null, null, 'the site is the file itself; remove the file'),
}

/** Removes rows, all or none. Throws EditError `in_use` naming what uses them. */
export function deleteRows(
  draft: PlanDraft,
  kind: string,
  names: readonly string[],
  { cascade = false }: DeleteOptions = {},
): EditOutcome {
  return rehearse(draft, (target) => {
    const known = kindNamed(kind)
    const ids = names.map((name) => rowKinds[known].find(target, name))
    for (const id of new Set(ids)) removers[known](target, id, cascade)
    return { ids, notes: [] }
  })
}

export const deleteRow = (
  draft: PlanDraft,
  kind: string,
  name: string,
  options: DeleteOptions = {},
): EditOutcome => deleteRows(draft, kind, [name], options)

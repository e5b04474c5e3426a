/**
 * What belongs to one place, so that all that happened to it can be gathered: a stand with its outlets and the whole way
 * behind them, a switch with its ports and the cords in them, a room with what stands in it.
 */
import type { Plan } from '../model/plan.ts'
import { endKey, indexPlan } from '../model/plan-index.ts'
import { type ChainNode, chainThrough } from '../plan/chain.ts'
import { nodesAt } from '../plan/traces-of.ts'
import { isInRoom, placeOfOutlet } from '../print/scope.ts'
import { type ObjectKind, type ObjectRef, objectKey, objectKinds } from './log-record.ts'
import { pointOf } from './object-name.ts'

export interface PlaceScope {
  has(object: ObjectRef): boolean
  idsOf(kind: ObjectKind): ReadonlySet<number>
  /** Ports of which readings and pushes are told; null: whole devices, those in the scope. */
  readonly ports: readonly number[] | null
}

type Keys = Set<string>

export function scopeOfPlace(plan: Plan, place: ObjectRef): PlaceScope {
  const keys: Keys = new Set([objectKey(place)])
  if (place.kind === 'room') addRoom(plan, keys, place.id)
  else if (place.kind === 'device' || place.kind === 'panel') addOwner(plan, keys, place)
  else addConnections(plan, keys, place)
  const ids = new Map(objectKinds.map((kind) => [kind, new Set<number>()]))
  for (const key of keys) {
    const [kind = '', id] = key.split(':')
    ids.get(kind as ObjectKind)?.add(Number(id))
  }
  const idsOf = (kind: ObjectKind): ReadonlySet<number> => ids.get(kind) ?? new Set()
  const isWhole = place.kind === 'device' || place.kind === 'room'
  return {
    has: (object) => keys.has(objectKey(object)),
    idsOf,
    ports: isWhole ? null : [...idsOf('interface')],
  }
}

/** The whole way through the place, with the stand in front of it; of a stand also the outlets that are not cabled. */
function addConnections(plan: Plan, keys: Keys, place: ObjectRef): void {
  const point = pointOf(plan, place)
  const nodes = point ? nodesAt(plan, point) : []
  for (const node of nodes.flatMap((one) => chainThrough(plan, one).nodes)) addNode(plan, keys, node)
}

function addNode(plan: Plan, keys: Keys, node: ChainNode): void {
  const index = indexPlan(plan)
  keys.add(objectKey(node))
  const ends = node.kind === 'panelPort' ? (['rear', 'front'] as const) : ([node.kind] as const)
  for (const end of ends)
    for (const cable of index.cablesAt.get(endKey(end, node.id)) ?? []) keys.add(`cable:${cable.id}`)
  if (node.kind !== 'outlet') return
  const standId = index.outlet.get(node.id)?.standId
  if (standId != null) keys.add(`stand:${standId}`)
  for (const host of index.hostsOfOutlet.get(node.id) ?? []) keys.add(`host:${host.id}`)
}

/** A switch or panel with its sockets, and what is plugged into them. */
function addOwner(plan: Plan, keys: Keys, { kind, id }: ObjectRef): void {
  const index = indexPlan(plan)
  const sockets: readonly ChainNode[] =
    kind === 'device'
      ? (index.interfacesOf.get(id) ?? []).map((port) => ({ kind: 'interface', id: port.id }))
      : (index.portsOfPanel.get(id) ?? []).map((port) => ({ kind: 'panelPort', id: port.id }))
  keys.add(`${kind}:${id}`)
  for (const socket of sockets) addNode(plan, keys, socket)
}

function addRoom(plan: Plan, keys: Keys, roomId: number): void {
  const isHere = ({ locationId }: { readonly locationId: number | null }) =>
    locationId !== null && isInRoom(plan, locationId, roomId)
  for (const { id } of plan.location) if (isInRoom(plan, id, roomId)) keys.add(`room:${id}`)
  for (const { id } of plan.device.filter(isHere)) addOwner(plan, keys, { kind: 'device', id })
  for (const { id } of plan.panel.filter(isHere)) addOwner(plan, keys, { kind: 'panel', id })
  for (const { id } of plan.stand.filter(isHere)) keys.add(`stand:${id}`)
  for (const { id } of plan.outlet)
    if (isHere({ locationId: placeOfOutlet(plan, id) })) addNode(plan, keys, { kind: 'outlet', id })
  addUnplacedOutlets(plan, keys)
}

/** An outlet that no place was told for counts to the technical room that its cable leads to, as its incidents do. */
function addUnplacedOutlets(plan: Plan, keys: Keys): void {
  for (const { id } of plan.outlet)
    if (placeOfOutlet(plan, id) === null) {
      const { nodes } = chainThrough(plan, { kind: 'outlet', id })
      if (nodes.some((node) => keys.has(objectKey(node)))) addNode(plan, keys, { kind: 'outlet', id })
    }
}

/**
 * One connection of the workbook brought into the draft: the port's intention, the outlet with its stand, the cabling
 * between them, known hosts. Columns the workbook does not have change nothing: a panel the plan knows stays between.
 */
import type { PlanDraft } from '../../model/draft.ts'
import type { Device, Interface, PlanRow } from '../../model/entities.ts'
import { connect, disconnect, type End, farEnd, pathFrom } from '../../plan/edits/cabling.ts'
import { cablesAt, findNamed, interfaceAtPosition } from '../../plan/edits/draft-lookup.ts'
import { intentOf } from '../check/port-intent.ts'
import type { PlacedConnection } from '../merge.ts'
import { ensureLocation, ensurePanelPort, ensureStand, updateIfDifferent } from './places.ts'
import { ensureVlan } from './switches.ts'

export function applyConnection(draft: PlanDraft, connection: PlacedConnection, device: Device | null): void {
  const port =
    device && connection.position !== null
      ? interfaceAtPosition(draft, device.id, connection.position)
      : undefined
  if (device && port) applyIntent(draft, connection, device, port)
  const outletId = applyOutlet(draft, connection)
  applyCabling(draft, connection, outletId, port)
  applyHosts(draft, connection, outletId)
}

function applyIntent(draft: PlanDraft, connection: PlacedConnection, device: Device, port: Interface): void {
  const intent = intentOf(connection)
  const domainId = device.domainId
  const description = descriptionOf(connection)
  if (description !== undefined) updateIfDifferent(draft, 'interface', port, { description })
  // What a member of a LAG carries is told by the LAG.
  if (!intent || domainId === null || port.lagId !== null) return
  updateIfDifferent(draft, 'interface', draft.get('interface', port.id) ?? port, {
    mode: intent.mode,
    uplink: intent.uplink,
    vlanId: intent.untagged === null ? null : ensureVlan(draft, domainId, intent.untagged),
    taggedVlanIds: intent.tagged.map((vid) => ensureVlan(draft, domainId, vid)),
  })
}

/** A remark on a port without an outlet describes the port; with one it belongs to the outlet. */
function descriptionOf(connection: PlacedConnection): string | null | undefined {
  if (connection.says.has('description')) return connection.description
  if (!connection.says.has('note')) return undefined
  return connection.outlet === null ? connection.note : undefined
}

function applyOutlet(draft: PlanDraft, connection: PlacedConnection): number | null {
  const { outlet, stand, says } = connection
  const placeId = connection.place === null ? undefined : ensureLocation(draft, connection.place, 'area')
  const standId =
    stand === null
      ? null
      : ensureStand(draft, stand, {
          exhibitor: connection.exhibitor,
          ...(outlet === null ? { placeId } : {}),
        })
  if (outlet === null) return null
  const known = findNamed(draft, 'outlet', outlet)
  const service = connection.service ?? undefined
  if (!known)
    return draft.insert('outlet', {
      name: outlet.trim(),
      standId,
      locationId: placeId ?? null,
      service: service ?? 'network',
      occupied: connection.occupied,
      note: connection.note,
    }).id
  const tellsService = says.has('service') || says.has('telephone')
  updateIfDifferent(draft, 'outlet', known, {
    ...(says.has('stand') ? { standId } : {}),
    ...(placeId === undefined ? {} : { locationId: placeId }),
    ...(service ? { service } : tellsService ? { service: 'network' as const } : {}),
    ...(says.has('occupied') ? { occupied: connection.occupied } : {}),
    ...(says.has('note') ? { note: connection.note } : {}),
  })
  return known.id
}

function ensureCable(draft: PlanDraft, a: End, b: End): void {
  const cables = cablesAt(draft, a.kind, a.id)
  const [cable] = cables
  const far = cable && farEnd(cable, a)
  if (far && cables.length === 1 && far.kind === b.kind && far.id === b.id) return
  disconnect(draft, a)
  disconnect(draft, b)
  connect(draft, a, b)
}

function applyCabling(
  draft: PlanDraft,
  connection: PlacedConnection,
  outletId: number | null,
  port: Interface | undefined,
): void {
  const { panel, panelPosition, says } = connection
  const roomId = connection.room === null ? null : ensureLocation(draft, connection.room, 'room')
  const panelPort =
    panel === null || panelPosition === null ? null : ensurePanelPort(draft, panel, panelPosition, roomId)
  if (panelPort && connection.service === 'telephone')
    updateIfDifferent(draft, 'panelPort', panelPort, { service: 'telephone' })
  const outletEnd: End | null = outletId === null ? null : { kind: 'outlet', id: outletId }
  const portEnd: End | null = port ? { kind: 'interface', id: port.id } : null
  if (panelPort) {
    if (outletEnd) ensureCable(draft, outletEnd, { kind: 'rear', id: panelPort.id })
    if (portEnd && !leadsTo(draft, { kind: 'front', id: panelPort.id }, portEnd))
      ensureCable(draft, { kind: 'front', id: panelPort.id }, portEnd)
    if (!portEnd && outletEnd && says.has('port')) unplugOutlet(draft, outletEnd)
    return
  }
  if (outletEnd && portEnd) {
    if (leadsTo(draft, outletEnd, portEnd) && !says.has('panelPort')) return
    ensureCable(draft, outletEnd, portEnd)
    return
  }
  if (portEnd && (says.has('outlet') || says.has('panelPort'))) unplug(draft, portEnd)
  if (outletEnd && says.has('port')) unplugOutlet(draft, outletEnd)
}

/** Already connected, directly or through further panels that the workbook does not tell of. */
function leadsTo(draft: PlanDraft, from: End, to: End): boolean {
  const end = pathFrom(draft, from).at(-1)
  return end?.kind === to.kind && end.id === to.id
}

/** Takes the cord out of a port; a link to another device is no business of an outlet list. */
export function unplug(draft: PlanDraft, portEnd: End): void {
  if (pathFrom(draft, portEnd).at(-1)?.kind !== 'interface') disconnect(draft, portEnd)
}

/** The outlet keeps its cable to the panel; only the cord to the switch goes. */
function unplugOutlet(draft: PlanDraft, outletEnd: End): void {
  const end = pathFrom(draft, outletEnd).at(-1)
  if (end?.kind === 'interface') disconnect(draft, end)
}

const hostsByMac = new WeakMap<PlanDraft, Map<string, PlanRow<'host'>>>()

function findHost(draft: PlanDraft, mac: string): PlanRow<'host'> | undefined {
  let hosts = hostsByMac.get(draft)
  if (!hosts) {
    const index = new Map([...draft.rows('host')].map((host) => [host.mac, host]))
    draft.watch('host', (before, after) => {
      if (before) index.delete(before.mac)
      if (after) index.set(after.mac, after)
    })
    hostsByMac.set(draft, index)
    hosts = index
  }
  return hosts.get(mac)
}

function applyHosts(draft: PlanDraft, connection: PlacedConnection, outletId: number | null): void {
  for (const mac of connection.macs) {
    const known = findHost(draft, mac)
    if (!known) draft.insert('host', { name: null, mac, outletId, kind: null, address: null })
    else if (outletId !== null) updateIfDifferent(draft, 'host', known, { outletId })
  }
}

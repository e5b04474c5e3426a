/**
 * Giving a switch another type. Ports keep their intention and cabling by place: access ports by their number, uplinks
 * by theirs among the uplinks (49 of a 48-port switch becomes 25 of a 24-port one). A used port must find a place.
 */
import type { DeviceType } from '../../device-types/device-type.ts'
import { findDeviceType, suggestDeviceTypes } from '../../device-types/find.ts'
import type { PlanDraft } from '../../model/draft.ts'
import type { Device, Interface } from '../../model/entities.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { isLag, noLag } from '../lag.ts'
import { cablesAt, interfacesOf } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { renameLags } from './lag-fields.ts'

/** A type by slug or by what people write. Throws EditError with the likeliest models. */
export function needDeviceType(draft: PlanDraft, text: string, fieldName = 'model'): DeviceType {
  const found =
    deviceTypeOf(draft.rows('deviceType'), text.trim().toLowerCase()) ??
    siteTypeByModel(draft, text) ??
    findDeviceType(text)
  if (found && found.kind !== 'panel') return found
  const near = suggestDeviceTypes(text, 5).map((type) => type.model)
  return refuse(
    'bad_value',
    fieldName,
    text,
    `no model is known, or several are, by that name${near.length > 0 ? `; near: ${near.join(', ')}` : ''}`,
  )
}

function siteTypeByModel(draft: PlanDraft, text: string): DeviceType | null {
  for (const row of draft.rows('deviceType')) {
    const type = deviceTypeOf([row], row.slug)
    if (type && type.model.toLowerCase() === text.trim().toLowerCase()) return type
  }
  return null
}

export function isPortUsed(draft: PlanDraft, port: Interface): boolean {
  if (cablesAt(draft, 'interface', port.id).length > 0 || port.description !== null || port.lagId !== null)
    return true
  return port.uplink
    ? port.vlanId !== null || port.taggedVlanIds.length > 0
    : port.mode !== 'unused' && port.mode !== 'routed'
}

/** Changes the type and renames the interfaces. Throws EditError `no_such_port` naming the used ports without a place. */
export function changeType(draft: PlanDraft, device: Device, type: DeviceType): void {
  const ports = interfacesOf(draft, device.id).filter((port) => !isLag(port))
  const places = ports.map((port) => ({ port, position: placeIn(draft, device, ports, port, type) }))
  const lost = places.filter(({ port, position }) => position === null && isPortUsed(draft, port))
  if (lost.length > 0)
    refuse(
      'no_such_port',
      'model',
      type.model,
      `it has ${type.ports.length} ports, and these of ${device.name} are in use: ${lost.map(({ port }) => port.name).join(', ')}. Move them first`,
    )
  for (const { port, position } of places) {
    const name = position === null ? undefined : type.ports[position - 1]?.name
    if (position === null || name === undefined) draft.remove('interface', port.id)
    else draft.update('interface', port.id, { position, name })
  }
  addMissing(draft, device, type, new Set(places.map(({ position }) => position)))
  renameLags(draft, draft.update('device', device.id, { typeSlug: type.slug, typeAssumed: false }))
}

function placeIn(
  draft: PlanDraft,
  device: Device,
  ports: readonly Interface[],
  port: Interface,
  type: DeviceType,
): number | null {
  const old = deviceTypeOf(draft.rows('deviceType'), device.typeSlug)
  const oldAccess = ports.length - (old?.uplinks ?? 0)
  const newAccess = type.ports.length - type.uplinks
  if (port.position <= oldAccess) return port.position <= newAccess ? port.position : null
  const position = newAccess + port.position - oldAccess
  return position <= type.ports.length ? position : null
}

function addMissing(
  draft: PlanDraft,
  device: Device,
  type: DeviceType,
  taken: ReadonlySet<number | null>,
): void {
  for (const [at, port] of type.ports.entries()) {
    if (taken.has(at + 1)) continue
    const uplink = device.role === 'switch' && at >= type.ports.length - type.uplinks
    draft.insert('interface', {
      deviceId: device.id,
      position: at + 1,
      name: port.name,
      mode: uplink ? 'tagged' : 'unused',
      vlanId: null,
      taggedVlanIds: [],
      uplink,
      enabled: true,
      description: null,
      ...noLag,
    })
  }
}

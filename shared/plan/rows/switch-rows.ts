/** One row a switch, with what its planned ports and VLANs amount to. */
import type { Device } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { managementAddressOf } from '../management-address.ts'
import { locationName } from '../names.ts'
import { vlansOnSwitch } from '../served-vlans.ts'

export const switchRows = (plan: Plan) =>
  plan.device.filter((device) => device.role === 'switch').map((device) => switchRow(plan, device))

function switchRow(plan: Plan, device: Device) {
  const index = indexPlan(plan)
  const type = deviceTypeOf(plan.deviceType, device.typeSlug)
  const ports = index.interfacesOf.get(device.id) ?? []
  const management = managementAddressOf(plan, device)
  return {
    switch: device.name,
    name: device.name,
    number: device.number,
    room: locationName(plan, device.locationId),
    model: type?.model ?? device.typeSlug,
    type: device.typeSlug,
    typeAssumed: device.typeAssumed,
    platform: type?.platform ?? null,
    ports: ports.length,
    portsUsed: ports.filter((port) => port.mode !== 'unused' && !port.uplink).length,
    portsFree: ports.filter((port) => port.mode === 'unused').length,
    uplinks: ports.filter((port) => port.uplink).map((port) => port.name),
    vlans: vlansOnSwitch(plan, device).map((id) => index.vlan.get(id)?.vid ?? 0),
    domain: device.domainId === null ? null : (index.domain.get(device.domainId)?.name ?? null),
    managementAddress: management ? `${management.address}/${management.length}` : null,
    managementGateway: management?.gateway ?? null,
    serial: device.serial,
    mac: device.mac,
    software: device.software,
    note: device.note,
    id: device.id,
  }
}

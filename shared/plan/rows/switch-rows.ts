/** One row a switch, with what its planned ports and VLANs amount to. */
import type { Device, Interface } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { carrierOf, lagsOf, portsOf } from '../lag.ts'
import { managementAddressOf } from '../management-address.ts'
import { locationName } from '../names.ts'
import { vlansOnSwitch } from '../served-vlans.ts'

export const switchRows = (plan: Plan) =>
  plan.device.filter((device) => device.role === 'switch').map((device) => switchRow(plan, device))

export function switchRow(plan: Plan, device: Device) {
  const index = indexPlan(plan)
  const type = deviceTypeOf(plan.deviceType, device.typeSlug)
  const ports = portsOf(plan, device.id)
  const isUplink = (port: Interface) => carrierOf(plan, port).uplink
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
    portsUsed: ports.filter((port) => carrierOf(plan, port).mode !== 'unused' && !isUplink(port)).length,
    portsFree: ports.filter((port) => port.mode === 'unused' && port.lagId === null).length,
    uplinks: ports.filter(isUplink).map((port) => port.name),
    lags: lagsOf(plan, device.id).map((lag) => lag.name),
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

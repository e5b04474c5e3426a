/** Every switch as its front panel looks, with what each port is for: data for a drawing, no drawing. */
import type { PanelPicturePort, SwitchPicture } from '../../shared/contract/plan.ts'
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import { frontPanelLayout, type PanelPort } from '../../shared/device-types/front-panel.ts'
import type { Device, Interface } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { deviceTypeOf } from '../../shared/plan/device-type-of.ts'
import { carrierOf, portsOf } from '../../shared/plan/lag.ts'
import { managementAddressOf } from '../../shared/plan/management-address.ts'
import { locationName } from '../../shared/plan/names.ts'
import { connectionRow } from '../../shared/plan/rows/connection-rows.ts'

type LastPush = SwitchPicture['lastPush']

function picturePort(plan: Plan, port: Interface, place: PanelPort): PanelPicturePort {
  const row = connectionRow(plan, { kind: 'interface', id: port.id })
  const carrier = carrierOf(plan, port)
  const vlan = carrier.vlanId === null ? undefined : indexPlan(plan).vlan.get(carrier.vlanId)
  return {
    interfaceId: port.id,
    position: port.position,
    name: port.name,
    label: place.label,
    x: place.x,
    y: place.y,
    socket: place.kind === 'fibre' ? 'other' : place.kind,
    mode: carrier.mode,
    vlan: vlan?.vid ?? null,
    vlanName: vlan?.name ?? null,
    color: vlan?.color ?? null,
    tagged: row.taggedVlans,
    uplink: carrier.uplink,
    lag: row.lag,
    enabled: port.enabled,
    state: row.state,
    outlet: row.outlet,
    stand: row.stand,
  }
}

function picturePorts(plan: Plan, device: Device, places: readonly PanelPort[]): PanelPicturePort[] {
  const byPosition = new Map(places.map((place) => [place.position, place]))
  return portsOf(plan, device.id).flatMap((port) => {
    const place = byPosition.get(port.position)
    return place ? [picturePort(plan, port, place)] : []
  })
}

function pictureOf(plan: Plan, device: Device, type: DeviceType, lastPush: LastPush): SwitchPicture {
  const panel = frontPanelLayout(type)
  return {
    id: device.id,
    name: device.name,
    number: device.number,
    model: type.model,
    typeAssumed: device.typeAssumed,
    room: locationName(plan, device.locationId),
    serial: device.serial,
    managementAddress: managementAddressOf(plan, device)?.address ?? null,
    platform: type.platform,
    width: panel.width,
    height: panel.height,
    ports: picturePorts(plan, device, panel.ports),
    lastPush,
  }
}

/** In the order of the plan; a switch whose type is in neither library nor site has no picture to draw. */
export function switchPictures(plan: Plan, lastPushOf: (deviceId: number) => LastPush): SwitchPicture[] {
  return plan.device
    .filter((device) => device.role === 'switch')
    .flatMap((device) => {
      const type = deviceTypeOf(plan.deviceType, device.typeSlug)
      return type ? [pictureOf(plan, device, type, lastPushOf(device.id))] : []
    })
}

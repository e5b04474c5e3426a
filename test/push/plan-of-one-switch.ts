/** A plan with one switch, SW1: four access ports in VLANs of their own, one uplink, a management address. */

import type { Capabilities } from '../../shared/config/intent.ts'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import type { PlanDraft } from '../../shared/model/draft.ts'
import { noLag } from '../../shared/plan/lag.ts'

export function planOneSwitch(
  draft: PlanDraft,
  typeSlug: string,
  capabilities: Partial<Capabilities> = {},
): void {
  const type = deviceTypeBySlug(typeSlug)
  if (!type) throw new Error(`no type ${typeSlug}`)
  draft.update('site', 1, { managementVlan: 99 })
  const domain = draft.insert('domain', { name: 'SW1' })
  const device = draft.insert('device', {
    name: 'SW1',
    role: 'switch',
    number: 1,
    typeSlug,
    typeAssumed: false,
    locationId: null,
    domainId: domain.id,
    serial: null,
    mac: null,
    managementAddress: null,
    managementGateway: null,
    software: null,
    capabilities,
    note: null,
  })
  const vlan = (vid: number, name: string) =>
    draft.insert('vlan', { domainId: domain.id, vid, name, purpose: null, color: null }).id
  vlan(99, 'GESTION')
  type.ports.forEach((port, i) => {
    const isUplink = i === type.ports.length - 1
    draft.insert('interface', {
      deviceId: device.id,
      position: i + 1,
      name: port.name,
      mode: isUplink ? 'tagged' : i < 4 ? 'access' : 'unused',
      vlanId: i < 4 ? vlan(10 + i, `STAND-A${i + 1}`) : null,
      taggedVlanIds: [],
      uplink: isUplink,
      enabled: isUplink || i < 4,
      description: i < 4 ? `Stand A${i + 1}` : null,
      ...noLag,
    })
  })
}

/** What a workbook brought earlier and no longer has is taken out again: outlets, their cabling, the port's intention. */
import type { PlanDraft } from '../../model/draft.ts'
import type { Device } from '../../model/entities.ts'
import { nameKey } from '../../model/name-key.ts'
import { deviceTypeOf } from '../../plan/device-type-of.ts'
import { disconnect } from '../../plan/edits/cabling.ts'
import {
  findNamed,
  findVlan,
  interfaceAtPosition,
  interfacesOf,
  outletsOfStand,
  removePlacements,
} from '../../plan/edits/draft-lookup.ts'
import { unplug } from './connections.ts'
import { defaultVlanName } from './switches.ts'

/** The port as it was before anything was planned on it: an uplink is an uplink again. */
export function clearPort(draft: PlanDraft, device: Device, position: number): boolean {
  const port = interfaceAtPosition(draft, device.id, position)
  if (!port) return false
  const type = deviceTypeOf(draft.rows('deviceType'), device.typeSlug)
  const isUplink = type !== null && position > type.ports.length - type.uplinks
  unplug(draft, { kind: 'interface', id: port.id })
  draft.update('interface', port.id, {
    mode: isUplink ? 'tagged' : 'unused',
    uplink: isUplink,
    vlanId: null,
    taggedVlanIds: [],
    description: null,
  })
  return true
}

/** Removes an outlet, and its stand where that was its last one and the workbook does not list it. */
export function removeOutlet(
  draft: PlanDraft,
  outletKey: string,
  keepsStand: (standKey: string) => boolean,
): boolean {
  const outlet = findNamed(draft, 'outlet', outletKey)
  if (!outlet) return false
  disconnect(draft, { kind: 'outlet', id: outlet.id })
  for (const host of [...draft.rows('host')]) if (host.outletId === outlet.id) draft.remove('host', host.id)
  removePlacements(draft, 'outlet', outlet.id)
  draft.remove('outlet', outlet.id)
  const stand = outlet.standId === null ? undefined : draft.get('stand', outlet.standId)
  if (stand && outletsOfStand(draft, stand.id).length === 0 && !keepsStand(nameKey(stand.name))) {
    removePlacements(draft, 'stand', stand.id)
    draft.remove('stand', stand.id)
  }
  return true
}

/** VLANs that only had a number and that no port names any more. */
export function dropIdleVlans(
  draft: PlanDraft,
  before: ReadonlyMap<number, ReadonlySet<number>>,
  isListed: (vid: number) => boolean,
): void {
  for (const [deviceId, vids] of before) {
    const device = draft.get('device', deviceId)
    if (!device || device.domainId === null) continue
    const peers = [...draft.rows('device')].filter(({ domainId }) => domainId === device.domainId)
    const used = new Set(
      peers
        .flatMap(({ id }) => interfacesOf(draft, id))
        .flatMap((port) => [port.vlanId ?? 0, ...port.taggedVlanIds]),
    )
    for (const vid of vids) {
      const vlan = findVlan(draft, device.domainId, vid)
      const hasPrefix = vlan && [...draft.rows('prefix')].some(({ vlanId }) => vlanId === vlan.id)
      if (vlan && !used.has(vlan.id) && vlan.name === defaultVlanName(vid) && !isListed(vid) && !hasPrefix)
        draft.remove('vlan', vlan.id)
    }
  }
}

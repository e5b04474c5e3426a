/** Guests as machines of the site: by the MAC address of any of their cards, else by their name. */
import { placedHosts } from '../fog/host-names.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanPoint } from '../plan/trace.ts'
import type { ProxmoxReading, SeenGuest } from './overview.ts'

/** What a guest is in the plan. */
export interface GuestPlaceInSite {
  /** The host, or the device (a router that is a virtual machine). */
  readonly name: string
  readonly by: 'mac' | 'name'
  readonly stand: string | null
  readonly outlet: string | null
  /** What the inspector shows of it. */
  readonly point: PlanPoint
}

export type PlacedGuest = SeenGuest & { readonly place: GuestPlaceInSite | null }

export function placeGuests(plan: Plan, { guests }: Pick<ProxmoxReading, 'guests'>): PlacedGuest[] {
  const hosts = placedHosts(plan)
  const byMac = new Map(hosts.map((one) => [one.host.mac, one]))
  const byName = new Map(hosts.map((one) => [one.host.name === null ? '' : nameKey(one.host.name), one]))
  const devices = new Map(plan.device.map((device) => [nameKey(device.name), device]))
  return guests.map((guest) => {
    const ofMac = (guest.cards ?? []).flatMap(({ mac }) => (mac === null ? [] : (byMac.get(mac) ?? [])))[0]
    const found = ofMac ?? byName.get(nameKey(guest.name))
    const device = found ? undefined : devices.get(nameKey(guest.name))
    return { ...guest, place: found ? placeOfHost(found, ofMac ? 'mac' : 'name') : placeOfDevice(device) }
  })
}

function placeOfHost(
  { host, stand, outlet }: ReturnType<typeof placedHosts>[number],
  by: GuestPlaceInSite['by'],
): GuestPlaceInSite {
  const point: PlanPoint =
    host.outletId === null ? { kind: 'host', id: host.id } : { kind: 'outlet', id: host.outletId }
  return { name: host.name ?? host.mac, by, stand, outlet, point }
}

const placeOfDevice = (device: Plan['device'][number] | undefined): GuestPlaceInSite | null =>
  device
    ? { name: device.name, by: 'name', stand: null, outlet: null, point: { kind: 'device', id: device.id } }
    : null

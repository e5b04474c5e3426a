/**
 * Giving VLANs to outlets by the site's policy. Numbers are unique over the whole site even where every switch is a
 * domain of its own: so an address, or a number heard on the telephone, tells one outlet.
 */
import { schemeOf } from '../addressing/scheme.ts'
import type { PlanDraft } from '../model/draft.ts'
import type { Device, Interface, Outlet, Site } from '../model/entities.ts'
import { rangeWithout } from './checks/vlan-numbers.ts'
import { deviceTypeOf } from './device-type-of.ts'
import { findVlan, interfacesOf, siteOf } from './edits/draft-lookup.ts'
import { refuse } from './edits/edit-error.ts'
import { rehearse } from './edits/edit-row.ts'
import { interfaceOfOutlet } from './edits/repatch.ts'

export interface AllocationOptions {
  /** Default: the site's. `sheet` allocates nothing. */
  readonly policy?: Site['allocation']
  /** Default: every network outlet that is patched to a port without a VLAN. */
  readonly outletIds?: readonly number[]
  /** What outlets of one VLAN have in common under `purpose`; default: its own text, or what the outlet is for. */
  readonly purposeOf?: (outlet: Outlet) => string
}

export interface Allocated {
  readonly outletId: number
  readonly interfaceId: number
  readonly vlanId: number
  readonly vid: number
}

interface Group {
  readonly key: string
  /** Name of the VLAN that is made. */
  readonly name: string
  readonly purpose: string | null
}

/**
 * Gives each outlet's port a VLAN, all outlets or none. Throws EditError `vlan_out_of_range` where the site's numbers
 * are used up and `too_many_vlans` where a switch has no room left, naming it.
 */
export const allocateVlans = (draft: PlanDraft, options: AllocationOptions = {}): Allocated[] =>
  rehearse(draft, (target) => allocate(target, options))

function allocate(draft: PlanDraft, options: AllocationOptions): Allocated[] {
  const policy = options.policy ?? siteOf(draft).allocation
  if (policy === 'sheet') return []
  const wanted = options.outletIds && new Set(options.outletIds)
  const numbers = freeNumbers(draft)
  const vids = new Map<string, number>()
  return [...draft.rows('outlet')].flatMap((outlet) => {
    const port = interfaceOfOutlet(draft, outlet.id)
    if (outlet.service !== 'network' || !port || port.uplink || (wanted && !wanted.has(outlet.id))) return []
    if (!wanted && port.vlanId !== null) return []
    const group = groupOf(draft, policy, outlet, options.purposeOf)
    const device = draft.get('device', port.deviceId)
    if (!device) return []
    const vid = vids.get(group.key) ?? knownNumber(draft, policy, group) ?? numbers.take(device, group.name)
    vids.set(group.key, vid)
    return assign(draft, outlet, port, device, vid, group)
  })
}

function groupOf(
  draft: PlanDraft,
  policy: Exclude<Site['allocation'], 'sheet'>,
  outlet: Outlet,
  purposeOf: AllocationOptions['purposeOf'],
): Group {
  const stand = outlet.standId === null ? undefined : draft.get('stand', outlet.standId)
  if (policy === 'outlet' || (policy === 'stand' && !stand))
    return { key: `outlet ${outlet.id}`, name: outlet.name, purpose: null }
  if (policy === 'stand' && stand) return { key: `stand ${stand.id}`, name: stand.name, purpose: null }
  const purpose = purposeOf?.(outlet) ?? (stand ? 'stands' : 'other')
  return { key: `purpose ${purpose}`, name: purpose.toUpperCase(), purpose }
}

/** The number a purpose already has somewhere on the site. */
function knownNumber(draft: PlanDraft, policy: Site['allocation'], group: Group): number | undefined {
  if (policy !== 'purpose') return undefined
  for (const vlan of draft.rows('vlan')) if (vlan.purpose === group.purpose) return vlan.vid
  return undefined
}

function assign(
  draft: PlanDraft,
  outlet: Outlet,
  port: Interface,
  device: Device,
  vid: number,
  { name, purpose }: Group,
): Allocated {
  if (device.domainId === null)
    refuse('bad_value', 'switch', device.name, `${device.name} belongs to no L2 domain, so it has no VLANs`)
  const known = findVlan(draft, device.domainId, vid)
  const vlan = known ?? draft.insert('vlan', { domainId: device.domainId, vid, name, purpose, color: null })
  draft.update('interface', port.id, { mode: 'access', vlanId: vlan.id, taggedVlanIds: [] })
  checkRoom(draft, device)
  return { outletId: outlet.id, interfaceId: port.id, vlanId: vlan.id, vid }
}

/** The range the site allocates from: within an octet while the scheme makes the VLAN number one. */
export function allocationRange(site: Site): { first: number; last: number } {
  const scheme = schemeOf(site.scheme)
  const highest = scheme.ok && scheme.value.vlanIsOctet ? 255 : 4094
  return { first: site.firstVlan, last: Math.min(site.lastVlan, highest) }
}

/** The lowest number of the site's range that no VLAN has; null where all are taken. `beyond`: numbers to leave out. */
export function nextFreeVlan(draft: PlanDraft, beyond: Iterable<number> = []): number | null {
  const site = siteOf(draft)
  const { first, last } = allocationRange(site)
  const taken = new Set<number | null>([...[...draft.rows('vlan')].map((vlan) => vlan.vid), ...beyond])
  taken.add(site.managementVlan)
  for (let vid = Math.max(first, 2); vid <= last; vid++) if (!taken.has(vid)) return vid
  return null
}

/** Hands out free numbers without looking at all VLANs for each. */
function freeNumbers(draft: PlanDraft): { take: (device: Device, forWhat: string) => number } {
  const { first, last } = allocationRange(siteOf(draft))
  const taken = new Set<number>()
  let next = nextFreeVlan(draft)
  return {
    take(device, forWhat) {
      const type = deviceTypeOf(draft.rows('deviceType'), device.typeSlug)
      while (next !== null && type && rangeWithout(type, next) !== null) {
        taken.add(next)
        next = nextFreeVlan(draft, taken)
      }
      if (next === null)
        refuse(
          'vlan_out_of_range',
          'vlan',
          forWhat,
          `no VLAN number is left within ${first} to ${last}; widen the site's range (firstVlan, lastVlan), or choose a scheme with room for more`,
        )
      const vid = next
      taken.add(vid)
      next = nextFreeVlan(draft, taken)
      return vid
    },
  }
}

/** How many more VLANs the switch's model has room for; null where its limit is not known. VLAN 1 is always there. */
export function vlanRoom(draft: PlanDraft, device: Device): number | null {
  const limits = deviceTypeOf(draft.rows('deviceType'), device.typeSlug)?.limits
  const limit = Math.min(
    limits?.vlans ?? Number.POSITIVE_INFINITY,
    limits?.stpInstances ?? Number.POSITIVE_INFINITY,
  )
  if (!Number.isFinite(limit)) return null
  const used = new Set<number | null>([1, siteOf(draft).managementVlan])
  for (const port of interfacesOf(draft, device.id)) {
    for (const id of [port.vlanId, ...port.taggedVlanIds]) {
      const vlan = id === null ? undefined : draft.get('vlan', id)
      if (vlan) used.add(vlan.vid)
    }
  }
  used.delete(null)
  return limit - used.size
}

function checkRoom(draft: PlanDraft, device: Device): void {
  const room = vlanRoom(draft, device)
  if (room !== null && room < 0)
    refuse(
      'too_many_vlans',
      'switch',
      device.name,
      `its model has no room for another VLAN; move outlets to another switch, or let several share a VLAN (per stand, per purpose)`,
    )
}

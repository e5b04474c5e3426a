/** Switches and VLANs of the workbook put into the draft, before any port speaks of them. */
import type { PlanDraft } from '../../model/draft.ts'
import type { Device } from '../../model/entities.ts'
import { addSwitch } from '../../plan/edits/add-switch.ts'
import { findNamed, findVlan, siteOf } from '../../plan/edits/draft-lookup.ts'
import { changeType } from '../../plan/edits/switch-type.ts'
import type { VlanEntry } from '../extract/lists.ts'
import type { PlannedSwitch } from '../switches.ts'
import { switchKey } from '../words.ts'
import { ensureLocation, updateIfDifferent } from './places.ts'

/** `10.3.99.1` under `10.{switch}.{vlan}.0/24` tells that the switch is number 3. */
export function numberByAddress(scheme: string, address: string): number | null {
  const octets = scheme.replace(/\/.*$/, '').split('.')
  const at = octets.indexOf('{switch}')
  const value = at < 0 ? null : Number(address.replace(/\/.*$/, '').split('.')[at])
  return value !== null && value > 0 && value < 255 ? value : null
}

const numberInName = (name: string): number | null => {
  const digits = /(\d{1,3})\D*$/.exec(name)?.[1]
  return digits ? Number(digits) : null
}

/** The `{switch}` of a planned switch: told, by its address, by its name, where that is still free. */
function numberOf(draft: PlanDraft, planned: PlannedSwitch): number | undefined {
  const taken = new Set([...draft.rows('device')].map(({ number }) => number))
  const address = planned.entry?.address ?? planned.facts.address
  const wishes = [
    planned.entry?.number ?? null,
    address ? numberByAddress(siteOf(draft).scheme, address) : null,
    numberInName(planned.name),
  ]
  return wishes.find((wish) => wish !== null && wish > 0 && wish < 256 && !taken.has(wish)) ?? undefined
}

/** Makes the switch, or brings what the workbook says of a known one. */
export function ensureSwitch(draft: PlanDraft, planned: PlannedSwitch): Device {
  const { entry, facts } = planned
  const room = entry?.room ?? facts.room
  const locationId = room ? ensureLocation(draft, room, 'room') : null
  const address = entry?.address ?? facts.address ?? null
  const gateway = entry?.gateway ?? facts.gateway ?? null
  const serial = entry?.serial ?? facts.serial ?? null
  const known = planned.device ?? findNamed(draft, 'device', planned.name)
  if (!known) {
    const number = numberOf(draft, planned)
    return addSwitch(draft, {
      name: planned.name,
      type: planned.type,
      typeAssumed: planned.isAssumed,
      ...(number === undefined ? {} : { number }),
      locationId,
      managementAddress: address,
      managementGateway: gateway,
      serial,
    }).device
  }
  if (known.typeSlug !== planned.type.slug) changeType(draft, known, planned.type)
  else if (known.typeAssumed && !planned.isAssumed) draft.update('device', known.id, { typeAssumed: false })
  const current = draft.get('device', known.id) ?? known
  updateIfDifferent(draft, 'device', current, {
    ...(locationId === null ? {} : { locationId }),
    ...(address === null ? {} : { managementAddress: address }),
    ...(gateway === null ? {} : { managementGateway: gateway }),
    ...(serial === null ? {} : { serial }),
  })
  return draft.get('device', known.id) ?? known
}

export const defaultVlanName = (vid: number): string => `VLAN${String(vid).padStart(4, '0')}`

/** The VLAN of a domain, made with IOS's own default name where nobody named it. */
export function ensureVlan(draft: PlanDraft, domainId: number, vid: number): number {
  const known = findVlan(draft, domainId, vid)
  return (
    known ?? draft.insert('vlan', { domainId, vid, name: defaultVlanName(vid), purpose: null, color: null })
  ).id
}

/** A listed VLAN in every domain it is meant for. */
export function applyVlanEntry(
  draft: PlanDraft,
  entry: VlanEntry,
  devices: ReadonlyMap<string, Device>,
): void {
  const owner = entry.switchName === null ? null : devices.get(switchKey(entry.switchName))
  const domains = new Set((owner ? [owner] : [...devices.values()]).flatMap(({ domainId }) => domainId ?? []))
  for (const domainId of domains) {
    const known = findVlan(draft, domainId, entry.vid)
    const name = entry.name?.trim() || defaultVlanName(entry.vid)
    const id =
      known?.id ??
      draft.insert('vlan', { domainId, vid: entry.vid, name, purpose: entry.purpose, color: null }).id
    if (known)
      updateIfDifferent(draft, 'vlan', known, {
        ...(entry.name ? { name } : {}),
        ...(entry.purpose ? { purpose: entry.purpose } : {}),
      })
    if (entry.cidr !== null) ensurePrefix(draft, id, entry.cidr, entry.gateway)
  }
}

function ensurePrefix(draft: PlanDraft, vlanId: number, cidr: string, gateway: string | null): void {
  const known = [...draft.rows('prefix')].find((prefix) => prefix.vlanId === vlanId)
  if (!known) draft.insert('prefix', { vlanId, cidr, gateway, dhcpFirst: null, dhcpLast: null, note: null })
  else updateIfDifferent(draft, 'prefix', known, { cidr, ...(gateway === null ? {} : { gateway }) })
}

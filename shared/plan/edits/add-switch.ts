/** A new switch in a draft: the device, an interface for every port of its type, and its L2 domain by site policy. */
import type { DeviceType } from '../../device-types/device-type.ts'
import type { PlanDraft } from '../../model/draft.ts'
import type { Device, Domain, Interface } from '../../model/entities.ts'
import { noLag } from '../lag.ts'
import { findNamed, siteOf } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'

export interface NewSwitch {
  readonly name: string
  readonly type: DeviceType
  /** True where nobody told the type and the site's default is taken. */
  readonly typeAssumed?: boolean
  /** The `{switch}` of the scheme; undefined: the number at the end of the name if free, else the lowest free one. */
  readonly number?: number | null
  readonly role?: Device['role']
  readonly locationId?: number | null
  readonly managementAddress?: string | null
  readonly managementGateway?: string | null
  readonly serial?: string | null
  readonly note?: string | null
}

export interface AddedSwitch {
  readonly device: Device
  /** In front-panel order. */
  readonly interfaces: readonly Interface[]
}

/** Throws EditError `name_taken`. Ports of the type meant as uplinks are made tagged uplinks, the others unused. */
export function addSwitch(draft: PlanDraft, given: NewSwitch): AddedSwitch {
  const name = given.name.trim()
  if (findNamed(draft, 'device', name))
    refuse('name_taken', 'name', name, `there is already a device ${name}; choose another name`)
  const role = given.role ?? 'switch'
  const device = draft.insert('device', {
    name,
    role,
    number: given.number === undefined ? nextSwitchNumber(draft, name) : given.number,
    typeSlug: given.type.slug,
    typeAssumed: given.typeAssumed ?? false,
    locationId: given.locationId ?? null,
    domainId: role === 'switch' ? domainFor(draft, name).id : null,
    serial: given.serial ?? null,
    mac: null,
    managementAddress: given.managementAddress ?? null,
    managementGateway: given.managementGateway ?? null,
    software: null,
    capabilities: {},
    note: given.note ?? null,
  })
  return { device, interfaces: addInterfaces(draft, device, given.type) }
}

function addInterfaces(draft: PlanDraft, device: Device, type: DeviceType): Interface[] {
  const firstUplink = type.ports.length - type.uplinks
  return type.ports.map((port, at) => {
    const uplink = device.role === 'switch' && at >= firstUplink
    return draft.insert('interface', {
      deviceId: device.id,
      position: at + 1,
      name: port.name,
      mode: uplink ? 'tagged' : device.role === 'router' ? 'routed' : 'unused',
      vlanId: null,
      taggedVlanIds: [],
      uplink,
      enabled: true,
      description: null,
      ...noLag,
    })
  })
}

/** The number at the end of the name where no other switch has it, else the lowest free one from 1. */
export function nextSwitchNumber(draft: PlanDraft, name: string): number {
  const taken = new Set([...draft.rows('device')].map((device) => device.number))
  const own = Number(/(\d{1,3})$/.exec(name.trim())?.[1] ?? 0)
  if (own > 0 && own < 256 && !taken.has(own)) return own
  let free = 1
  while (taken.has(free)) free++
  return free
}

/** The domain a new switch belongs to: one of its own, called like it, or the site's only one. */
export function domainFor(draft: PlanDraft, switchName: string): Domain {
  const site = siteOf(draft)
  if (site.domains === 'switch') {
    return findNamed(draft, 'domain', switchName) ?? draft.insert('domain', { name: switchName })
  }
  const [first] = draft.rows('domain')
  return first ?? draft.insert('domain', { name: site.name })
}

/**
 * What a device has otherwise than the plan, as values that can be adopted into the plan one by one. Texts are compared
 * as the device can hold them: an accent that it cannot keep is no difference.
 */
import type { DeviceIntent, PortIntent } from './intent.ts'
import { formatNumbers } from './ranges.ts'
import type { RenderProfile } from './render/profile.ts'
import { sanitiseDescription, sanitiseHostname, vlanNames } from './render/sanitise.ts'

export type AdoptableField =
  | 'hostname'
  | 'mode'
  | 'untagged'
  | 'tagged'
  | 'enabled'
  | 'description'
  | 'lag'
  | 'protocol'
  | 'vlan'
  | 'vlanName'
  | 'management'

export interface Adoptable {
  /** Interface name; null: of the device. */
  readonly port: string | null
  /** VLAN number for `vlan` and `vlanName`. */
  readonly vid: number | null
  readonly field: AdoptableField
  readonly device: string | null
  readonly plan: string | null
}

/** Differences in what both can tell. Ports and VLANs that only the device has come last. */
export function adoptable(device: DeviceIntent, plan: DeviceIntent, profile: RenderProfile): Adoptable[] {
  const onDevice = new Map(device.ports.map((port) => [port.name.toLowerCase(), port]))
  const hostname = sanitiseHostname(plan.hostname, profile.hostnameLength)
  return [
    ...different(null, null, 'hostname', device.hostname || null, hostname),
    ...different(null, null, 'management', addressOf(device), addressOf(plan)),
    ...vlanDifferences(device, plan, profile),
    ...plan.ports.flatMap((port) => {
      const read = onDevice.get(port.name.toLowerCase())
      return read ? portDifferences(read, port, profile) : []
    }),
    ...foreignPorts(device, plan),
  ]
}

/** Ports in use on the device of which the plan says nothing. */
function foreignPorts(device: DeviceIntent, plan: DeviceIntent): Adoptable[] {
  const planned = new Set(plan.ports.map((port) => port.name.toLowerCase()))
  return device.ports
    .filter(
      ({ name, mode, lag, protocol }) =>
        (mode !== 'unused' || lag !== null || protocol !== null) && !planned.has(name.toLowerCase()),
    )
    .flatMap(({ name, mode, untagged, tagged, description, lag, protocol }) => [
      ...different(name, null, 'protocol', protocol, null),
      ...different(name, null, 'lag', lag, null),
      ...different(name, null, 'mode', lag === null ? mode : null, null),
      ...different(name, null, 'untagged', untagged === null ? null : String(untagged), null),
      ...different(name, null, 'tagged', formatNumbers(tagged) || null, null),
      ...different(name, null, 'description', description, null),
    ])
}

const addressOf = ({ management }: DeviceIntent): string | null =>
  management ? `${management.address} ${management.netmask} VLAN ${management.vid}` : null

function different(
  port: string | null,
  vid: number | null,
  field: AdoptableField,
  device: string | null,
  plan: string | null,
): Adoptable[] {
  return device === plan ? [] : [{ port, vid, field, device, plan }]
}

function vlanDifferences(device: DeviceIntent, plan: DeviceIntent, profile: RenderProfile): Adoptable[] {
  const planned = new Map(plan.vlans.map((vlan) => [vlan.vid, vlan]))
  const read = new Map(device.vlans.map((vlan) => [vlan.vid, vlan]))
  const names = vlanNames(
    plan.vlans.filter(({ vid }) => vid !== 1),
    profile.vlanNameLength,
  )
  const isOwn = (vid: number) => vid !== 1 && (vid < 1002 || vid > 1005)
  const known = plan.vlans
    .filter(({ vid }) => isOwn(vid))
    .flatMap((vlan) => {
      const name = names.get(vlan.vid) ?? ''
      const found = read.get(vlan.vid)
      return found
        ? different(null, vlan.vid, 'vlanName', found.name || null, name || null)
        : different(null, vlan.vid, 'vlan', null, String(vlan.vid))
    })
  const foreign = device.vlans.filter(({ vid }) => isOwn(vid) && !planned.has(vid))
  return [...known, ...foreign.flatMap(({ vid }) => different(null, vid, 'vlan', String(vid), null))]
}

function portDifferences(read: PortIntent, plan: PortIntent, profile: RenderProfile): Adoptable[] {
  const description = sanitiseDescription(plan.description, profile.descriptionLength)
  return [
    ...different(plan.name, null, 'lag', read.lag, plan.lag),
    ...(plan.protocol === null ? [] : different(plan.name, null, 'protocol', read.protocol, plan.protocol)),
    ...(read.lag === null ? carriedDifferences(read, plan) : []),
    ...different(plan.name, null, 'enabled', String(read.enabled), String(plan.enabled)),
    ...different(plan.name, null, 'description', read.description, description),
  ]
}

/** Not of a member: what it carries is its LAG's. */
function carriedDifferences(read: PortIntent, plan: PortIntent): Adoptable[] {
  const text = (vid: number | null) => (vid === null ? null : String(vid))
  return [
    ...different(plan.name, null, 'mode', read.mode, plan.mode),
    ...different(plan.name, null, 'untagged', text(read.untagged), text(plan.untagged)),
    ...different(
      plan.name,
      null,
      'tagged',
      formatNumbers(read.tagged) || null,
      formatNumbers(plan.tagged) || null,
    ),
  ]
}

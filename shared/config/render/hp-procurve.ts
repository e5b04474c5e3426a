/** VLANs and ports on a ProCurve: membership stands in the VLAN, what is left of a port in its own section. */
import type { Capabilities, ConfigLine, DeviceIntent, PlanSource, PortIntent } from '../intent.ts'
import { wrapPorts } from '../ranges.ts'
import type { RenderProfile } from './profile.ts'
import { sanitiseDescription, vlanNames } from './sanitise.ts'

/** Of a VLAN, on the 25xx and 26xx. */
const LONGEST_NAME = 12

const isSwitched = (port: PortIntent): boolean => port.mode === 'access' || port.mode === 'tagged'

export function renderVlans(
  intent: DeviceIntent,
  { igmpQuerier }: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const ports = intent.ports.filter(isSwitched)
  const names = vlanNames(intent.vlans, Math.min(LONGEST_NAME, profile.vlanNameLength))
  const sections = intent.vlans.flatMap(({ vid, querier, source }) => {
    const untagged = ports.filter((port) => port.untagged === vid).map((port) => port.name)
    const tagged = ports
      .filter((port) => port.mode === 'tagged' && port.tagged.includes(vid))
      .map((port) => port.name)
    const body = [
      ...(vid === 1 ? [] : [`name "${names.get(vid) ?? ''}"`]),
      ...listLines('untagged', untagged),
      ...listLines('tagged', tagged),
      ...listLines(
        'forbid',
        ports.filter((port) => port.forbidden.includes(vid)).map((port) => port.name),
      ),
      // Snooping and, as it comes, querier of the VLAN (IGMP chapter of the Advanced Traffic Management Guide).
      ...(querier && igmpQuerier !== false ? ['ip igmp'] : []),
    ]
    return [{ depth: 0, text: `vlan ${vid}`, source }, ...body.map((text) => ({ depth: 1, text, source }))]
  })
  return [...bundleLines(intent), ...sections, ...leaveFirstVlan(ports, intent.source)]
}

const listLines = (words: string, ports: readonly string[]): string[] =>
  wrapPorts(ports).map((list) => `${words} ${list}`)

/** `trunk` is what HP calls a LAG. Before the VLANs: whoever joins loses the memberships it has. */
function bundleLines(intent: DeviceIntent): ConfigLine[] {
  const lags = intent.ports.filter(({ protocol }) => protocol !== null)
  return lags.flatMap(({ name, protocol, source }) => {
    const members = intent.ports.filter(({ lag }) => lag === name).map((port) => port.name)
    const kind = protocol === 'lacp' ? 'lacp' : 'trunk'
    return wrapPorts(members).map((list) => ({ depth: 0, text: `trunk ${list} ${name} ${kind}`, source }))
  })
}

/** A link that carries nothing untagged leaves VLAN 1, and last, since it must be in some VLAN at any time. */
function leaveFirstVlan(ports: readonly PortIntent[], source: PlanSource | null): ConfigLine[] {
  const names = ports
    .filter((port) => port.untagged === null && port.tagged.length > 0)
    .map(({ name }) => name)
  if (names.length === 0) return []
  return [
    { depth: 0, text: 'vlan 1', source },
    ...listLines('no untagged', names).map((text) => ({ depth: 1, text, source })),
  ]
}

export function renderPorts(
  intent: DeviceIntent,
  _capabilities: Partial<Capabilities>,
  profile: RenderProfile,
  base: readonly ConfigLine[],
): ConfigLine[] {
  // Where a site wants GVRP, nobody brings a VLAN to a place where anybody may plug in.
  const hasGvrp = base.some(({ text }) => text === 'gvrp')
  const sections = intent.ports.flatMap((port) => {
    const description = sanitiseDescription(port.description, profile.descriptionLength)
    const body = [
      ...(description ? [`name "${description}"`] : []),
      ...(hasGvrp && port.edge ? ['unknown-vlans disable'] : []),
      port.enabled ? 'enable' : 'disable',
    ]
    return [
      { depth: 0, text: `interface ${port.name}`, source: port.source },
      ...body.map((text) => ({ depth: 1, text, source: port.source })),
    ]
  })
  const edges = intent.ports
    .filter((port) => port.mode === 'access' && port.edge)
    .map(({ name, source }) => ({ depth: 0, text: `spanning-tree ${name} admin-edge-port`, source }))
  return [...sections, ...edges]
}

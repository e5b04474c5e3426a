/** VLANs and ports on a ProCurve: membership stands in the VLAN, what is left of a port in its own section. */
import type { Capabilities, ConfigLine, DeviceIntent, PortIntent } from '../intent.ts'
import { formatPorts } from '../ranges.ts'
import type { RenderProfile } from './profile.ts'
import { sanitiseDescription, vlanNames } from './sanitise.ts'

/** Of a VLAN, on the 25xx and 26xx. */
const LONGEST_NAME = 12

const isSwitched = (port: PortIntent): boolean => port.mode === 'access' || port.mode === 'tagged'

export function renderVlans(
  intent: DeviceIntent,
  _capabilities: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const ports = intent.ports.filter(isSwitched)
  const names = vlanNames(intent.vlans, Math.min(LONGEST_NAME, profile.vlanNameLength))
  return intent.vlans.flatMap(({ vid, source }) => {
    const untagged = ports.filter((port) => port.untagged === vid).map((port) => port.name)
    const tagged = ports
      .filter((port) => port.mode === 'tagged' && port.tagged.includes(vid))
      .map((port) => port.name)
    const body = [
      ...(vid === 1 ? [] : [`name "${names.get(vid) ?? ''}"`]),
      ...(untagged.length > 0 ? [`untagged ${formatPorts(untagged)}`] : []),
      ...(tagged.length > 0 ? [`tagged ${formatPorts(tagged)}`] : []),
    ]
    return [{ depth: 0, text: `vlan ${vid}`, source }, ...body.map((text) => ({ depth: 1, text, source }))]
  })
}

export function renderPorts(
  intent: DeviceIntent,
  _capabilities: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const sections = intent.ports.flatMap((port) => {
    const description = sanitiseDescription(port.description, profile.descriptionLength)
    const body = [...(description ? [`name "${description}"`] : []), port.enabled ? 'enable' : 'disable']
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

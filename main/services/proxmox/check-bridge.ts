/** Whether a card can be on a bridge, in a VLAN: by the networks that its node lists. */
import type { z } from 'zod'
import { faultOfBridge } from '../../../shared/proxmox/network-card.ts'
import { fine, hindrance, type SetupCheck, warning } from '../../../shared/proxmox/setup.ts'
import type { networkRow } from '../../integrations/proxmox/answer-shapes.ts'

/** `tag` null: untagged. On a bridge that is not VLAN aware Proxmox makes one for the VLAN over its uplink: without an uplink it cannot. */
export function checkBridge(
  networks: readonly z.infer<typeof networkRow>[],
  node: string,
  bridge: string,
  tag: number | null,
): SetupCheck {
  const fault = faultOfBridge(bridge)
  if (fault !== null) return hindrance(fault)
  const bridges = networks.filter(({ type = '' }) => /bridge/i.test(type))
  // A node that lists no bridge tells nothing.
  if (bridges.length === 0)
    return warning(`The bridges of ${node} are not told to this account: see that ${bridge} is there.`)
  const found = bridges.find(({ iface }) => iface === bridge)
  if (!found) {
    const names = bridges.map(({ iface }) => iface).join(', ')
    return hindrance(`${node} has no bridge ${bridge}. It has: ${names}.`)
  }
  if (tag === null) return fine(`The card is on ${bridge}.`)
  if (found.bridge_vlan_aware || found.type === 'OVSBridge')
    return fine(`${bridge} of ${node} is VLAN aware.`)
  const ports = (found.bridge_ports ?? '').split(/\s+/).filter((port) => port !== '' && port !== 'none')
  if (ports.length === 0 || ports.some((port) => port.includes('.')))
    return hindrance(
      `${bridge} of ${node} is not VLAN aware and has no uplink of its own, so VLAN ${tag} cannot be brought to it: make it VLAN aware first.`,
    )
  return warning(
    `${bridge} of ${node} is not VLAN aware: Proxmox will make ${bridge}v${tag} over its uplink, which works only where that is a tagged link.`,
  )
}

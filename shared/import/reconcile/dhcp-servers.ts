/** DHCP servers of a workbook in the plan: found by their names, made where they are new. */
import type { PlanDraft } from '../../model/draft.ts'
import { nameKey } from '../../model/name-key.ts'
import type { DhcpServerEntry } from '../extract/dhcp-servers.ts'
import type { Devices } from '../items.ts'
import { switchKey } from '../words.ts'
import { updateIfDifferent } from './places.ts'

/** One whose only VLAN nobody knows is left out: known in all of them, it would be trusted where it must not be. */
export function applyDhcpServer(draft: PlanDraft, entry: DhcpServerEntry, devices: Devices): void {
  const { name, address, mac, vid, note } = entry
  const vlanId = vid === null ? null : (vlanOf(draft, entry, devices)?.id ?? 0)
  if (vlanId === 0) return
  const known = [...draft.rows('dhcpServer')].find((row) => nameKey(row.name) === nameKey(name))
  if (known) updateIfDifferent(draft, 'dhcpServer', known, { address, mac, vlanId, note })
  else draft.insert('dhcpServer', { name, address, mac, vlanId, note })
}

function vlanOf(draft: PlanDraft, { vid, switchName }: DhcpServerEntry, devices: Devices) {
  const domainId = switchName === null ? null : (devices.get(switchKey(switchName))?.domainId ?? null)
  const numbered = [...draft.rows('vlan')].filter((vlan) => vlan.vid === vid)
  return domainId === null ? numbered[0] : numbered.find((vlan) => vlan.domainId === domainId)
}

/**
 * A LAG of the workbook brought into the draft: made where it is missing, its ports put into it, what it carries set.
 * Ports that the switch does not have are left out; the rest of the row counts.
 */
import { parsePorts } from '../../config/ranges.ts'
import { isSamePort } from '../../device-types/interface-name.ts'
import type { PlanDraft } from '../../model/draft.ts'
import type { Device, Interface } from '../../model/entities.ts'
import { interfaceAtPosition, interfacesOf } from '../../plan/edits/draft-lookup.ts'
import { createLag } from '../../plan/edits/lag-fields.ts'
import { unusedPort } from '../../plan/edits/port-fields.ts'
import { isLag } from '../../plan/lag.ts'
import type { LagEntry } from '../extract/lists.ts'
import { updateIfDifferent } from './places.ts'
import { ensureVlan } from './switches.ts'

export const findLagOf = (ports: Iterable<Interface>, name: string): Interface | undefined =>
  [...ports].find((port) => isLag(port) && isSamePort(port.name, name))

const portNamed = (draft: PlanDraft, device: Device, text: string): Interface | undefined => {
  const found = /^\d+$/.test(text)
    ? interfaceAtPosition(draft, device.id, Number(text))
    : interfacesOf(draft, device.id).find((port) => isSamePort(port.name, text))
  return found && !isLag(found) ? found : undefined
}

function membersOf(draft: PlanDraft, device: Device, entry: LagEntry): Interface[] {
  const texts = parsePorts(entry.members.replace(/[;\s]+/g, ','))
  return texts.flatMap((text) => portNamed(draft, device, text) ?? [])
}

/** VLAN numbers; null: every one the switch serves, which an uplink carries by itself. */
const numbersIn = (text: string | null): number[] | null => {
  if (text === null) return []
  const numbers = parsePorts(text.replace(/[;\s]+/g, ',')).map(Number)
  return numbers.every((vid) => vid >= 1 && vid <= 4094) ? numbers : null
}

export function applyLag(draft: PlanDraft, entry: LagEntry, device: Device): void {
  const known = findLagOf(interfacesOf(draft, device.id), entry.name)
  const id = known?.id ?? createLag({ draft, tell: () => undefined }, `${device.name} ${entry.name}`)
  const lag = draft.get('interface', id)
  if (!lag || device.domainId === null) return
  const domainId = device.domainId
  const members = membersOf(draft, device, entry)
  const ids = new Set(members.map((port) => port.id))
  for (const port of interfacesOf(draft, device.id))
    if (port.lagId === id && !ids.has(port.id)) draft.update('interface', port.id, { lagId: null })
  for (const port of members) {
    const { description: _, ...unused } = unusedPort
    updateIfDifferent(draft, 'interface', port, { ...unused, lagId: id })
  }
  const mode = entry.mode ?? (entry.tagged !== null ? 'tagged' : entry.vlan === null ? lag.mode : 'access')
  updateIfDifferent(draft, 'interface', lag, {
    ...(entry.protocol === null ? {} : { lagProtocol: entry.protocol }),
    mode: mode === 'uplink' ? 'tagged' : mode,
    uplink: mode === 'uplink',
    vlanId: entry.vlan === null ? null : ensureVlan(draft, domainId, entry.vlan),
    taggedVlanIds: (numbersIn(entry.tagged) ?? []).map((vid) => ensureVlan(draft, domainId, vid)),
    ...(entry.row.has.has('description') ? { description: entry.description } : {}),
  })
}

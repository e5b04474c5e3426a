/** A link of the workbook brought into the draft: its two ends, the cable between them, and what the cable is. */

import { slugOf } from '../../device-types/expand-type.ts'
import { isSamePort } from '../../device-types/interface-name.ts'
import { makeSiteType } from '../../device-types/site-type.ts'
import type { PlanDraft } from '../../model/draft.ts'
import type { Device } from '../../model/entities.ts'
import { nameKey } from '../../model/name-key.ts'
import { addSwitch } from '../../plan/edits/add-switch.ts'
import { connect, disconnect, type End, farEnd } from '../../plan/edits/cabling.ts'
import {
  cablesAt,
  findNamed,
  interfaceAtPosition,
  interfacesOf,
  panelPortAtPosition,
} from '../../plan/edits/draft-lookup.ts'
import { noLag } from '../../plan/lag.ts'
import type { CableFactsRead } from '../extract/links.ts'
import type { Devices } from '../items.ts'
import { EQUIPMENT, endKeysOf, isLinkKeys, type LinkPoint, type PlacedLink, sideOf } from '../links.ts'
import { switchKey } from '../words.ts'
import { ensurePanelPort, updateIfDifferent } from './places.ts'

const portOf = (name: string) => ({ name, media: 'other', label: name })

/** The port of equipment that is no switch; made where the workbook is the only one to tell of it. */
function ensureEquipmentPort(draft: PlanDraft, name: string, port: string): End {
  const known = findNamed(draft, 'device', name)
  const device = known ?? addEquipment(draft, name, port)
  const ports = interfacesOf(draft, device.id)
  const found = ports.find((one) => nameKey(one.name) === nameKey(port) || isSamePort(one.name, port))
  return { kind: 'interface', id: (found ?? addPort(draft, device, port, ports.length + 1)).id }
}

function addEquipment(draft: PlanDraft, name: string, port: string): Device {
  const slug = `${EQUIPMENT}${slugOf(name) || 'x'}`
  const taken = new Set([...draft.rows('deviceType')].map((type) => type.slug))
  let free = slug
  for (let copy = 2; taken.has(free); copy++) free = `${slug}-${copy}`
  const type = makeSiteType({
    manufacturer: '?',
    model: name,
    slug: free,
    kind: 'router',
    platform: null,
    uplinks: 0,
    ports: [portOf(port)],
  })
  draft.insert('deviceType', { slug: type.slug, definition: type })
  return addSwitch(draft, { name, type, role: 'other', number: null }).device
}

function addPort(draft: PlanDraft, device: Device, name: string, position: number) {
  const type = [...draft.rows('deviceType')].find(({ slug }) => slug === device.typeSlug)
  if (type)
    draft.update('deviceType', type.id, {
      definition: { ...type.definition, ports: [...type.definition.ports, portOf(name)] },
    })
  return draft.insert('interface', {
    deviceId: device.id,
    position,
    name,
    mode: 'unused',
    vlanId: null,
    taggedVlanIds: [],
    uplink: false,
    enabled: true,
    description: null,
    ...noLag,
  })
}

function ensureEnd(draft: PlanDraft, link: PlacedLink, point: LinkPoint, devices: Devices): End | null {
  if (point.kind === 'equipment') return ensureEquipmentPort(draft, point.name, point.port)
  if (point.kind === 'outlet') {
    const outlet = findNamed(draft, 'outlet', point.outlet)
    return outlet ? { kind: 'outlet', id: outlet.id } : null
  }
  if (point.kind === 'panel') {
    const other = point === link.from ? link.to : link.from
    const { id } = ensurePanelPort(draft, point.panel, point.position, null)
    return { kind: sideOf(point, other, link.facts.kind), id }
  }
  const device = devices.get(point.owner.key)
  const port = device && interfaceAtPosition(draft, device.id, point.position)
  return port ? { kind: 'interface', id: port.id } : null
}

/** Facts the row tells; a column that is not there, or an empty cell of one, leaves the cable as it is. */
function patchOf(facts: CableFactsRead): Partial<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}

export function applyLink(draft: PlanDraft, link: PlacedLink, devices: Devices): void {
  const a = ensureEnd(draft, link, link.from, devices)
  const b = ensureEnd(draft, link, link.to, devices)
  if (!a || !b) return
  const known = cablesAt(draft, a.kind, a.id).find((cable) => {
    const far = farEnd(cable, a)
    return far.kind === b.kind && far.id === b.id
  })
  const patch = patchOf(link.facts)
  if (known) {
    updateIfDifferent(draft, 'cable', known, patch)
    return
  }
  // An outlet's own row took it away in this very import: the list of cables beside it is only older.
  if (link.wasThere && !isLinkKeys(endKeysOf(link))) return
  disconnect(draft, a)
  disconnect(draft, b)
  connect(draft, a, b, patch)
  for (const end of [a, b]) raiseUplink(draft, end, a.kind === b.kind)
}

/** A port that nobody planned and that leads to another device carries what its switch serves. */
function raiseUplink(draft: PlanDraft, end: End, isLink: boolean): void {
  const port = end.kind === 'interface' && isLink ? draft.get('interface', end.id) : undefined
  const role = port && draft.get('device', port.deviceId)?.role
  if (port?.mode === 'unused' && role === 'switch')
    draft.update('interface', port.id, { mode: 'tagged', uplink: true })
}

/** Takes out the cable between two ends told by their keys; false where it is not there any more. */
export function removeLink(draft: PlanDraft, ends: readonly string[], devices: Devices): boolean {
  const [a, b] = ends.map((key) => findEnd(draft, key, devices))
  if (!a || !b) return false
  const cable = cablesAt(draft, a.kind, a.id).find((one) => {
    const far = farEnd(one, a)
    return far.kind === b.kind && far.id === b.id
  })
  if (cable) draft.remove('cable', cable.id)
  return cable !== undefined
}

function findEnd(draft: PlanDraft, key: string, devices: Devices): End | null {
  const [, kind = '', owner = '', port = ''] = /^(\w+):(.*)\/(.*?)$/s.exec(key) ?? []
  if (kind === 'port') {
    const device =
      devices.get(owner) ?? [...draft.rows('device')].find(({ name }) => switchKey(name) === owner)
    const found = device && interfaceAtPosition(draft, device.id, Number(port))
    return found ? { kind: 'interface', id: found.id } : null
  }
  if (kind === 'rear' || kind === 'front') {
    const panel = findNamed(draft, 'panel', owner)
    const found = panel && panelPortAtPosition(draft, panel.id, Number(port))
    return found ? { kind, id: found.id } : null
  }
  return kind === 'equipment' ? findEquipmentEnd(draft, key.slice('equipment:'.length)) : null
}

/** Both names may hold a slash: the cut that names a device and one of its ports is the one. */
function findEquipmentEnd(draft: PlanDraft, text: string): End | null {
  for (const { index } of text.matchAll(/\//g)) {
    const device = findNamed(draft, 'device', text.slice(0, index))
    const port =
      device && interfacesOf(draft, device.id).find(({ name }) => nameKey(name) === text.slice(index + 1))
    if (port) return { kind: 'interface', id: port.id }
  }
  return null
}

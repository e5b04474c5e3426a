/** Rows by what people call them: `SW1 3`, `SW1 Fa0/3`, `110`, `P1A 12`, a room's name. Throws EditErrors that list. */

import { isSamePort } from '../../device-types/interface-name.ts'
import type { PlanDraft } from '../../model/draft.ts'
import type { Device, Interface, PanelPort, PlanRow, Vlan } from '../../model/entities.ts'
import { nameKey } from '../../model/name-key.ts'
import { rangeWithout } from '../checks/vlan-numbers.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { isLag } from '../lag.ts'
import {
  findNamed,
  findVlan,
  interfaceAtPosition,
  interfacesOf,
  panelPortAtPosition,
  portsOfPanel,
  vlansOfDomain,
} from './draft-lookup.ts'
import { refuse } from './edit-error.ts'

const words: Readonly<Record<'device' | 'panel' | 'stand' | 'outlet', string>> = {
  device: 'switch',
  panel: 'panel',
  stand: 'stand',
  outlet: 'outlet',
}

const few = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 8).join(', ')} …` : names.join(', ')

export function needNamed<T extends keyof typeof words>(
  draft: PlanDraft,
  table: T,
  name: string,
  fieldName: string | null = null,
): PlanRow<T> {
  const row = findNamed(draft, table, name) ?? (table === 'device' ? switchNumbered(draft, name) : undefined)
  if (row) return row as PlanRow<T>
  const some = [...draft.rows(table)].map((one) => (one as { name: string }).name)
  const known = some.length > 0 ? `; there are ${few(some)}` : `; there is no ${words[table]} yet`
  return refuse('unknown_object', fieldName, name, `there is no ${words[table]} "${name}"${known}`)
}

/** `2` for the switch of that number, where only one has it. */
function switchNumbered(draft: PlanDraft, text: string): Device | undefined {
  const [first, second] = [...draft.rows('device')].filter(
    (device) => device.number !== null && String(device.number) === text.trim(),
  )
  return second ? undefined : first
}

/** A room, area or floor; made where `create` says so, because naming a room is how rooms come to be. */
export function locationNamed(draft: PlanDraft, name: string): number {
  return (
    findNamed(draft, 'location', name) ?? draft.insert('location', { name, kind: 'room', parentId: null })
  ).id
}

/** A port of a switch by its place on the panel or its name in any spelling. */
export function needPort(
  draft: PlanDraft,
  device: Device,
  port: string,
  fieldName: string | null = null,
): Interface {
  const all = interfacesOf(draft, device.id)
  const found = /^\d+$/.test(port.trim()) ? interfaceAtPosition(draft, device.id, Number(port)) : undefined
  const named = found ?? all.find((one) => isSamePort(one.name, port)) ?? numberedPort(all, port, fieldName)
  if (named) return named
  const sockets = all.filter((one) => !isLag(one))
  const range = `${sockets[0]?.name ?? 'none'} (1) to ${sockets.at(-1)?.name ?? 'none'} (${sockets.length})`
  return refuse(
    'no_such_port',
    fieldName,
    port,
    `${device.name} has no port "${port}"; its ports are ${range}`,
  )
}

/** The same, and no LAG: something a cable is plugged into. */
export function needSocket(
  draft: PlanDraft,
  device: Device,
  port: string,
  fieldName: string | null,
): Interface {
  const found = needPort(draft, device, port, fieldName)
  if (isLag(found))
    refuse('no_such_port', fieldName, port, `${found.name} is a LAG; cables go to the ports in it`)
  return found
}

/** `0/3` where only one family of ports has that number. */
function numberedPort(
  all: readonly Interface[],
  text: string,
  fieldName: string | null,
): Interface | undefined {
  const number = text.trim()
  if (!/^\d+(\/\d+)+$/.test(number)) return undefined
  const [first, second] = all.filter((one) => one.name.replace(/^\D+/, '') === number)
  if (first && second)
    refuse('ambiguous_object', fieldName, text, `${first.name} or ${second.name}? Write the name in full`)
  return first
}

/** `SW1 3`, `SW1 FastEthernet0/3`, `SW1:Fa0/3`. Switch names may hold blanks: the longest that fits is taken. */
export function needPortByText(draft: PlanDraft, text: string): Interface {
  const cuts = [...text.matchAll(/[\s:]+/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  for (const [end, start] of cuts.reverse()) {
    const device = findNamed(draft, 'device', text.slice(0, end))
    if (device) return needPort(draft, device, text.slice(start))
  }
  return refuse(
    'unknown_object',
    null,
    text,
    `there is no port "${text}"; write a switch and a port, as in "SW1 3"`,
  )
}

export function needPanelPort(draft: PlanDraft, panelName: string, position: number): PanelPort {
  const panel = needNamed(draft, 'panel', panelName, 'panel')
  const port = panelPortAtPosition(draft, panel.id, position)
  const count = portsOfPanel(draft, panel.id).length
  return (
    port ?? refuse('no_such_port', 'panelPort', position, `panel ${panel.name} has positions 1 to ${count}`)
  )
}

/** The VLAN called `110`, `SW1 110` or by its name. */
export function needVlanByText(draft: PlanDraft, text: string): Vlan {
  const found = vlansCalled(draft, text.trim())
  const [first] = found
  if (first && found.length === 1) return first
  const domainOf = (vlan: Vlan) => draft.get('domain', vlan.domainId)?.name ?? '?'
  if (found.length > 1)
    refuse(
      'ambiguous_object',
      null,
      text,
      `VLAN "${text}" is there ${found.length} times; write ${few(found.map((vlan) => `"${domainOf(vlan)} ${vlan.vid}"`))}`,
    )
  return refuse('unknown_object', null, text, `there is no VLAN "${text}"`)
}

function vlansCalled(draft: PlanDraft, text: string): Vlan[] {
  const match = /^(?:(.*\S)\s+)?(?:vlan\s*)?(\d{1,4})$/i.exec(text)
  if (match) {
    const place = match[1]?.replace(/\s*vlan$/i, '') ?? ''
    const all = place === '' ? [...draft.rows('vlan')] : vlansAt(draft, place)
    const numbered = all.filter((vlan) => vlan.vid === Number(match[2]))
    if (numbered.length > 0) return numbered
  }
  return [...draft.rows('vlan')].filter((vlan) => nameKey(vlan.name) === nameKey(text))
}

function vlansAt(draft: PlanDraft, place: string): readonly Vlan[] {
  const domainId = findNamed(draft, 'device', place)?.domainId ?? findNamed(draft, 'domain', place)?.id
  return domainId == null ? [] : vlansOfDomain(draft, domainId)
}

/** Refuses a VLAN number that the switch's model cannot have. */
export function checkVlanNumber(
  draft: PlanDraft,
  device: Device | undefined,
  vid: number,
  fieldName: string,
): void {
  const type = device && deviceTypeOf(draft.rows('deviceType'), device.typeSlug)
  const range = type ? rangeWithout(type, vid) : null
  if (range !== null) refuse('vlan_out_of_range', fieldName, vid, `${type?.model} takes VLAN ${range}`)
}

/**
 * The VLAN of that number where a switch is; made when missing, because typing a number into a port is how a VLAN is
 * asked for. `tell` says so.
 */
export function vlanForPort(
  draft: PlanDraft,
  device: Device,
  vid: number,
  { fieldName = 'vlan', name, tell }: { fieldName?: string; name?: string; tell: (note: string) => void },
): Vlan {
  if (device.domainId === null)
    refuse('bad_value', fieldName, vid, `${device.name} belongs to no L2 domain, so it has no VLANs`)
  const known = findVlan(draft, device.domainId, vid)
  if (known) return known
  checkVlanNumber(draft, device, vid, fieldName)
  const made = name ?? `VLAN${String(vid).padStart(4, '0')}`
  tell(`VLAN ${vid} was not defined on ${device.name}: made, with the name ${made}`)
  return draft.insert('vlan', { domainId: device.domainId, vid, name: made, purpose: null, color: null })
}

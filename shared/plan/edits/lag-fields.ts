/**
 * Making LAGs and putting ports into them. A port that joins gives up what it was for: the first one's intention becomes
 * the LAG's, so that an uplink made wider stays an uplink; a LAG that is dissolved gives it back to its first member.
 */

import { parsePorts } from '../../config/ranges.ts'
import type { PlanDraft } from '../../model/draft.ts'
import { type Device, type Interface, lagProtocol } from '../../model/entities.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { HIGHEST_LAG, isLag, lagName, lagPosition } from '../lag.ts'
import { findNamed, interfaceAtPosition, interfacesOf } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { intentFields, intentGroup, plainPortFields, unusedPort } from './port-fields.ts'
import { type FieldGroup, field, type RowEdit } from './row-edit.ts'
import { needNamed, needPort, needPortByText } from './row-finders.ts'
import { type FieldValue, readChoice, readText } from './values.ts'

export { intentFields }

type Told = Pick<RowEdit, 'draft' | 'tell'>

const deviceOf = (draft: PlanDraft, port: Interface): Device => {
  const device = draft.get('device', port.deviceId)
  if (!device) throw new Error(`interface ${port.id} has no device`)
  return device
}

const typeOf = (draft: PlanDraft, device: Device) => deviceTypeOf(draft.rows('deviceType'), device.typeSlug)

const membersIn = (draft: PlanDraft, lag: Interface): Interface[] =>
  interfacesOf(draft, lag.deviceId).filter((port) => port.lagId === lag.id)

/** Number and name that a text means: `1` and `trk1` by the platform's own name, `0/3/1` as it is. */
function readLagName(draft: PlanDraft, device: Device, text: string): { number: number; name: string } {
  const number = Number(/(\d+)$/.exec(text)?.[1] ?? 0)
  if (!(number >= 1 && number <= HIGHEST_LAG))
    refuse(
      'bad_value',
      'lag',
      text,
      `a LAG has a number within 1 to ${HIGHEST_LAG}, as in ${ownName(draft, device, 1)}`,
    )
  const isPath = /^\d+\/\d+/.test(text)
  return { number, name: isPath ? text : ownName(draft, device, number) }
}

const ownName = (draft: PlanDraft, device: Device, number: number): string =>
  lagName(typeOf(draft, device)?.platform ?? null, number)

const lagNumbered = (draft: PlanDraft, device: Device, number: number): Interface | undefined =>
  interfaceAtPosition(draft, device.id, lagPosition(number))

function makeLag({ draft, tell }: Told, device: Device, text: string): Interface {
  const { number, name } = readLagName(draft, device, text)
  if (lagNumbered(draft, device, number))
    refuse('name_taken', 'name', text, `${device.name} has a LAG of number ${number} already`)
  const protocol = typeOf(draft, device)?.capabilities.lacp === false ? 'static' : 'lacp'
  tell(
    `${name} made on ${device.name}, ${protocol === 'lacp' ? 'with LACP' : 'static: its software has no LACP'}`,
  )
  const { description, ...unused } = unusedPort
  return draft.insert('interface', {
    deviceId: device.id,
    position: lagPosition(number),
    name,
    ...unused,
    enabled: true,
    description,
    lagProtocol: protocol,
  })
}

const freeNumber = (draft: PlanDraft, device: Device): number => {
  let number = 1
  while (lagNumbered(draft, device, number)) number++
  return number
}

/** `SW1 Port-channel1`, `SW1 1`; `SW1` alone takes the next free number. */
export function createLag(edit: Told, text: string): number {
  const { draft } = edit
  const alone = findNamed(draft, 'device', text)
  if (alone) return makeLag(edit, alone, String(freeNumber(draft, alone))).id
  const [, owner = '', name = ''] =
    /^(.*?\S)[\s:]+((?:lag |port-channel |trunk )?\S+)$/i.exec(text.trim()) ?? []
  if (owner === '')
    refuse('bad_value', null, text, 'on which switch? Write it first, as in "SW1 Port-channel1"')
  return makeLag(edit, needNamed(draft, 'device', owner), name).id
}

export function findLag(draft: PlanDraft, text: string): number {
  const [, owner = '', number = ''] = /^(.*?\S)[\s:]+(\d+)$/.exec(text.trim()) ?? []
  const device = owner === '' ? undefined : findNamed(draft, 'device', owner)
  const numbered = device && lagNumbered(draft, device, Number(number))
  const port = numbered ?? needPortByText(draft, text)
  if (isLag(port)) return port.id
  return refuse('unknown_object', null, text, `${text} is a port, no LAG`)
}

/** Throws EditError where the port cannot be a member of a LAG of its own device. */
function join({ draft }: Told, port: Interface, lag: Interface): void {
  if (isLag(port)) refuse('bad_value', 'lag', port.name, 'a LAG cannot be a member of a LAG')
  if (port.lagId === lag.id) return
  const now = draft.get('interface', lag.id) ?? lag
  if (now.mode === 'unused' && port.lagId === null && port.mode !== 'unused')
    draft.update('interface', lag.id, intentionOf(port))
  const { description: _, ...unused } = unusedPort
  draft.update('interface', port.id, { ...unused, lagId: lag.id })
}

const intentionOf = ({ mode, vlanId, taggedVlanIds, forbiddenVlanIds, uplink }: Interface) => ({
  mode,
  vlanId,
  taggedVlanIds,
  forbiddenVlanIds,
  uplink,
})

/** `lag` of a port: a LAG of its switch, made where it is missing; empty takes the port out. */
export function applyLag(edit: RowEdit, value: FieldValue): void {
  const { draft, id } = edit
  const port = draft.get('interface', id)
  if (!port) throw new Error(`no interface ${id}`)
  const text = readText(value)
  if (text === null) {
    draft.update('interface', id, { lagId: null })
    return
  }
  const device = deviceOf(draft, port)
  const { number } = readLagName(draft, device, text)
  join(edit, port, lagNumbered(draft, device, number) ?? makeLag(edit, device, text))
}

/** `members` of a LAG: all of them, `23-24` or `Gi0/1, Gi0/2`; those left out are free again. */
function applyMembers(edit: RowEdit, value: FieldValue): void {
  const { draft, id } = edit
  const lag = draft.get('interface', id)
  if (!lag) throw new Error(`no interface ${id}`)
  const device = deviceOf(draft, lag)
  const wanted = parsePorts(readText(value) ?? '').map((text) => needPort(draft, device, text, 'members'))
  const ids = new Set(wanted.map((port) => port.id))
  for (const port of membersIn(draft, lag))
    if (!ids.has(port.id)) draft.update('interface', port.id, { lagId: null })
  for (const port of wanted) {
    const other =
      port.lagId === null || port.lagId === lag.id ? undefined : draft.get('interface', port.lagId)
    if (other)
      refuse(
        'in_use',
        'members',
        port.name,
        `${port.name} is a member of ${other.name}; take it out there first`,
      )
    join(edit, port, lag)
  }
}

/** Dissolves a LAG: its first member goes on as what the LAG was, the others are free. */
export function removeLag(draft: PlanDraft, id: number): void {
  const lag = draft.get('interface', id)
  if (!lag) throw new Error(`no interface ${id}`)
  for (const [at, port] of membersIn(draft, lag).entries())
    draft.update('interface', port.id, { lagId: null, ...(at === 0 ? intentionOf(lag) : {}) })
  draft.remove('interface', id)
}

/** A LAG's name by another platform, after a change of the model. */
export function renameLags(draft: PlanDraft, device: Device): void {
  for (const lag of interfacesOf(draft, device.id))
    if (isLag(lag)) {
      const { name } = readLagName(draft, device, lag.name.replace(/^.*\D/, ''))
      draft.update('interface', lag.id, { name })
    }
}

export const lagGroups: readonly FieldGroup[] = [
  field('members', applyMembers),
  field('protocol', (edit, value) =>
    edit.draft.update('interface', edit.id, { lagProtocol: readChoice('protocol', value, lagProtocol) }),
  ),
  field('name', (edit, value) => {
    const lag = edit.draft.get('interface', edit.id)
    if (!lag) throw new Error(`no interface ${edit.id}`)
    const device = deviceOf(edit.draft, lag)
    const { number, name } = readLagName(edit.draft, device, readText(value) ?? '')
    const other = lagNumbered(edit.draft, device, number)
    if (other && other.id !== lag.id)
      refuse('name_taken', 'name', name, `${device.name} has a LAG of number ${number} already`)
    edit.draft.update('interface', lag.id, { name, position: lagPosition(number) })
  }),
  intentGroup,
  ...plainPortFields((edit) => edit.id),
]

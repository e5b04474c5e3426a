/** A VLAN onto some ports or off them, whatever else they carry. */
import type { Device, Interface } from '../../model/entities.ts'
import { findVlan } from '../../plan/edits/draft-lookup.ts'
import { refuse } from '../../plan/edits/edit-error.ts'
import { applyIntent } from '../../plan/edits/port-fields.ts'
import type { FieldValue } from '../../plan/edits/values.ts'
import type { RequestOf } from '../change-request.ts'
import { portsListed } from '../port-list.ts'
import type { ChangeEdit } from './carry.ts'

export function addVlan(edit: ChangeEdit, { vlan, ports, tagged }: RequestOf<'vlan-add'>): void {
  for (const port of portsListed(edit.draft, ports))
    if (tagged) addTagged(edit, port, vlan)
    else give(edit, port, 'vlan', vlan)
}

function addTagged(edit: ChangeEdit, port: Interface, vid: number): void {
  if (port.vlanId !== null && vidOf(edit, port.vlanId) === vid)
    refuse(
      'bad_value',
      'ports',
      nameOf(edit, port),
      `VLAN ${vid} is there without a tag already; remove it first, then add it tagged`,
    )
  give(edit, port, 'taggedVlans', [...new Set([...taggedOf(edit, port), vid])].join(','))
}

export function removeVlan(edit: ChangeEdit, { vlan, ports }: RequestOf<'vlan-remove'>): void {
  const listed = portsListed(edit.draft, ports)
  const without = listed.filter((port) => !takeOff(edit, port, vlan))
  if (without.length === listed.length)
    refuse('bad_value', 'ports', ports, `none of these ports has VLAN ${vlan} as its own`)
  if (without.length > 0)
    edit.tell(`VLAN ${vlan} was not on ${without.map((port) => nameOf(edit, port)).join(', ')}`)
}

/** False: the port does not have it, as its own; an uplink carries it as long as its switch serves it. */
function takeOff(edit: ChangeEdit, port: Interface, vid: number): boolean {
  const id = idOn(edit, port, vid)
  if (id === undefined) return false
  if (port.taggedVlanIds.includes(id)) {
    give(
      edit,
      port,
      'taggedVlans',
      taggedOf(edit, port)
        .filter((one) => one !== vid)
        .join(','),
    )
    return true
  }
  if (port.vlanId !== id) return false
  give(edit, port, 'vlan', null)
  return true
}

function give(edit: ChangeEdit, port: Interface, field: 'vlan' | 'taggedVlans', value: FieldValue): void {
  applyIntent({ ...edit, id: port.id }, port, new Map([[field, value]]))
}

const deviceOf = ({ draft }: ChangeEdit, port: Interface): Device | undefined =>
  draft.get('device', port.deviceId)
const vidOf = ({ draft }: ChangeEdit, id: number): number | undefined => draft.get('vlan', id)?.vid
const taggedOf = (edit: ChangeEdit, port: Interface): number[] =>
  port.taggedVlanIds.flatMap((id) => vidOf(edit, id) ?? [])
const nameOf = (edit: ChangeEdit, port: Interface): string =>
  `${deviceOf(edit, port)?.name ?? '?'} ${port.name}`

function idOn(edit: ChangeEdit, port: Interface, vid: number): number | undefined {
  const domainId = deviceOf(edit, port)?.domainId
  return domainId == null ? undefined : findVlan(edit.draft, domainId, vid)?.id
}

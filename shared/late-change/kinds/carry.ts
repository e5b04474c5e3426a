/** What late changes move about: the cord of an outlet, and what a switch port is for. */
import type { Interface } from '../../model/entities.ts'
import { type CableFacts, connect, type End, factsOf } from '../../plan/edits/cabling.ts'
import { cablesAt } from '../../plan/edits/draft-lookup.ts'
import { refuse } from '../../plan/edits/edit-error.ts'
import { unusedPort } from '../../plan/edits/port-fields.ts'
import { moveVlan } from '../../plan/edits/repatch.ts'
import type { RowEdit } from '../../plan/edits/row-edit.ts'

/** A change at work: rows are found by name, so no id is given. */
export type ChangeEdit = Omit<RowEdit, 'id'>

/** Everything a port is told but where it is. */
export type Purpose = Pick<Interface, 'mode' | 'vlanId' | 'taggedVlanIds' | 'enabled' | 'description'>

export function checkNoUplink(edit: ChangeEdit, port: Interface): void {
  if (!port.uplink) return
  const device = edit.draft.get('device', port.deviceId)?.name ?? '?'
  refuse(
    'bad_value',
    null,
    port.name,
    `${device} ${port.name} is an uplink: what it carries follows from the plan`,
  )
}

/** What `from` is for, in the VLANs of the switch that `to` is on. */
export function purposeFor(edit: ChangeEdit, from: Interface, to: Interface): Purpose {
  const { draft } = edit
  checkNoUplink(edit, from)
  checkNoUplink(edit, to)
  const device = draft.get('device', to.deviceId)
  if (!device) throw new Error(`interface ${to.id} has no device`)
  const move = (vlanId: number): number => {
    const vlan = draft.get('vlan', vlanId)
    if (!vlan || vlan.domainId === device.domainId) return vlanId
    return moveVlan({ ...edit, id: from.id }, vlan, from, device)
  }
  return {
    mode: from.mode,
    vlanId: from.vlanId === null ? null : move(from.vlanId),
    taggedVlanIds: from.taggedVlanIds.map(move),
    enabled: from.enabled,
    description: from.description,
  }
}

/** Nothing is plugged in any more: the port is free. */
export function freePort({ draft }: ChangeEdit, port: Interface): void {
  if (!port.uplink) draft.update('interface', port.id, unusedPort)
}

/** Takes the cord out of a switch port; what it was is plugged elsewhere as another row, for it is another item to tick. */
export function unplug({ draft }: ChangeEdit, port: Interface): CableFacts {
  const [cord] = cablesAt(draft, 'interface', port.id)
  if (!cord) return {}
  draft.remove('cable', cord.id)
  return factsOf(cord)
}

export const plug = ({ draft }: ChangeEdit, end: End, port: Interface, facts: CableFacts): void => {
  connect(draft, end, { kind: 'interface', id: port.id }, facts)
}

/** Ports shut, opened again, or set apart in a VLAN of their own: what is plugged in there harms the others. */
import type { Interface } from '../../model/entities.ts'
import { refuse } from '../../plan/edits/edit-error.ts'
import { applyIntent } from '../../plan/edits/port-fields.ts'
import type { RequestOf } from '../change-request.ts'
import { portsListed } from '../port-list.ts'
import { type ChangeEdit, checkNoUplink } from './carry.ts'

const portsOfPeople = (edit: ChangeEdit, text: string): Interface[] => {
  const ports = portsListed(edit.draft, text)
  for (const port of ports) {
    checkNoUplink(edit, port)
    checkNoMember(edit, port)
  }
  return ports
}

/** What two devices agree on carries others too. */
function checkNoMember({ draft }: ChangeEdit, port: Interface): void {
  const lag = port.lagId === null ? undefined : draft.get('interface', port.lagId)
  const device = draft.get('device', port.deviceId)?.name ?? '?'
  if (lag)
    refuse(
      'in_lag',
      null,
      port.name,
      `${device} ${port.name} is a member of ${lag.name}; take it out there first`,
    )
}

export function shutPorts(edit: ChangeEdit, { ports }: RequestOf<'shut'>): void {
  for (const { id } of portsOfPeople(edit, ports)) edit.draft.update('interface', id, { enabled: false })
}

export function openPorts(edit: ChangeEdit, { ports }: RequestOf<'open'>): void {
  for (const { id } of portsOfPeople(edit, ports)) edit.draft.update('interface', id, { enabled: true })
}

/** Nothing but that VLAN is left on the port. */
export function isolatePorts(edit: ChangeEdit, { ports, vlan }: RequestOf<'isolate'>): void {
  for (const port of portsOfPeople(edit, ports)) {
    if (port.mode === 'routed')
      refuse('bad_value', 'ports', port.name, 'a routed port is in no VLAN; shut it instead')
    const given = new Map([
      ['mode', 'access'],
      ['vlan', String(vlan)],
    ])
    applyIntent({ ...edit, id: port.id }, port, given)
  }
}

/** Fields of a switch (or router). */
import { z } from 'zod'
import { parseInterfaceAddress, parseIpv4 } from '../../addressing/ipv4.ts'
import { normalizeMac } from '../mac.ts'
import { findNamed, interfacesOf } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field, type RowEdit } from './row-edit.ts'
import { locationNamed } from './row-finders.ts'
import { changeType, needDeviceType } from './switch-type.ts'
import { type FieldValue, readChoice, readName, readNumber, readText } from './values.ts'

const deviceOf = (edit: RowEdit) => {
  const device = edit.draft.get('device', edit.id)
  if (!device) throw new Error(`no device ${edit.id}`)
  return device
}

const applyType = (edit: RowEdit, value: FieldValue, name: string): void => {
  const text = readText(value) ?? refuse('bad_value', name, value, 'a model is needed')
  changeType(edit.draft, deviceOf(edit), needDeviceType(edit.draft, text, name))
}

function rename(edit: RowEdit, value: FieldValue): void {
  const { draft } = edit
  const name = readName('name', value)
  const device = deviceOf(edit)
  const other = findNamed(draft, 'device', name)
  if (other && other.id !== device.id)
    refuse('name_taken', 'name', name, 'there is already a device of that name')
  const domain = device.domainId === null ? undefined : draft.get('domain', device.domainId)
  // A domain of its own is called like its switch.
  if (domain?.name === device.name && !findNamed(draft, 'domain', name))
    draft.update('domain', domain.id, { name })
  draft.update('device', edit.id, { name })
}

/** Another L2 domain: only while no port uses a VLAN of the old one. */
function changeDomain(edit: RowEdit, value: FieldValue): void {
  const { draft } = edit
  const name = readName('domain', value)
  const domain = findNamed(draft, 'domain', name) ?? draft.insert('domain', { name })
  if (domain.id === deviceOf(edit).domainId) return
  const using = [...draft.rows('interface')].filter(
    (port) => port.deviceId === edit.id && (port.vlanId !== null || port.taggedVlanIds.length > 0),
  )
  if (using.length > 0)
    refuse(
      'in_use',
      'domain',
      name,
      `its ports use VLANs of the old domain: ${using.map((port) => port.name).join(', ')}`,
    )
  for (const port of interfacesOf(draft, edit.id))
    if (port.forbiddenVlanIds.length > 0) draft.update('interface', port.id, { forbiddenVlanIds: [] })
  draft.update('device', edit.id, { domainId: domain.id })
}

function readAddress(value: FieldValue): string | null {
  const text = readText(value)
  if (text === null || parseIpv4(text) !== null || parseInterfaceAddress(text)) return text
  return refuse(
    'bad_value',
    'managementAddress',
    value,
    'expected an IPv4 address, with its length as in 10.1.99.1/24',
  )
}

function readGateway(value: FieldValue): string | null {
  const text = readText(value)
  if (text === null || parseIpv4(text) !== null) return text
  return refuse('bad_value', 'managementGateway', value, 'expected an IPv4 address such as 10.1.99.254')
}

/** Equipment that an import only knows the name of may be a router; what is a switch has VLANs and stays one. */
function changeRole(edit: RowEdit, value: FieldValue): void {
  const role = readChoice('role', value, z.enum(['router', 'other']))
  if (deviceOf(edit).role === 'switch')
    refuse('bad_value', 'role', value, 'a switch stays a switch; remove it and add a router')
  edit.draft.update('device', edit.id, { role })
}

export const switchGroups: readonly FieldGroup[] = [
  field('role', changeRole),
  field('model', applyType),
  field('type', applyType),
  field('number', (edit, value) =>
    edit.draft.update('device', edit.id, { number: readNumber('number', value, 0, 4094) }),
  ),
  field('room', (edit, value) => {
    const name = readText(value)
    edit.draft.update('device', edit.id, {
      locationId: name === null ? null : locationNamed(edit.draft, name),
    })
  }),
  field('domain', changeDomain),
  field('managementAddress', (edit, value) =>
    edit.draft.update('device', edit.id, { managementAddress: readAddress(value) }),
  ),
  field('managementGateway', (edit, value) =>
    edit.draft.update('device', edit.id, { managementGateway: readGateway(value) }),
  ),
  field('serial', (edit, value) => edit.draft.update('device', edit.id, { serial: readText(value) })),
  field('mac', (edit, value) => {
    const text = readText(value)
    const mac = text === null ? null : normalizeMac(text)
    if (text !== null && mac === null)
      refuse('bad_value', 'mac', text, 'expected 12 hexadecimal digits, as in 00:11:22:33:44:55')
    edit.draft.update('device', edit.id, { mac })
  }),
  field('software', (edit, value) => edit.draft.update('device', edit.id, { software: readText(value) })),
  field('note', (edit, value) => edit.draft.update('device', edit.id, { note: readText(value) })),
  field('name', rename),
]

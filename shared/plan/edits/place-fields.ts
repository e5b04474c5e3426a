/** Fields of stands, panels, rooms and hosts. */
import { parseIpv4 } from '../../addressing/ipv4.ts'
import { locationSchema } from '../../model/entities.ts'
import { normalizeMac } from '../mac.ts'
import { growPanel } from './add-panel.ts'
import { cablesAt, findNamed, portsOfPanel } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field, type RowEdit } from './row-edit.ts'
import { locationNamed, needNamed } from './row-finders.ts'
import { type FieldValue, needNumber, readChoice, readName, readText } from './values.ts'

const nameField = (table: 'stand' | 'panel' | 'location') =>
  field('name', (edit, value) => {
    const name = readName('name', value)
    const other = findNamed(edit.draft, table, name)
    if (other && other.id !== edit.id)
      refuse('name_taken', 'name', name, 'that name is taken; choose another')
    edit.draft.update(table, edit.id, { name })
  })

const roomField = (name: string, table: 'stand' | 'panel') =>
  field(name, (edit, value) => {
    const room = readText(value)
    edit.draft.update(table, edit.id, { locationId: room === null ? null : locationNamed(edit.draft, room) })
  })

export const standGroups: readonly FieldGroup[] = [
  roomField('room', 'stand'),
  roomField('location', 'stand'),
  field('exhibitor', (edit, value) => edit.draft.update('stand', edit.id, { exhibitor: readText(value) })),
  field('note', (edit, value) => edit.draft.update('stand', edit.id, { note: readText(value) })),
  nameField('stand'),
]

/** More or fewer positions; those taken away must be free. */
function resizePanel(edit: RowEdit, value: FieldValue): void {
  const { draft, id } = edit
  const count = needNumber('ports', value, 1, 1000)
  const surplus = portsOfPanel(draft, id).filter((port) => port.position > count)
  const used = surplus.filter(
    (port) => cablesAt(draft, 'rear', port.id).length + cablesAt(draft, 'front', port.id).length > 0,
  )
  if (used.length > 0)
    refuse('in_use', 'ports', count, `positions ${used.map((port) => port.position).join(', ')} are in use`)
  for (const port of surplus) draft.remove('panelPort', port.id)
  growPanel(draft, id, count)
}

export const panelGroups: readonly FieldGroup[] = [
  roomField('room', 'panel'),
  field('type', (edit, value) => edit.draft.update('panel', edit.id, { typeSlug: readText(value) })),
  field('ports', resizePanel),
  nameField('panel'),
]

export const roomGroups: readonly FieldGroup[] = [
  field('kind', (edit, value) =>
    edit.draft.update('location', edit.id, { kind: readChoice('kind', value, locationSchema.shape.kind) }),
  ),
  field('parent', (edit, value) => {
    const name = readText(value)
    const parentId = name === null ? null : locationNamed(edit.draft, name)
    if (parentId === edit.id) refuse('bad_value', 'parent', value, 'a room cannot be inside itself')
    edit.draft.update('location', edit.id, { parentId })
  }),
  nameField('location'),
]

export const hostGroups: readonly FieldGroup[] = [
  field('name', (edit, value) => edit.draft.update('host', edit.id, { name: readText(value) })),
  field('kind', (edit, value) => edit.draft.update('host', edit.id, { kind: readText(value) })),
  field('outlet', (edit, value) => {
    const name = readText(value)
    edit.draft.update('host', edit.id, {
      outletId: name === null ? null : needNamed(edit.draft, 'outlet', name, 'outlet').id,
    })
  }),
  field('address', (edit, value) => {
    const address = readText(value)
    if (address !== null && parseIpv4(address) === null)
      refuse('bad_value', 'address', value, 'expected an IPv4 address such as 10.1.99.254')
    edit.draft.update('host', edit.id, { address })
  }),
  field('mac', (edit, value) => {
    const mac = normalizeMac(readText(value) ?? '')
    if (mac === null)
      refuse('bad_value', 'mac', value, 'expected 12 hexadecimal digits, as in 00:11:22:33:44:55')
    for (const other of edit.draft.rows('host'))
      if (other.mac === mac && other.id !== edit.id)
        refuse('name_taken', 'mac', value, `host ${other.name ?? other.id} has this MAC address already`)
    edit.draft.update('host', edit.id, { mac })
  }),
]

/** Fields of an outlet's row: its own, where it is patched, and what the port behind it is for. */
import { service } from '../../model/entities.ts'
import { findNamed, siteOf } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { applyIntent, intentFields, plainPortFields } from './port-fields.ts'
import { applyPanel, applyPort, interfaceOfOutlet } from './repatch.ts'
import { type FieldGroup, field, type RowEdit } from './row-edit.ts'
import { locationNamed, needNamed } from './row-finders.ts'
import { readChoice, readName, readText, readYesNo } from './values.ts'

function needOwnPort(edit: RowEdit, fieldName: string) {
  const name = edit.draft.get('outlet', edit.id)?.name ?? edit.id
  return (
    interfaceOfOutlet(edit.draft, edit.id) ??
    refuse(
      'bad_value',
      fieldName,
      null,
      `outlet ${name} reaches no switch port; patch it first, with switch= and port=`,
    )
  )
}

/** A VLAN made for an outlet is called like it, except where switches share their VLANs. */
const nameForVlan = (edit: RowEdit): string | undefined =>
  siteOf(edit.draft).domains === 'switch' ? edit.draft.get('outlet', edit.id)?.name : undefined

export const outletGroups: readonly FieldGroup[] = [
  field('stand', (edit, value) => {
    const name = readText(value)
    const standId = name === null ? null : needNamed(edit.draft, 'stand', name, 'stand').id
    edit.draft.update('outlet', edit.id, { standId })
  }),
  // Both names are used: `room` as in the list, `location` for the place of a patched outlet itself.
  ...['room', 'location'].map((name) =>
    field(name, (edit, value) => {
      const place = readText(value)
      const locationId = place === null ? null : locationNamed(edit.draft, place)
      edit.draft.update('outlet', edit.id, { locationId })
    }),
  ),
  field('service', (edit, value) =>
    edit.draft.update('outlet', edit.id, { service: readChoice('service', value, service) }),
  ),
  field('occupied', (edit, value) =>
    edit.draft.update('outlet', edit.id, { occupied: readYesNo('occupied', value) }),
  ),
  field('note', (edit, value) => edit.draft.update('outlet', edit.id, { note: readText(value) })),
  { fields: ['panel', 'panelPort'], apply: applyPanel },
  { fields: ['switch', 'port'], apply: applyPort },
  {
    fields: intentFields,
    apply: (edit, given) => applyIntent(edit, needOwnPort(edit, 'vlan'), given, nameForVlan(edit)),
  },
  ...plainPortFields((edit, name) => needOwnPort(edit, name).id),
  field('name', (edit, value) => {
    const name = readName('name', value)
    const other = findNamed(edit.draft, 'outlet', name)
    if (other && other.id !== edit.id)
      refuse('name_taken', 'name', name, 'there is already an outlet of that name')
    edit.draft.update('outlet', edit.id, { name })
  }),
]

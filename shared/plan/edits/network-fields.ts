/** Fields of a VLAN and of a prefix. */
import { parseIpv4, parsePrefix, prefixHolds } from '../../addressing/ipv4.ts'
import type { PlanDraft } from '../../model/draft.ts'
import type { Vlan } from '../../model/entities.ts'
import { findVlan } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field, type RowEdit } from './row-edit.ts'
import { checkVlanNumber, needVlanByText } from './row-finders.ts'
import { type FieldValue, needNumber, readName, readText } from './values.ts'

const vlanOf = (edit: RowEdit): Vlan => {
  const vlan = edit.draft.get('vlan', edit.id)
  if (!vlan) throw new Error(`no VLAN ${edit.id}`)
  return vlan
}

function changeNumber(edit: RowEdit, value: FieldValue, name: string): void {
  const { draft } = edit
  const vid = needNumber(name, value, 1, 4094)
  const vlan = vlanOf(edit)
  const other = findVlan(draft, vlan.domainId, vid)
  if (other && other.id !== vlan.id)
    refuse('name_taken', name, vid, `VLAN ${vid} is there already, as ${other.name}; choose a free number`)
  for (const device of draft.rows('device'))
    if (device.domainId === vlan.domainId) checkVlanNumber(draft, device, vid, name)
  draft.update('vlan', edit.id, { vid })
}

function changeColor(edit: RowEdit, value: FieldValue): void {
  const color = readText(value)?.toLowerCase() ?? null
  if (color !== null && !/^#[0-9a-f]{6}$/.test(color))
    refuse('bad_value', 'color', value, 'expected a colour as #rrggbb, such as #ff8800')
  edit.draft.update('vlan', edit.id, { color })
}

/** An explicit prefix on the VLAN's row: written, changed, or removed so that the scheme gives it again. */
function changePrefix(edit: RowEdit, value: FieldValue): void {
  const { draft } = edit
  const cidr = readText(value) === null ? null : readCidr('prefix', value)
  const [own, ...others] = [...draft.rows('prefix')].filter((row) => row.vlanId === edit.id)
  for (const row of cidr === null && own ? [own, ...others] : others) draft.remove('prefix', row.id)
  if (cidr === null) return
  if (own) draft.update('prefix', own.id, { cidr })
  else
    draft.insert('prefix', {
      vlanId: edit.id,
      cidr,
      gateway: null,
      dhcpFirst: null,
      dhcpLast: null,
      note: null,
    })
}

export const vlanGroups: readonly FieldGroup[] = [
  field('vid', changeNumber),
  field('vlan', changeNumber),
  field('name', (edit, value) => edit.draft.update('vlan', edit.id, { name: readName('name', value) })),
  field('purpose', (edit, value) => edit.draft.update('vlan', edit.id, { purpose: readText(value) })),
  field('color', changeColor),
  field('prefix', changePrefix),
]

export function readCidr(name: string, value: FieldValue): string {
  const text = readText(value)
  if (text === null || !parsePrefix(text))
    refuse('bad_value', name, value, 'expected a network and its length, such as 10.1.101.0/24')
  return text
}

const hostField = (name: 'gateway' | 'dhcpFirst' | 'dhcpLast') =>
  field(name, (edit, value) => {
    const text = readText(value)
    const prefix = parsePrefix(edit.draft.get('prefix', edit.id)?.cidr ?? '')
    const address = text === null ? null : parseIpv4(text)
    if (text !== null && (address === null || (prefix && !prefixHolds(prefix, address))))
      refuse(
        'bad_value',
        name,
        value,
        `expected an address within ${edit.draft.get('prefix', edit.id)?.cidr}`,
      )
    edit.draft.update('prefix', edit.id, { [name]: text })
  })

export const prefixGroups: readonly FieldGroup[] = [
  ...['cidr', 'prefix'].map((name) =>
    field(name, (edit, value) => edit.draft.update('prefix', edit.id, { cidr: readCidr(name, value) })),
  ),
  field('vlan', (edit, value) => {
    const text = readText(value)
    edit.draft.update('prefix', edit.id, {
      vlanId: text === null ? null : needVlanByText(edit.draft, text).id,
    })
  }),
  hostField('gateway'),
  hostField('dhcpFirst'),
  hostField('dhcpLast'),
  field('note', (edit, value) => edit.draft.update('prefix', edit.id, { note: readText(value) })),
]

/** A prefix by its CIDR. */
export function findPrefix(draft: PlanDraft, cidr: string): number {
  for (const row of draft.rows('prefix')) if (row.cidr === cidr.trim()) return row.id
  return refuse(
    'unknown_object',
    null,
    cidr,
    `there is no written prefix ${cidr}; those of the scheme follow the site's rules`,
  )
}

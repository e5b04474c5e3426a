/** Fields of a DHCP server that belongs here. People find it by its name. */
import { formatIpv4, parseIpv4 } from '../../addressing/ipv4.ts'
import { isHostNumber } from '../../dhcp/server-row.ts'
import type { PlanDraft } from '../../model/draft.ts'
import { nameKey } from '../../model/name-key.ts'
import { normalizeMac } from '../mac.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field } from './row-edit.ts'
import { needVlanByText } from './row-finders.ts'
import { type FieldValue, readName, readText } from './values.ts'

const serverNamed = (draft: PlanDraft, name: string) =>
  [...draft.rows('dhcpServer')].find((row) => nameKey(row.name) === nameKey(name))

export function findDhcpServer(draft: PlanDraft, name: string): number {
  const found = serverNamed(draft, name)
  return found?.id ?? refuse('unknown_object', null, name, `there is no DHCP server "${name}"`)
}

/** `10.1.101.2`, or `-2` for the last host but one of each network. */
function readAddress(value: FieldValue): string {
  const text = readText(value) ?? ''
  if (isHostNumber(text)) return text
  const address = parseIpv4(text)
  if (address === null)
    refuse(
      'bad_value',
      'address',
      value,
      'expected an IPv4 address, or a host number in each network such as -2 (the last but one)',
    )
  return formatIpv4(address)
}

function readMac(value: FieldValue): string | null {
  const text = readText(value)
  const mac = text === null ? null : normalizeMac(text)
  if (text !== null && mac === null)
    refuse('bad_value', 'mac', value, 'expected a MAC address, as in 00:11:22:33:44:55')
  return mac
}

export const dhcpServerGroups: readonly FieldGroup[] = [
  field('address', (edit, value) =>
    edit.draft.update('dhcpServer', edit.id, { address: readAddress(value) }),
  ),
  field('mac', (edit, value) => edit.draft.update('dhcpServer', edit.id, { mac: readMac(value) })),
  field('vlan', (edit, value) => {
    const text = readText(value)
    const vlanId = text === null ? null : needVlanByText(edit.draft, text).id
    edit.draft.update('dhcpServer', edit.id, { vlanId })
  }),
  field('note', (edit, value) => edit.draft.update('dhcpServer', edit.id, { note: readText(value) })),
  field('name', (edit, value) => {
    const name = readName('name', value)
    const other = serverNamed(edit.draft, name)
    if (other && other.id !== edit.id)
      refuse('name_taken', 'name', name, 'that name is taken; choose another')
    edit.draft.update('dhcpServer', edit.id, { name })
  }),
]

/** Throws EditError where the name is taken or no address is told. */
export function makeDhcpServer(draft: PlanDraft, text: string, address: FieldValue): number {
  const name = readName('name', text)
  if (serverNamed(draft, name)) refuse('name_taken', 'name', name, 'that name is taken; choose another')
  return draft.insert('dhcpServer', {
    name,
    address: readAddress(address),
    mac: null,
    vlanId: null,
    note: null,
  }).id
}

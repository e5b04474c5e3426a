/** The list of DHCP servers that belong here: one a row, each by its address or by its host number in every network. */

import { formatIpv4, parseIpv4 } from '../../addressing/ipv4.ts'
import { isHostNumber } from '../../dhcp/server-row.ts'
import { normalizeMac } from '../../plan/mac.ts'
import type { Field } from '../fields.ts'
import type { Report } from '../finding.ts'
import type { RawRow } from './raw-rows.ts'
import { textOf } from './row-text.ts'

export interface DhcpServerEntry {
  readonly row: RawRow
  readonly name: string
  /** `10.1.101.2`, or `-2`. */
  readonly address: string
  readonly mac: string | null
  /** It answers in this VLAN only; null: in all of them. */
  readonly vid: number | null
  /** Whose VLAN that is, where several switches have one of the number. */
  readonly switchName: string | null
  readonly note: string | null
}

/** A row that is no server is told with its cell, and left out. */
export function readDhcpServer(row: RawRow, report: Report): DhcpServerEntry | null {
  const refuse = (field: Field, message: string): null => {
    report('error', 'unreadable_cell', { sheet: row.sheet, cell: row.cellOf(field), row }, message)
    return null
  }
  const name = textOf(row, 'dhcpServer')
  if (name === null) return null
  const told = textOf(row, 'answersAs') ?? textOf(row, 'address')
  const address = told === null ? null : readAddress(told)
  if (address === null)
    return refuse(
      'answersAs',
      `"${told ?? ''}" is no address of ${name}; expected an IPv4 address, or a host number such as -2`,
    )
  const mac = textOf(row, 'mac')
  if (mac !== null && normalizeMac(mac) === null)
    return refuse('mac', `"${mac}" is no MAC address; expected 12 hexadecimal digits`)
  const vlan = textOf(row, 'vlan')
  if (vlan !== null && !(Number(vlan) >= 1 && Number(vlan) <= 4094))
    return refuse('vlan', `"${vlan}" is no VLAN number; expected 1 to 4094`)
  return {
    row,
    name,
    address,
    mac: mac === null ? null : normalizeMac(mac),
    vid: vlan === null ? null : Number(vlan),
    switchName: textOf(row, 'switch') ?? row.facts.switch ?? null,
    note: textOf(row, 'note'),
  }
}

function readAddress(text: string): string | null {
  if (isHostNumber(text)) return text
  const address = parseIpv4(text)
  return address === null ? null : formatIpv4(address)
}

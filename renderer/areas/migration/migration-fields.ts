/** What a migration asks for, as data, and the change made of what was typed. Pure. */
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { portParts, positionsOf } from '../../../shared/late-change/port-list.ts'
import { type MigrationRequest, migrationRequest } from '../../../shared/migration/migration-request.ts'
import { EditError } from '../../../shared/plan/edits/edit-error.ts'

interface Field {
  readonly name: string
  readonly label: TextKey
  readonly hint: TextKey
  readonly isOptional?: boolean
  /** Several names or lines. */
  readonly isWide?: boolean
}

export const migrationFields = [
  { name: 'name', label: 'migration.field.name', hint: 'migration.hint.name' },
  { name: 'vlan', label: 'column.vlan', hint: 'migration.hint.vlan' },
  { name: 'vlanName', label: 'migration.field.vlanName', hint: 'migration.hint.vlanName' },
  { name: 'prefix', label: 'migration.field.prefix', hint: 'migration.hint.prefix' },
  { name: 'gateway', label: 'column.gateway', hint: 'migration.hint.gateway' },
  { name: 'poolFirst', label: 'migration.field.poolFirst', hint: 'migration.hint.poolFirst' },
  { name: 'poolLast', label: 'migration.field.poolLast', hint: 'migration.hint.poolLast' },
  { name: 'outlets', label: 'migration.field.outlets', hint: 'migration.hint.outlets', isWide: true },
  { name: 'ports', label: 'migration.field.ports', hint: 'change.ports.hint', isWide: true },
  { name: 'hosts', label: 'migration.field.hosts', hint: 'migration.hint.hosts', isWide: true },
  { name: 'dhcpHost', label: 'migration.field.dhcpHost', hint: 'migration.hint.dhcpHost' },
  { name: 'dhcpCard', label: 'migration.field.dhcpCard', hint: 'migration.hint.dhcpCard' },
  { name: 'dhcpAddress', label: 'migration.field.dhcpAddress', hint: 'migration.hint.dhcpAddress' },
  { name: 'when', label: 'migration.field.when', hint: 'migration.hint.when' },
] as const satisfies readonly Field[]

export type MigrationField = (typeof migrationFields)[number]['name']

export type Asked = Readonly<Partial<Record<MigrationField, string>>>

/** From the address: `?outlets=A1-1,A2-1&ports=SW1 5`. */
export function readAsked(search: string): Asked {
  const told = new URLSearchParams(search)
  return Object.fromEntries(
    migrationFields.flatMap(({ name }) => {
      const text = told.get(name)
      return text === null ? [] : [[name, text]]
    }),
  )
}

const names = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A run that goes backwards stays as it is: the core says that there is no such port. */
function positions(run: string): string[] {
  try {
    return positionsOf(run).map(String)
  } catch (error) {
    if (error instanceof EditError) return [run]
    throw error
  }
}

/** The last word of a part is its port where no numbers are told. */
function portsIn(text: string | undefined): MigrationRequest['ports'] {
  return portParts(text ?? '').flatMap(({ text: part, name, runs }) => {
    if (name !== null) return runs.flatMap(positions).map((port) => ({ switch: name, interface: port }))
    const cut = part.search(/\s+\S+$/)
    return cut < 0 ? [] : [{ switch: part.slice(0, cut).trim(), interface: part.slice(cut).trim() }]
  })
}

/** `NAS 10.0.110.10`, one a line or apart by commas. */
const hostsIn = (text: string | undefined): MigrationRequest['hosts'] =>
  names(text).map((one) => {
    const cut = one.search(/\s+\S+$/)
    return cut < 0
      ? { name: one, address: '?' }
      : { name: one.slice(0, cut).trim(), address: one.slice(cut).trim() }
  })

/** Null while something that is needed is missing. */
export function requestOf(asked: Asked): MigrationRequest | null {
  const text = (name: MigrationField) => asked[name]?.trim() || undefined
  const [poolFirst, poolLast, host, card] = [
    text('poolFirst'),
    text('poolLast'),
    text('dhcpHost'),
    text('dhcpCard'),
  ]
  const vlan = text('vlan')
  const read = migrationRequest.safeParse({
    name: text('name'),
    to: {
      vlan: vlan === undefined ? undefined : Number(vlan),
      name: text('vlanName'),
      prefix: text('prefix'),
      gateway: text('gateway'),
      ...(poolFirst && poolLast ? { pool: [poolFirst, poolLast] } : {}),
    },
    outlets: names(asked.outlets),
    ports: portsIn(asked.ports),
    hosts: hostsIn(asked.hosts),
    ...(host && card ? { dhcp: { host, interface: card, address: text('dhcpAddress') } } : {}),
    when: text('when'),
  })
  return read.success ? read.data : null
}

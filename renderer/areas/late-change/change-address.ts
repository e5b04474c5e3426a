/** Where a late change about some rows begins: the screen's address with their names in it. Pure. */
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { ChangeKind } from '../../../shared/late-change/change-request.ts'
import { compressNumbers } from '../../ui/number-runs.ts'
import type { FieldName } from './change-fields.ts'

export const CHANGE_PATH = '/change'

const address = (kind: ChangeKind, told: Partial<Record<FieldName, string>>): string =>
  `${CHANGE_PATH}?${new URLSearchParams({ kind, ...told })}`

const name = (row: TableRow | undefined, key: string): string => String(row?.[key] ?? '')

/** `SW1 1-4; SW2 7`. */
export function portsOf(rows: readonly TableRow[]): string {
  const ofSwitch = Map.groupBy(rows, (row) => String(row.switch ?? ''))
  return [...ofSwitch]
    .map(([device, own]) => {
      const positions = own.flatMap((row) => (typeof row.port === 'number' ? [row.port] : []))
      return `${device} ${compressNumbers(positions.toSorted((a, b) => a - b)).replaceAll(' ', '')}`
    })
    .join('; ')
}

const makers: Readonly<Record<string, (rows: readonly TableRow[]) => string>> = {
  stands: ([stand]) => address('move-stand', { stand: name(stand, 'name') }),
  outlets: ([one, other]) =>
    address('swap', {
      a: name(one, 'outlet'),
      outlet: name(one, 'outlet'),
      ...(other ? { b: name(other, 'outlet') } : {}),
    }),
  ports: (rows) => address('vlan-add', { ports: portsOf(rows) }),
  switches: ([device]) => address('vlan-add', { ports: `${name(device, 'name')} ` }),
}

/** Null where rows of this table have no late change. */
export const changeAddress = (kind: string, rows: readonly TableRow[]): string | null =>
  rows.length === 0 ? null : (makers[kind]?.(rows) ?? null)

export const hasLateChange = (kind: string): boolean => Object.hasOwn(makers, kind)

/** Where a migration of some rows begins: the screen's address with their names in it. Pure. */
import type { TableRow } from '../../../shared/contract/plan.ts'
import { portsOf } from '../late-change/change-address.ts'

const PATH = '/migration'

/** Null where rows of this table move into no VLAN. */
export function migrationAddress(kind: string, rows: readonly TableRow[]): string | null {
  if (rows.length === 0 || (kind !== 'outlets' && kind !== 'ports')) return null
  const told =
    kind === 'ports'
      ? { ports: portsOf(rows) }
      : { outlets: rows.map(({ outlet }) => String(outlet ?? '')).join(', ') }
  return `${PATH}?${new URLSearchParams(told)}`
}

/** The way from selected outlets or ports to a migration of them. */
import { IconRouteAltLeft } from '@tabler/icons-react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { migrationAddress } from './migration-address.ts'

interface Props {
  /** Word of the table the rows are of. */
  readonly kind: string
  readonly rows: readonly TableRow[]
}

export function MigrationLink({ kind, rows }: Props) {
  const href = migrationAddress(kind, rows)
  return href === null ? null : <LinkButton icon={IconRouteAltLeft} label="migration.title" href={href} />
}

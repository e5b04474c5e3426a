/** The way from a thing, or from selected rows, to a late change about it. */
import { IconArrowsExchange } from '@tabler/icons-react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { changeAddress } from './change-address.ts'

interface Props {
  /** Word of the table the rows are of. */
  readonly kind: string
  readonly rows: readonly TableRow[]
}

export function ChangeLink({ kind, rows }: Props) {
  const href = changeAddress(kind, rows)
  return href === null ? null : <LinkButton icon={IconArrowsExchange} label="change.title" href={href} />
}

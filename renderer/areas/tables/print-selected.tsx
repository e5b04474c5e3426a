/** From chosen rows to the print screen: labels of these cables, the patch list of this room. */
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { TableKind, TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'

const addressOf = (kind: TableKind, rows: readonly TableRow[]): string =>
  kind === 'cables'
    ? `/print?kind=labels&only=cables&numbers=${rows.map(({ id }) => id).join(',')}`
    : `/print?kind=patch-list&room=${encodeURIComponent(String(rows[0]?.name ?? ''))}`

interface Props {
  readonly kind: TableKind
  readonly rows: readonly TableRow[]
}

export function PrintSelected({ kind, rows }: Props) {
  const t = useText()
  if (kind === 'rooms' && rows.length !== 1) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      component={Link}
      href={addressOf(kind, rows)}
      leftSection={<IconPrinter size={16} aria-hidden />}
    >
      {t(kind === 'cables' ? 'print.labelsOf' : 'print.kind.patch-list')}
    </Button>
  )
}

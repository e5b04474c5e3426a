/** How full each pool is, as bars, those first where somebody may soon get nothing. */
import { IconDroplet } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../../shared/contract/plan.ts'
import type { PoolUse } from '../../../../shared/routers/watch/judge-watch.ts'
import { useText } from '../../../i18n.ts'
import type { TableColumn } from '../../../ui/data-table/column.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

const columns: readonly TableColumn[] = [
  { key: 'network', label: 'routers.column.network', width: 220, grows: true, onCard: 'title' },
  { key: 'share', label: 'routers.column.share', width: 240, grows: true, look: 'share' },
  { key: 'used', label: 'routers.column.used', width: 100, look: 'number' },
  { key: 'size', label: 'routers.column.size', width: 110, look: 'number' },
]

const shareOf = ({ used, size }: PoolUse): number => (size === 0 ? 0 : Math.round((100 * used) / size))

export function PoolTable({ pools }: { readonly pools: readonly PoolUse[] }) {
  const t = useText()
  const rows = useMemo(
    () =>
      pools
        .map((pool) => ({ ...pool, share: shareOf(pool) }))
        .sort((a, b) => b.share - a.share || b.used - a.used)
        .map((pool, at): TableRow => ({ ...pool, id: at + 1 })),
    [pools],
  )
  return (
    <DataTable
      id="routerPools"
      label={t('routers.watch.pools', { count: pools.length })}
      columns={columns}
      rows={rows}
      empty={
        <EmptyState
          icon={IconDroplet}
          title={t('routers.pools.empty')}
          text={t('routers.pools.empty.text')}
        />
      }
    />
  )
}

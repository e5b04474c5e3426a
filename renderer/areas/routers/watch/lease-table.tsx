/** The leases of both servers merged, a row each, with the stand they are at; those of no network of the plan first. */
import { IconListDetails } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../../shared/contract/plan.ts'
import type { PlacedLease } from '../../../../shared/routers/watch/judge-watch.ts'
import { useText } from '../../../i18n.ts'
import { sortableTime } from '../../../ui/age.ts'
import type { TableColumn } from '../../../ui/data-table/column.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

const columns: readonly TableColumn[] = [
  { key: 'address', label: 'routers.column.address', width: 130, look: 'code', onCard: 'title' },
  { key: 'stand', label: 'column.stand', width: 110 },
  { key: 'outlet', label: 'column.outlet', width: 110 },
  { key: 'device', label: 'routers.column.device', width: 150, grows: true },
  { key: 'mac', label: 'column.mac', width: 150, look: 'code' },
  { key: 'network', label: 'routers.column.network', width: 150, grows: true },
  { key: 'vlan', label: 'column.vlan', width: 80, look: 'vlan' },
  { key: 'endsAt', label: 'routers.column.endsAt', width: 160 },
  { key: 'from', label: 'routers.column.from', width: 110 },
]

export function LeaseTable({ leases }: { readonly leases: readonly PlacedLease[] }) {
  const t = useText()
  const rows = useMemo(
    () =>
      [...leases]
        .sort((a, b) => Number(a.network !== null) - Number(b.network !== null))
        .map(
          ({ name, endsAt, from, ...lease }, at): TableRow => ({
            ...lease,
            id: at + 1,
            device: name,
            from: from.join(', '),
            endsAt: endsAt === null ? null : sortableTime(endsAt),
          }),
        ),
    [leases],
  )
  return (
    <DataTable
      id="routerLeases"
      label={t('routers.watch.leases', { count: leases.length })}
      columns={columns}
      rows={rows}
      empty={
        <EmptyState
          icon={IconListDetails}
          title={t('routers.leases.empty')}
          text={t('routers.leases.empty.text')}
        />
      }
    />
  )
}

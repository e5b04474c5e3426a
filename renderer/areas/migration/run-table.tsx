/** Every migration that was begun: to sort, filter, export, and to open again. */
import { IconRouteAltLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { sayTime } from '../runbooks/say-time.ts'

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'migration.field.name', width: 220, grows: true, onCard: 'title' },
  { key: 'vlan', label: 'column.vlan', width: 90, look: 'vlan' },
  {
    key: 'state',
    label: 'migration.column.state',
    width: 130,
    look: 'choice',
    choices: [
      { value: 'open', label: 'migration.run.open' },
      { value: 'finished', label: 'migration.run.finished' },
      { value: 'backed_out', label: 'migration.run.backed_out' },
    ],
  },
  { key: 'done', label: 'migration.column.done', width: 90, look: 'number' },
  { key: 'total', label: 'migration.column.total', width: 90, look: 'number' },
  { key: 'startedAt', label: 'runbooks.column.startedAt', width: 150 },
  { key: 'by', label: 'runbooks.column.by', width: 120 },
]

export function RunTable() {
  const t = useText()
  const [, navigate] = useLocation()
  const runs = useQuery(rpc.migration.runs.queryOptions())
  if (runs.error) throw runs.error
  const rows = useMemo(
    () => runs.data?.map((run): TableRow => ({ ...run, startedAt: sayTime(run.startedAt) })),
    [runs.data],
  )
  return (
    <DataTable
      id="migrationRuns"
      label={t('migration.runs')}
      columns={columns}
      rows={rows}
      onOpen={(row) => navigate(`/migration/run/${row.id}`)}
      empty={
        <EmptyState
          icon={IconRouteAltLeft}
          title={t('migration.runs.empty')}
          text={t('migration.runs.empty.text')}
        />
      }
    />
  )
}

/** All moves of the site; one is opened with Enter. */
import { IconTransferOut } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const states = ['running', 'interrupted', 'moved', 'backed_out'] as const

const columns: readonly TableColumn[] = [
  { key: 'startedAt', label: 'move.column.startedAt', width: 170 },
  { key: 'name', label: 'move.guest', width: 160, grows: true, onCard: 'title' },
  { key: 'vmid', label: 'move.column.vmid', width: 90, look: 'number' },
  {
    key: 'state',
    label: 'move.column.state',
    width: 220,
    look: 'choice',
    choices: states.map((value) => ({ value, label: `move.state.${value}` as const })),
  },
  { key: 'from', label: 'move.from', width: 160 },
  { key: 'to', label: 'move.to', width: 160 },
  { key: 'by', label: 'move.column.who', width: 110 },
]

export function MoveTable() {
  const t = useText()
  const [, navigate] = useLocation()
  const runs = useQuery(rpc.moveGuest.runs.queryOptions({ staleTime: 0 }))
  if (runs.error) throw runs.error
  const rows = useMemo(
    () =>
      runs.data?.map(
        ({ run, startedAt, ...rest }): TableRow => ({ ...rest, id: run, startedAt: sortableTime(startedAt) }),
      ),
    [runs.data],
  )
  return (
    <DataTable
      id="moves"
      label={t('move.runs')}
      columns={columns}
      rows={rows}
      onOpen={({ id }) => navigate(`/move-guest/run/${id}`)}
      empty={<EmptyState icon={IconTransferOut} title={t('move.noRuns')} text={t('move.noRuns.text')} />}
    />
  )
}

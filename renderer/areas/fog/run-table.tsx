/** All that was done in FOG, run by run; one is opened with Enter. */
import { IconDeviceDesktopDown } from '@tabler/icons-react'
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
import { runModes } from './run-modes.ts'

const columns: readonly TableColumn[] = [
  { key: 'startedAt', label: 'fog.run.startedAt', width: 170, onCard: 'title' },
  {
    key: 'mode',
    label: 'fog.mode',
    width: 150,
    look: 'choice',
    choices: runModes.map((value) => ({ value, label: `fog.mode.${value}` as const })),
  },
  { key: 'image', label: 'fog.run.what', width: 160, grows: true },
  { key: 'count', label: 'fog.run.count', width: 80, look: 'number' },
  { key: 'by', label: 'fog.by', width: 110 },
  { key: 'hasEnded', label: 'fog.run.ended', width: 100, look: 'yesNo' },
]

export function RunTable() {
  const t = useText()
  const [, navigate] = useLocation()
  const runs = useQuery(rpc.fog.runs.queryOptions({ staleTime: 0 }))
  if (runs.error) throw runs.error
  const rows = useMemo(
    () =>
      runs.data?.map(
        ({ run, hosts, startedAt, ...rest }): TableRow => ({
          ...rest,
          id: run,
          count: hosts.length,
          startedAt: sortableTime(startedAt),
        }),
      ),
    [runs.data],
  )
  return (
    <DataTable
      id="fog-runs"
      label={t('fog.runs')}
      columns={columns}
      rows={rows}
      onOpen={({ id }) => navigate(`/fog/run/${id}`)}
      empty={<EmptyState icon={IconDeviceDesktopDown} title={t('fog.noRuns')} text={t('fog.noRuns.text')} />}
    />
  )
}

/** Every run there was: to sort, filter, export, and to open again. */
import { IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { sayTime } from './say-time.ts'

const columns: readonly TableColumn[] = [
  { key: 'title', label: 'runbooks.column.title', width: 220, grows: true, onCard: 'title' },
  { key: 'note', label: 'runbooks.column.note', width: 160, grows: true, onCard: 'title' },
  {
    key: 'state',
    label: 'runbooks.column.state',
    width: 100,
    look: 'choice',
    choices: [
      { value: 'open', label: 'runbooks.state.open' },
      { value: 'finished', label: 'runbooks.state.finished' },
      { value: 'stopped', label: 'runbooks.state.stopped' },
    ],
  },
  { key: 'done', label: 'runbooks.column.done', width: 80, look: 'number' },
  { key: 'left', label: 'runbooks.column.left', width: 80, look: 'number' },
  { key: 'startedAt', label: 'runbooks.column.startedAt', width: 140 },
  { key: 'by', label: 'runbooks.column.by', width: 110 },
  { key: 'lastAt', label: 'runbooks.column.lastAt', width: 140 },
  { key: 'lastBy', label: 'runbooks.column.lastBy', width: 110 },
]

export function RunTable() {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const [, navigate] = useLocation()
  const runs = useQuery(rpc.runbook.runs.queryOptions())
  if (runs.error) throw runs.error
  const rows = useMemo(
    () =>
      runs.data?.map(
        ({ title, startedAt, lastAt, name, current, ...run }): TableRow => ({
          ...run,
          title: title[language],
          startedAt: sayTime(startedAt),
          lastAt: sayTime(lastAt),
        }),
      ),
    [runs.data, language],
  )
  return (
    <DataTable
      id="runbookRuns"
      label={t('runbooks.runs')}
      columns={columns}
      rows={rows}
      onOpen={(row) => navigate(`/runbooks/run/${row.id}`)}
      empty={
        <EmptyState
          icon={IconListCheck}
          title={t('runbooks.runs.empty')}
          text={t('runbooks.runs.empty.text')}
        />
      }
    />
  )
}

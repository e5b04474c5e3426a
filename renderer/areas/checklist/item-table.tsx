/** All items as a table: to sort, filter, copy, export, and tick many at once. */
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import { checklistSteps } from '../../../shared/checklist/steps.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useInspector } from '../../state/inspector.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shortTime } from './item-words.ts'
import { tracePoint } from './trace-point.ts'
import { useTicking } from './use-ticking.ts'

const states = ['todo', 'done', 'fault', 'contradiction'] as const

const columns: readonly TableColumn[] = [
  {
    key: 'step',
    label: 'checklist.column.step',
    width: 120,
    look: 'choice',
    onCard: 'title',
    choices: checklistSteps.map((value) => ({ value, label: `checklist.step.${value}` satisfies TextKey })),
  },
  { key: 'name', label: 'checklist.column.name', width: 140, grows: true, onCard: 'title' },
  { key: 'room', label: 'checklist.column.room', width: 130 },
  { key: 'from', label: 'checklist.column.from', width: 120 },
  { key: 'to', label: 'checklist.column.to', width: 180 },
  { key: 'color', label: 'checklist.column.color', width: 90 },
  { key: 'length', label: 'checklist.column.length', width: 90, look: 'metres' },
  {
    key: 'state',
    label: 'checklist.column.state',
    width: 110,
    look: 'choice',
    choices: states.map((value) => ({ value, label: `checklist.state.${value}` satisfies TextKey })),
  },
  { key: 'by', label: 'checklist.column.by', width: 100 },
  { key: 'at', label: 'checklist.column.at', width: 110 },
  { key: 'note', label: 'checklist.column.note', width: 180, grows: true },
]

function rowOf({ id, step, subject, state, ticks }: CheckedItem): TableRow {
  const last = ticks.at(-1)
  return {
    id,
    step,
    name: subject.name,
    room: subject.room,
    from: subject.ends[0]?.name ?? null,
    to: subject.ends[1]?.name ?? null,
    color: subject.color,
    length: subject.length,
    state,
    by: last?.by ?? null,
    at: last ? shortTime(last.at) : null,
    note: last?.note ?? null,
  }
}

export function ItemTable() {
  const t = useText()
  const tick = useTicking()
  const inspect = useInspector((state) => state.inspect)
  const list = useQuery(rpc.checklist.list.queryOptions({ input: {} }))
  if (list.error) throw list.error
  const rows = useMemo(() => list.data?.map(rowOf), [list.data])
  const open = (row: TableRow) => {
    const item = list.data?.find(({ id }) => id === row.id)
    const point = item && tracePoint(item)
    if (point) inspect(point)
  }
  const mark = (selected: readonly TableRow[], state: 'done' | 'todo') =>
    void tick(
      selected.map(({ id }) => String(id)),
      state,
    )
  return (
    <DataTable
      id="checklist"
      label={t('checklist.title')}
      columns={columns}
      rows={rows}
      onOpen={open}
      selectionActions={(selected) => (
        <>
          <Button
            size="compact-sm"
            leftSection={<IconCheck size={16} aria-hidden />}
            disabled={selected.length === 0}
            onClick={() => mark(selected, 'done')}
          >
            {t('checklist.done')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            disabled={selected.length === 0}
            onClick={() => mark(selected, 'todo')}
          >
            {t('checklist.undo')}
          </Button>
        </>
      )}
      empty={
        <EmptyState icon={IconChecklist} title={t('checklist.empty')} text={t('checklist.empty.text')} />
      }
    />
  )
}

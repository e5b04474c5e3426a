/** Every record of a move, in order, for whoever asks later what was done when. */
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { MoveLogLine } from '../../../shared/move-guest/move-view.ts'
import { useSaid, useText } from '../../i18n.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'move.column.at', width: 170, onCard: 'title' },
  { key: 'step', label: 'move.column.step', width: 190 },
  { key: 'kind', label: 'move.column.state', width: 160 },
  { key: 'text', label: 'move.column.message', width: 360, grows: true },
  { key: 'who', label: 'move.column.who', width: 100 },
]

export function LogTable({ log }: { readonly log: readonly MoveLogLine[] }) {
  const t = useText()
  const said = useSaid()
  const rows = useMemo(
    () =>
      log.map(
        ({ at, who, kind, step, text }, n): TableRow => ({
          ...{ id: n, at: sortableTime(at), who, kind: t(`move.kind.${kind}`) },
          ...{ step: step && t(`move.step.${step}`), text: text && said(text) },
        }),
      ),
    [log, t, said],
  )
  return <DataTable id="move-log" label={t('move.log')} columns={columns} rows={rows} empty={null} />
}

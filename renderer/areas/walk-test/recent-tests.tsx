/** The tests of this walk, the last first; taken along like any table. */
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { RecordedTest } from '../../../shared/walk/walk-step.ts'
import { useText } from '../../i18n.ts'
import { useInspector } from '../../state/inspector.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { shortTime } from '../checklist/item-words.ts'
import style from './walk-test.module.css'

const columns: readonly TableColumn[] = [
  { key: 'outlet', label: 'walk.outlet', width: 110, onCard: 'title' },
  { key: 'stand', label: 'walk.stand', width: 110 },
  {
    key: 'state',
    label: 'walk.result',
    width: 100,
    look: 'choice',
    choices: [
      { value: 'done', label: 'walk.result.done' },
      { value: 'fault', label: 'walk.result.fault' },
    ],
  },
  { key: 'at', label: 'walk.at', width: 130 },
  { key: 'by', label: 'walk.by', width: 110, isHidden: true },
  { key: 'note', label: 'walk.note', width: 320, grows: true },
]

export function RecentTests({ tests }: { readonly tests: readonly RecordedTest[] }) {
  const t = useText()
  const inspect = useInspector((state) => state.inspect)
  const rows = tests.map(
    ({ outletId, outlet, stand, state, at, by, note }): TableRow => ({
      ...{ id: `${outletId}-${at}`, outletId, outlet, stand, state, by, note },
      at: shortTime(at),
    }),
  )
  if (rows.length === 0) return null
  return (
    <div className={style.tests}>
      <DataTable
        id="walk-tests"
        label={t('walk.tests')}
        columns={columns}
        rows={rows}
        empty={null}
        onOpen={({ outletId }) => inspect({ kind: 'outlet', id: Number(outletId) })}
      />
    </div>
  )
}

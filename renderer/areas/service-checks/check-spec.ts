/** The checks as the table edits them, with what was seen last beside. */
import { IconHeartbeat } from '@tabler/icons-react'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { checkKindNames } from '../../../shared/service-check/check-kinds.ts'
import { type TableSpec, textAt } from '../tables/table-kind.ts'

const states = ['down', 'unknown', 'up'] as const

export const checkSpec: TableSpec = {
  kind: 'service-checks',
  title: 'checks.title',
  icon: IconHeartbeat,
  editKind: 'service-check',
  nameOf: (row) => textAt(row, 'name'),
  pointOf: () => null,
  newRow: { title: 'checks.add', nameLabel: 'column.name', keys: ['kind', 'target', 'port', 'detail'] },
  canRemove: true,
  emptyText: 'checks.empty',
  records: null,
  columns: [
    {
      ...{ key: 'name', label: 'column.name', width: 150, grows: true, onCard: 'title' },
      edit: { field: 'name', kind: 'text', isUnique: true },
    },
    {
      ...{ key: 'state', label: 'checks.column.state', width: 120, look: 'choice', onCard: 'title' },
      choices: states.map((value) => ({ value, label: `checks.state.${value}` satisfies TextKey })),
    },
    { key: 'seen', label: 'checks.column.seen', width: 260, grows: true },
    { key: 'ms', label: 'checks.column.ms', width: 70, look: 'number' },
    { key: 'since', label: 'checks.column.since', width: 150 },
    {
      ...{ key: 'kind', label: 'column.kind', width: 130, look: 'choice' },
      choices: checkKindNames.map((value) => ({ value, label: `checks.kind.${value}` satisfies TextKey })),
      edit: { field: 'kind', kind: 'choice' },
    },
    {
      ...{ key: 'target', label: 'checks.column.target', width: 140, look: 'code' },
      edit: { field: 'target', kind: 'text' },
    },
    {
      ...{ key: 'port', label: 'checks.column.port', width: 76, look: 'number' },
      edit: { field: 'port', kind: 'number' },
    },
    {
      ...{ key: 'detail', label: 'checks.column.detail', width: 160, look: 'code' },
      edit: { field: 'detail', kind: 'text' },
    },
    { key: 'at', label: 'checks.column.at', width: 150, isHidden: true },
    { key: 'note', label: 'column.note', width: 160, isHidden: true, edit: { field: 'note', kind: 'text' } },
  ],
}

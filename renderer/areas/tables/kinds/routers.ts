/** Routers as a table; their files and the rules for them are on the routers screen. */
import { IconRouter } from '@tabler/icons-react'
import { pointAt, type TableSpec, textAt } from '../table-kind.ts'
import { standings } from './choices.ts'

export const routers: TableSpec = {
  kind: 'routers',
  title: 'routers.title',
  icon: IconRouter,
  editKind: 'router',
  nameOf: (row) => textAt(row, 'name'),
  pointOf: (row) => pointAt('device', row),
  newRow: { title: 'tables.add.routers', nameLabel: 'column.name', keys: ['room', 'ports'] },
  canRemove: true,
  emptyText: 'tables.empty.text',
  records: null,
  columns: [
    {
      key: 'name',
      label: 'column.name',
      width: 110,
      onCard: 'title',
      edit: { field: 'name', kind: 'text', isUnique: true },
    },
    {
      key: 'standing',
      label: 'column.standing',
      width: 120,
      look: 'choice',
      choices: standings,
      onCard: 'title',
      edit: { field: 'standing', kind: 'choice' },
    },
    { key: 'trunks', label: 'column.trunks', width: 190, grows: true, look: 'list' },
    {
      key: 'wan',
      label: 'column.wan',
      width: 110,
      look: 'code',
      edit: { field: 'wanInterface', kind: 'text' },
    },
    {
      key: 'wanAddress',
      label: 'column.wanAddress',
      width: 140,
      look: 'code',
      edit: { field: 'wanAddress', kind: 'text', isUnique: true },
    },
    {
      key: 'wanGateway',
      label: 'column.wanGateway',
      width: 130,
      look: 'code',
      edit: { field: 'wanGateway', kind: 'text' },
    },
    {
      key: 'dmzInterface',
      label: 'column.dmz',
      width: 90,
      look: 'code',
      isHidden: true,
      edit: { field: 'dmzInterface', kind: 'text' },
    },
    {
      key: 'ports',
      label: 'column.cards',
      width: 150,
      grows: true,
      look: 'list',
      edit: { field: 'ports', kind: 'text' },
    },
    { key: 'room', label: 'column.room', width: 120, edit: { field: 'room', kind: 'suggest' } },
    { key: 'note', label: 'column.note', width: 140, grows: true, edit: { field: 'note', kind: 'text' } },
  ],
}

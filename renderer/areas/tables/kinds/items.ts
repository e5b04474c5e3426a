/** What is owned: cords, cables, switches and the rest. */
import { IconPackage } from '@tabler/icons-react'
import type { TextKey } from '../../../../shared/i18n/catalogue/index.ts'
import { itemCondition, itemKind } from '../../../../shared/model/entities.ts'
import type { Choice } from '../../../ui/data-table/column.ts'
import { type TableSpec, textAt } from '../table-kind.ts'
import { wirings } from './choices.ts'

export const itemKinds: readonly Choice[] = itemKind.options.map((value) => ({
  value,
  label: `inventory.kind.${value}` satisfies TextKey,
}))

const conditions: readonly Choice[] = itemCondition.options.map((value) => ({
  value,
  label: `inventory.condition.${value}` satisfies TextKey,
}))

export const items: TableSpec = {
  kind: 'items',
  title: 'inventory.items',
  icon: IconPackage,
  editKind: 'item',
  nameOf: (row) => textAt(row, 'name'),
  pointOf: () => null,
  newRow: {
    title: 'inventory.add',
    nameLabel: 'tables.name.items',
    keys: ['kind', 'count', 'length', 'colour', 'wiring', 'model', 'place'],
  },
  canRemove: true,
  emptyText: 'inventory.empty.text',
  records: null,
  columns: [
    {
      key: 'name',
      label: 'column.name',
      width: 180,
      grows: true,
      onCard: 'title',
      edit: { field: 'name', kind: 'text', isUnique: true },
    },
    {
      key: 'kind',
      label: 'column.kind',
      width: 110,
      look: 'choice',
      choices: itemKinds,
      edit: { field: 'kind', kind: 'choice' },
    },
    {
      key: 'count',
      label: 'inventory.column.count',
      width: 84,
      look: 'number',
      edit: { field: 'count', kind: 'number' },
    },
    { key: 'reserved', label: 'inventory.column.reserved', width: 88, look: 'number' },
    { key: 'taken', label: 'inventory.column.taken', width: 74, look: 'number' },
    {
      key: 'length',
      label: 'column.length',
      width: 100,
      look: 'metres',
      edit: { field: 'length', kind: 'text' },
    },
    { key: 'colour', label: 'column.color', width: 90, edit: { field: 'colour', kind: 'suggest' } },
    {
      key: 'wiring',
      label: 'column.wiring',
      width: 96,
      look: 'choice',
      choices: wirings,
      edit: { field: 'wiring', kind: 'choice' },
    },
    {
      key: 'medium',
      label: 'column.medium',
      width: 100,
      edit: { field: 'medium', kind: 'suggest' },
      isHidden: true,
    },
    { key: 'model', label: 'column.model', width: 130, edit: { field: 'model', kind: 'suggest' } },
    { key: 'place', label: 'column.place', width: 120, edit: { field: 'place', kind: 'suggest' } },
    {
      key: 'condition',
      label: 'inventory.column.condition',
      width: 90,
      look: 'choice',
      choices: conditions,
      edit: { field: 'condition', kind: 'choice' },
    },
    { key: 'note', label: 'column.note', width: 140, edit: { field: 'note', kind: 'text' } },
  ],
}

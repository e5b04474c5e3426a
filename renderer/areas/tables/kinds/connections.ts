/** Outlets and ports: the two tables where a connection is seen whole, from either end. */
import { IconPlug, IconPlugConnected } from '@tabler/icons-react'
import type { TableRow } from '../../../../shared/contract/plan.ts'
import type { TableColumn } from '../../../ui/data-table/column.ts'
import { pointAt, type TableSpec, textAt } from '../table-kind.ts'
import { modes, services } from './choices.ts'

const hasPort = (row: TableRow): boolean => row.switch !== null
/** Where a panel or switch is known, the room is theirs. */
const hasOwnPlace = (row: TableRow): boolean => row.panel === null && row.switch === null

/** What a member of a LAG carries is said by the LAG. */
const isFree = (row: TableRow): boolean => row.lag === null

const network = (canEdit: (row: TableRow) => boolean): readonly TableColumn[] => [
  {
    key: 'mode',
    label: 'column.mode',
    width: 84,
    look: 'choice',
    choices: modes,
    edit: { field: 'mode', kind: 'choice', canEdit },
  },
  {
    key: 'vlan',
    label: 'column.vlan',
    width: 82,
    look: 'vlan',
    edit: { field: 'vlan', kind: 'number', canEdit },
  },
  {
    key: 'taggedVlans',
    label: 'column.tagged',
    width: 130,
    look: 'vlans',
    edit: { field: 'taggedVlans', kind: 'vlans', canEdit },
    isHidden: true,
  },
]

const description = (canEdit: (row: TableRow) => boolean): TableColumn => ({
  key: 'description',
  label: 'column.description',
  width: 150,
  grows: true,
  edit: { field: 'description', kind: 'text', canEdit },
})

export const outlets: TableSpec = {
  kind: 'outlets',
  title: 'nav.outlets',
  icon: IconPlug,
  editKind: 'outlet',
  nameOf: (row) => textAt(row, 'outlet'),
  pointOf: (row) => pointAt('outlet', row),
  newRow: { title: 'tables.add.outlets', nameLabel: 'column.name', keys: ['stand', 'room', 'service'] },
  canRemove: true,
  emptyText: 'tables.empty.text',
  records: 'outlet',
  columns: [
    {
      key: 'outlet',
      label: 'column.outlet',
      width: 100,
      onCard: 'title',
      edit: { field: 'name', kind: 'text', isUnique: true },
    },
    { key: 'state', label: 'column.state', width: 108, look: 'state', onCard: 'title' },
    { key: 'stand', label: 'column.stand', width: 90, edit: { field: 'stand', kind: 'suggest' } },
    { key: 'exhibitor', label: 'column.exhibitor', width: 130, grows: true },
    {
      key: 'room',
      label: 'column.room',
      width: 120,
      edit: { field: 'room', kind: 'suggest', canEdit: hasOwnPlace },
    },
    { key: 'panel', label: 'column.panel', width: 86, edit: { field: 'panel', kind: 'suggest' } },
    {
      key: 'panelPort',
      label: 'column.panelPort',
      width: 78,
      look: 'number',
      edit: { field: 'panelPort', kind: 'number' },
    },
    { key: 'switch', label: 'column.switch', width: 106, edit: { field: 'switch', kind: 'suggest' } },
    {
      key: 'port',
      label: 'column.port',
      width: 62,
      look: 'number',
      edit: { field: 'port', kind: 'number' },
    },
    ...network((row) => hasPort(row) && isFree(row)),
    {
      key: 'interface',
      label: 'column.interface',
      width: 150,
      look: 'code',
      isHidden: true,
      onCard: 'never',
    },
    {
      key: 'service',
      label: 'column.service',
      width: 90,
      look: 'choice',
      choices: services,
      edit: { field: 'service', kind: 'choice' },
      isHidden: true,
    },
    {
      key: 'occupied',
      label: 'column.occupied',
      width: 84,
      look: 'yesNo',
      edit: { field: 'occupied', kind: 'yesNo' },
      isHidden: true,
    },
    { ...description(hasPort), isHidden: true },
    {
      key: 'note',
      label: 'column.note',
      width: 110,
      grows: true,
      edit: { field: 'note', kind: 'text' },
    },
  ],
}

export const ports: TableSpec = {
  kind: 'ports',
  title: 'nav.ports',
  icon: IconPlugConnected,
  editKind: 'port',
  nameOf: (row) => `${textAt(row, 'switch')} ${textAt(row, 'interface')}`,
  pointOf: (row) => pointAt('interface', row),
  newRow: null,
  canRemove: false,
  emptyText: 'tables.empty.ports',
  records: 'interface',
  columns: [
    { key: 'switch', label: 'column.switch', width: 106, onCard: 'title' },
    { key: 'port', label: 'column.port', width: 62, look: 'number', onCard: 'title' },
    { key: 'interface', label: 'column.interface', width: 150, look: 'code' },
    ...network(isFree),
    { key: 'state', label: 'column.state', width: 108, look: 'state', onCard: 'title' },
    { key: 'outlet', label: 'column.outlet', width: 90 },
    { key: 'stand', label: 'column.stand', width: 80 },
    { key: 'panel', label: 'column.panel', width: 80, isHidden: true },
    { key: 'panelPort', label: 'column.panelPort', width: 78, look: 'number', isHidden: true },
    { key: 'room', label: 'column.room', width: 120, isHidden: true },
    {
      key: 'uplink',
      label: 'column.uplink',
      width: 120,
      look: 'yesNo',
      edit: { field: 'uplink', kind: 'yesNo', canEdit: isFree },
    },
    {
      key: 'enabled',
      label: 'column.enabled',
      width: 70,
      look: 'yesNo',
      edit: { field: 'enabled', kind: 'yesNo' },
    },
    { key: 'lag', label: 'column.lag', width: 120, edit: { field: 'lag', kind: 'suggest' } },
    {
      key: 'forbiddenVlans',
      label: 'column.forbidden',
      width: 130,
      look: 'vlans',
      edit: { field: 'forbiddenVlans', kind: 'vlans', canEdit: isFree },
      isHidden: true,
    },
    description(() => true),
  ],
}

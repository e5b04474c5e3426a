/** Where things are and what is there: stands, rooms, patch panels, cables, hosts. */
import { IconBuildingStore, IconDeviceDesktop, IconDoor, IconLayoutRows, IconLine } from '@tabler/icons-react'
import { pointAt, type TableSpec, textAt } from '../table-kind.ts'
import { cableKinds, placeKinds, wirings } from './choices.ts'

export const stands: TableSpec = {
  kind: 'stands',
  title: 'nav.stands',
  icon: IconBuildingStore,
  editKind: 'stand',
  nameOf: (row) => textAt(row, 'name'),
  pointOf: (row) => pointAt('stand', row),
  newRow: { title: 'tables.add.stands', nameLabel: 'column.name', keys: ['exhibitor', 'location', 'note'] },
  canRemove: true,
  emptyText: 'tables.empty.text',
  records: null,
  columns: [
    {
      key: 'name',
      label: 'column.stand',
      width: 100,
      onCard: 'title',
      edit: { field: 'name', kind: 'text', isUnique: true },
    },
    {
      key: 'exhibitor',
      label: 'column.exhibitor',
      width: 180,
      grows: true,
      onCard: 'title',
      edit: { field: 'exhibitor', kind: 'text' },
    },
    { key: 'state', label: 'column.state', width: 108, look: 'state' },
    { key: 'location', label: 'column.place', width: 130, edit: { field: 'room', kind: 'suggest' } },
    { key: 'outlets', label: 'column.outlets', width: 170, grows: true, look: 'list' },
    { key: 'switches', label: 'column.switches', width: 110, look: 'list' },
    { key: 'vlans', label: 'column.vlans', width: 110, look: 'vlans' },
    {
      key: 'note',
      label: 'column.note',
      width: 150,
      grows: true,
      edit: { field: 'note', kind: 'text' },
    },
  ],
}

export const rooms: TableSpec = {
  kind: 'rooms',
  title: 'nav.rooms',
  icon: IconDoor,
  editKind: 'room',
  nameOf: (row) => textAt(row, 'name'),
  pointOf: () => null,
  newRow: { title: 'tables.add.rooms', nameLabel: 'column.name', keys: ['kind', 'parent'] },
  canRemove: true,
  emptyText: 'tables.empty.text',
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
      width: 130,
      look: 'choice',
      choices: placeKinds,
      edit: { field: 'kind', kind: 'choice' },
    },
    { key: 'parent', label: 'column.parent', width: 140, edit: { field: 'parent', kind: 'suggest' } },
    { key: 'switches', label: 'column.switches', width: 180, grows: true, look: 'list' },
    { key: 'panels', label: 'column.panels', width: 180, grows: true, look: 'list' },
  ],
}

export const panels: TableSpec = {
  kind: 'panels',
  title: 'nav.panels',
  icon: IconLayoutRows,
  editKind: 'panel',
  nameOf: (row) => textAt(row, 'name'),
  pointOf: (row) => pointAt('panel', row),
  newRow: { title: 'tables.add.panels', nameLabel: 'column.name', keys: ['room', 'ports'] },
  canRemove: true,
  emptyText: 'tables.empty.text',
  records: null,
  columns: [
    {
      key: 'name',
      label: 'column.name',
      width: 160,
      grows: true,
      onCard: 'title',
      edit: { field: 'name', kind: 'text', isUnique: true },
    },
    {
      key: 'room',
      label: 'column.room',
      width: 160,
      grows: true,
      edit: { field: 'room', kind: 'suggest' },
    },
    {
      key: 'ports',
      label: 'column.positions',
      width: 100,
      look: 'number',
      edit: { field: 'ports', kind: 'number' },
    },
    { key: 'cabled', label: 'column.cabled', width: 100, look: 'number' },
    { key: 'patched', label: 'column.patched', width: 100, look: 'number' },
  ],
}

export const cables: TableSpec = {
  kind: 'cables',
  title: 'nav.cables',
  icon: IconLine,
  editKind: null,
  nameOf: (row) => `${textAt(row, 'a')} – ${textAt(row, 'b')}`,
  pointOf: () => null,
  newRow: null,
  canRemove: false,
  emptyText: 'tables.empty.cables',
  records: null,
  columns: [
    { key: 'a', label: 'column.end.a', width: 200, grows: true, onCard: 'title' },
    { key: 'b', label: 'column.end.b', width: 200, grows: true, onCard: 'title' },
    { key: 'kind', label: 'column.kind', width: 110, look: 'choice', choices: cableKinds },
    { key: 'label', label: 'column.label', width: 110 },
    { key: 'color', label: 'column.color', width: 100 },
    { key: 'length', label: 'column.length', width: 100, look: 'number' },
    { key: 'wiring', label: 'column.wiring', width: 100, look: 'choice', choices: wirings },
  ],
}

export const hosts: TableSpec = {
  kind: 'hosts',
  title: 'nav.hosts',
  icon: IconDeviceDesktop,
  editKind: 'host',
  nameOf: (row) => textAt(row, 'mac'),
  pointOf: (row) => pointAt('host', row),
  newRow: { title: 'tables.add.hosts', nameLabel: 'tables.name.hosts', keys: ['name', 'outlet', 'kind'] },
  canRemove: true,
  emptyText: 'tables.empty.text',
  records: null,
  columns: [
    {
      key: 'mac',
      label: 'column.mac',
      width: 160,
      look: 'code',
      onCard: 'title',
      edit: { field: 'mac', kind: 'text', isUnique: true },
    },
    {
      key: 'name',
      label: 'column.name',
      width: 180,
      grows: true,
      onCard: 'title',
      edit: { field: 'name', kind: 'text' },
    },
    { key: 'outlet', label: 'column.outlet', width: 120, edit: { field: 'outlet', kind: 'text' } },
    { key: 'kind', label: 'column.kind', width: 140, edit: { field: 'kind', kind: 'suggest' } },
  ],
}

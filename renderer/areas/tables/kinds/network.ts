/** VLANs and their networks. A network by the scheme is a row like a written one, but follows the site's rules. */
import { IconNetwork, IconTags } from '@tabler/icons-react'
import type { TableRow } from '../../../../shared/contract/plan.ts'
import { pointAt, type TableSpec, textAt } from '../table-kind.ts'
import { sources } from './choices.ts'

const isWritten = (row: TableRow): boolean => row.source === 'explicit'

export const vlans: TableSpec = {
  kind: 'vlans',
  title: 'nav.vlans',
  icon: IconTags,
  editKind: 'vlan',
  nameOf: (row) => `${textAt(row, 'domain')} ${textAt(row, 'vid')}`,
  pointOf: (row) => pointAt('vlan', row),
  newRow: { title: 'tables.add.vlans', nameLabel: 'tables.name.vlans', keys: ['name', 'purpose'] },
  canRemove: true,
  emptyText: 'tables.empty.text',
  records: null,
  columns: [
    {
      key: 'vid',
      label: 'column.vlan',
      width: 84,
      look: 'vlan',
      onCard: 'title',
      edit: { field: 'vid', kind: 'number', isUnique: true },
    },
    {
      key: 'name',
      label: 'column.name',
      width: 140,
      grows: true,
      onCard: 'title',
      edit: { field: 'name', kind: 'text' },
    },
    { key: 'domain', label: 'column.domain', width: 100 },
    {
      key: 'prefix',
      label: 'column.prefix',
      width: 130,
      look: 'code',
      edit: { field: 'prefix', kind: 'text', isUnique: true },
    },
    { key: 'gateway', label: 'column.gateway', width: 116, look: 'code' },
    { key: 'dhcpFirst', label: 'column.dhcpFirst', width: 116, look: 'code', isHidden: true },
    { key: 'dhcpLast', label: 'column.dhcpLast', width: 116, look: 'code', isHidden: true },
    { key: 'ports', label: 'column.ports', width: 64, look: 'number' },
    { key: 'outlets', label: 'column.outlets', width: 130, grows: true, look: 'list' },
    {
      key: 'purpose',
      label: 'column.purpose',
      width: 120,
      grows: true,
      edit: { field: 'purpose', kind: 'suggest' },
    },
    {
      key: 'color',
      label: 'column.color',
      width: 90,
      look: 'code',
      isHidden: true,
      edit: { field: 'color', kind: 'text' },
    },
  ],
}

export const prefixes: TableSpec = {
  kind: 'prefixes',
  title: 'nav.prefixes',
  icon: IconNetwork,
  editKind: 'prefix',
  nameOf: (row) => textAt(row, 'prefix'),
  pointOf: (row) => pointAt('prefix', row),
  newRow: {
    title: 'tables.add.prefixes',
    nameLabel: 'tables.name.prefixes',
    keys: ['vlan', 'gateway', 'dhcpFirst', 'dhcpLast'],
  },
  canRemove: true,
  emptyText: 'tables.empty.text',
  records: null,
  columns: [
    {
      key: 'prefix',
      label: 'column.prefix',
      width: 140,
      look: 'code',
      onCard: 'title',
      edit: { field: 'cidr', kind: 'text', canEdit: isWritten, isUnique: true },
    },
    {
      key: 'vlan',
      label: 'column.vlan',
      width: 82,
      look: 'vlan',
      onCard: 'title',
      edit: { field: 'vlan', kind: 'text', canEdit: isWritten },
    },
    { key: 'name', label: 'column.name', width: 140, grows: true },
    { key: 'switch', label: 'column.switch', width: 106 },
    {
      key: 'gateway',
      label: 'column.gateway',
      width: 120,
      look: 'code',
      edit: { field: 'gateway', kind: 'text', canEdit: isWritten },
    },
    {
      key: 'dhcpFirst',
      label: 'column.dhcpFirst',
      width: 120,
      look: 'code',
      edit: { field: 'dhcpFirst', kind: 'text', canEdit: isWritten },
    },
    {
      key: 'dhcpLast',
      label: 'column.dhcpLast',
      width: 120,
      look: 'code',
      edit: { field: 'dhcpLast', kind: 'text', canEdit: isWritten },
    },
    { key: 'hosts', label: 'column.hosts', width: 70, look: 'number' },
    { key: 'source', label: 'column.source', width: 124, look: 'choice', choices: sources },
    {
      key: 'note',
      label: 'column.note',
      width: 110,
      grows: true,
      edit: { field: 'note', kind: 'text', canEdit: isWritten },
    },
  ],
}

/** The DHCP servers that belong here: the DHCP watch holds every answer against them. */
import { IconServerBolt } from '@tabler/icons-react'
import { type TableSpec, textAt } from '../table-kind.ts'

export const dhcpServers: TableSpec = {
  kind: 'dhcp-servers',
  title: 'nav.dhcpServers',
  icon: IconServerBolt,
  editKind: 'dhcp-server',
  nameOf: (row) => textAt(row, 'name'),
  pointOf: () => null,
  newRow: {
    title: 'tables.add.dhcpServers',
    nameLabel: 'column.name',
    keys: ['address', 'mac', 'vlan', 'note'],
  },
  canRemove: true,
  emptyText: 'tables.empty.dhcpServers',
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
      key: 'address',
      label: 'column.answersAs',
      width: 170,
      look: 'code',
      onCard: 'title',
      edit: { field: 'address', kind: 'text', isUnique: true },
    },
    {
      key: 'mac',
      label: 'column.mac',
      width: 160,
      look: 'code',
      edit: { field: 'mac', kind: 'text', isUnique: true },
    },
    { key: 'vlan', label: 'column.onlyInVlan', width: 140, edit: { field: 'vlan', kind: 'text' } },
    { key: 'note', label: 'column.note', width: 200, grows: true, edit: { field: 'note', kind: 'text' } },
  ],
}

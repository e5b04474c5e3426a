/** The outlets for whoever goes to the panel: which cords stay, which are plugged, telephones apart. */
import { IconPlug } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { RepatchRow } from '../../../shared/migration/repatch-list.ts'
import { useText } from '../../i18n.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const columns: readonly TableColumn[] = [
  { key: 'outlet', label: 'column.outlet', width: 120, onCard: 'title' },
  {
    key: 'service',
    label: 'migration.column.service',
    width: 210,
    look: 'choice',
    choices: [
      { value: 'network', label: 'migration.service.network' },
      { value: 'telephone', label: 'migration.service.telephone' },
      { value: 'other', label: 'migration.service.other' },
    ],
  },
  { key: 'stand', label: 'column.stand', width: 110 },
  { key: 'panel', label: 'column.panel', width: 90 },
  { key: 'panelPort', label: 'column.panelPort', width: 90, look: 'number' },
  { key: 'switch', label: 'column.switch', width: 100 },
  { key: 'interface', label: 'column.interface', width: 170, look: 'code' },
  {
    key: 'cord',
    label: 'migration.column.cord',
    width: 200,
    grows: true,
    look: 'choice',
    choices: [
      { value: 'stays', label: 'migration.cord.stays' },
      { value: 'plug', label: 'migration.cord.plug' },
      { value: 'open', label: 'migration.cord.open' },
    ],
  },
]

export function RepatchTable({ rows }: { readonly rows: readonly RepatchRow[] }) {
  const t = useText()
  const shown = useMemo(
    () => rows.map(({ label: _, ...row }, at): TableRow => ({ ...row, id: at + 1 })),
    [rows],
  )
  return (
    <DataTable
      id="migrationRepatch"
      label={t('migration.repatch')}
      columns={columns}
      rows={shown}
      empty={
        <EmptyState
          icon={IconPlug}
          title={t('migration.repatch.empty')}
          text={t('migration.repatch.empty.text')}
        />
      }
    />
  )
}

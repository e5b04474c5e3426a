/** Every movement there was, the latest first. */
import { IconArrowsExchange } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { movementKinds } from '../../../shared/inventory/movements.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { sayTime } from '../runbooks/say-time.ts'

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'inventory.column.at', width: 140, onCard: 'title' },
  { key: 'item', label: 'inventory.column.item', width: 200, grows: true, onCard: 'title' },
  {
    key: 'kind',
    label: 'inventory.column.movement',
    width: 120,
    look: 'choice',
    choices: movementKinds.map((value) => ({ value, label: `inventory.moved.${value}` satisfies TextKey })),
  },
  { key: 'count', label: 'inventory.column.count', width: 90, look: 'number' },
  { key: 'who', label: 'inventory.column.who', width: 130 },
  { key: 'station', label: 'inventory.column.station', width: 130 },
  { key: 'note', label: 'column.note', width: 200, grows: true },
]

export function MovementTable() {
  const t = useText()
  const movements = useQuery(rpc.inventory.movements.queryOptions())
  if (movements.error) throw movements.error
  const rows = useMemo(
    () =>
      movements.data?.map(({ at, ...movement }): TableRow => ({ ...movement, at: sayTime(at) })).reverse(),
    [movements.data],
  )
  return (
    <DataTable
      id="inventoryMovements"
      label={t('inventory.movements')}
      columns={columns}
      rows={rows}
      empty={
        <EmptyState
          icon={IconArrowsExchange}
          title={t('inventory.noMovement')}
          text={t('inventory.noMovement.text')}
        />
      }
    />
  )
}

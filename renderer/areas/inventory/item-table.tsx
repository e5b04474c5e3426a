/** What is owned, edited in place; selected items are reserved, taken and returned from here. */
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { type MovementKind, movementKinds } from '../../../shared/inventory/movements.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AddRow } from '../tables/add-row.tsx'
import { items } from '../tables/kinds/items.ts'
import { usePlanEdits } from '../tables/use-plan-edits.ts'
import { ImportSheet } from './import-sheet.tsx'
import { MoveDialog } from './move-dialog.tsx'

interface Asked {
  readonly kind: MovementKind
  readonly rows: readonly TableRow[]
}

function useItemRows(): readonly TableRow[] | undefined {
  const rows = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'items' } }))
  const view = useQuery(rpc.inventory.view.queryOptions())
  if (rows.error) throw rows.error
  if (view.error) throw view.error
  return useMemo(() => {
    const sums = new Map(view.data?.standings.map((standing) => [standing.itemId, standing]))
    return rows.data?.map((row): TableRow => {
      const { reserved = 0, taken = 0 } = sums.get(Number(row.id)) ?? {}
      return { ...row, reserved, taken }
    })
  }, [rows.data, view.data])
}

export function ItemTable() {
  const t = useText()
  const rows = useItemRows()
  const edits = usePlanEdits(items)
  const [isAdding, adding] = useDisclosure(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const add = (
    <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={adding.open}>
      {t('inventory.add')}
    </Button>
  )
  return (
    <>
      <Group gap="xs" mb="xs">
        {add}
        <ImportSheet />
      </Group>
      <DataTable
        id="items"
        label={t('inventory.items')}
        columns={items.columns}
        rows={rows}
        {...(edits.save ? { onSave: edits.save } : {})}
        {...(edits.remove ? { onRemove: edits.remove } : {})}
        selectionActions={(selected) =>
          movementKinds.map((kind) => (
            <Button
              key={kind}
              size="xs"
              variant="default"
              disabled={selected.length === 0}
              onClick={() => setAsked({ kind, rows: selected })}
            >
              {t(`inventory.move.${kind}`)}
            </Button>
          ))
        }
        empty={
          <EmptyState icon={IconPackage} title={t('tables.empty.title')} text={t('inventory.empty.text')} />
        }
      />
      {items.newRow ? (
        <AddRow spec={items} newRow={items.newRow} isOpen={isAdding} onClose={adding.close} />
      ) : null}
      {asked ? <MoveDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

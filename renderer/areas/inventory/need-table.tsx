/** What the plan needs against what is owned; what is short stands above, as what to buy or borrow. */
import { Text } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { NeedRow } from '../../../shared/inventory/needs.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { wirings } from '../tables/kinds/choices.ts'
import { itemKinds } from '../tables/kinds/items.ts'
import { ImportSheet } from './import-sheet.tsx'
import style from './inventory.module.css'
import { shortText } from './need-words.ts'

const columns: readonly TableColumn[] = [
  { key: 'kind', label: 'column.kind', width: 120, look: 'choice', choices: itemKinds, onCard: 'title' },
  { key: 'model', label: 'column.model', width: 170, grows: true, onCard: 'title' },
  { key: 'length', label: 'column.length', width: 104, look: 'metres', onCard: 'title' },
  { key: 'colour', label: 'column.color', width: 100 },
  { key: 'wiring', label: 'column.wiring', width: 100, look: 'choice', choices: wirings },
  { key: 'medium', label: 'column.medium', width: 100, isHidden: true },
  {
    key: 'unit',
    label: 'inventory.column.unit',
    width: 90,
    look: 'choice',
    choices: [
      { value: 'pieces', label: 'inventory.unit.pieces' },
      { value: 'metres', label: 'inventory.unit.metres' },
    ],
  },
  { key: 'needed', label: 'inventory.column.needed', width: 100, look: 'number' },
  { key: 'owned', label: 'inventory.column.owned', width: 90, look: 'number' },
  { key: 'reserved', label: 'inventory.column.reserved', width: 90, look: 'number' },
  { key: 'taken', label: 'inventory.column.taken', width: 80, look: 'number' },
  { key: 'fromOthers', label: 'inventory.column.fromOthers', width: 130, look: 'number', isHidden: true },
  { key: 'short', label: 'inventory.column.short', width: 90, look: 'number' },
]

export function NeedTable() {
  const t = useText()
  const view = useQuery(rpc.inventory.view.queryOptions())
  if (view.error) throw view.error
  const rows = useMemo(
    () => view.data?.needs.map((row, at): TableRow => ({ id: `need-${at}`, ...row })),
    [view.data],
  )
  return (
    <>
      {view.data && view.data.needs.length > 0 ? <Short needs={view.data.needs} /> : null}
      <DataTable
        id="inventoryNeeds"
        label={t('inventory.needs')}
        columns={columns}
        rows={rows}
        empty={
          <EmptyState
            icon={IconPackage}
            title={t('inventory.empty')}
            text={t('inventory.empty.text')}
            actions={<ImportSheet />}
          />
        }
      />
    </>
  )
}

function Short({ needs }: { readonly needs: readonly NeedRow[] }) {
  const t = useText()
  const short = needs.filter((row) => row.short > 0)
  if (short.length === 0)
    return (
      <Text mb="xs" fw={600}>
        {t('inventory.short.none')}
      </Text>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={style.short} aria-label={t('inventory.column.short')} tabIndex={0}>
      <h2>{t('inventory.short', { count: short.length })}</h2>
      <ul>
        {short.map((row) => {
          const text = shortText(t, row)
          return <li key={text}>{text}</li>
        })}
      </ul>
    </section>
  )
}

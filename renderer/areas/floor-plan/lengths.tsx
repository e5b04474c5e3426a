/** How long every cable is by its way, and what is to be cut or taken: as tables, to sort, filter and export. */
import { IconRoute, IconScissors } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { Choice, TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const kinds: readonly Choice[] = [
  { value: 'cable', label: 'floorPlan.lengths.cable' },
  { value: 'cord', label: 'floorPlan.lengths.cord' },
  { value: 'link', label: 'floorPlan.lengths.link' },
]

const lengthColumns: readonly TableColumn[] = [
  { key: 'number', label: 'floorPlan.lengths.number', width: 70, look: 'number', onCard: 'title' },
  { key: 'a', label: 'floorPlan.lengths.from', width: 120, grows: true, onCard: 'title' },
  { key: 'b', label: 'floorPlan.lengths.to', width: 170, grows: true, onCard: 'title' },
  { key: 'kind', label: 'floorPlan.lengths.kind', width: 110, look: 'choice', choices: kinds },
  { key: 'way', label: 'floorPlan.lengths.way', width: 100, look: 'metres' },
  { key: 'told', label: 'floorPlan.lengths.told', width: 110, look: 'metres' },
  { key: 'spare', label: 'floorPlan.lengths.spare', width: 110, look: 'metres' },
  { key: 'cord', label: 'floorPlan.lengths.needed', width: 120, look: 'metres' },
  {
    key: 'limit',
    label: 'floorPlan.limit',
    width: 140,
    look: 'choice',
    choices: [
      { value: 'ok', label: 'floorPlan.limit.ok' },
      { value: 'long', label: 'floorPlan.limit.long' },
      { value: 'too_long', label: 'floorPlan.limit.too_long' },
    ],
  },
  {
    key: 'basis',
    label: 'floorPlan.lengths.basis',
    width: 190,
    look: 'choice',
    choices: [
      { value: 'pathways', label: 'floorPlan.basis.pathways' },
      { value: 'direct', label: 'floorPlan.basis.direct' },
      { value: 'usual', label: 'floorPlan.basis.usual' },
      { value: 'unplaced', label: 'floorPlan.why.unplaced' },
      { value: 'no_scale', label: 'floorPlan.why.no_scale' },
      { value: 'no_way', label: 'floorPlan.why.no_way' },
    ],
  },
]

const cordColumns: readonly TableColumn[] = [
  { key: 'count', label: 'floorPlan.cords.count', width: 90, look: 'number', onCard: 'title' },
  {
    key: 'kind',
    label: 'floorPlan.lengths.kind',
    width: 120,
    look: 'choice',
    choices: kinds,
    onCard: 'title',
  },
  { key: 'length', label: 'floorPlan.cords.length', width: 110, look: 'metres', onCard: 'title' },
  {
    key: 'source',
    label: 'floorPlan.cords.source',
    width: 160,
    look: 'choice',
    choices: [
      { value: 'cut', label: 'floorPlan.cords.cut' },
      { value: 'take', label: 'floorPlan.cords.take' },
    ],
  },
  { key: 'medium', label: 'floorPlan.cords.medium', width: 100 },
  { key: 'colour', label: 'floorPlan.cords.colour', width: 100 },
  {
    key: 'wiring',
    label: 'floorPlan.cords.wiring',
    width: 110,
    look: 'choice',
    choices: [
      { value: 'straight', label: 'floorPlan.cords.straight' },
      { value: 'crossover', label: 'floorPlan.cords.crossover' },
    ],
  },
  { key: 'cables', label: 'floorPlan.cords.cables', width: 260, look: 'list', grows: true },
]

function useLengths() {
  const asked = useQuery(rpc.floorPlan.lengths.queryOptions())
  if (asked.error) throw asked.error
  return asked.data
}

export function Lengths() {
  const t = useText()
  const data = useLengths()
  const rows = useMemo(() => data?.lengths.map((row): TableRow => ({ id: row.number, ...row })), [data])
  return (
    <DataTable
      id="lengths"
      label={t('floorPlan.view.lengths')}
      columns={lengthColumns}
      rows={rows}
      empty={
        <EmptyState
          icon={IconRoute}
          title={t('floorPlan.lengths.empty')}
          text={t('floorPlan.lengths.empty.text')}
        />
      }
    />
  )
}

export function Cords() {
  const t = useText()
  const data = useLengths()
  const rows = useMemo(() => data?.cords.map((row): TableRow => ({ id: row.cables[0] ?? 0, ...row })), [data])
  return (
    <DataTable
      id="cords"
      label={t('floorPlan.view.cords')}
      columns={cordColumns}
      rows={rows}
      empty={
        <EmptyState
          icon={IconScissors}
          title={t('floorPlan.cords.none')}
          text={t('floorPlan.cords.none.text')}
        />
      }
    />
  )
}

/** A cell as it looks. Plain spans, no library parts and no hooks: thousands pass by while scrolling. */
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { Text } from '../../i18n.ts'
import { StateBadge } from '../state-badge.tsx'
import { VlanChip } from '../vlan-chip.tsx'
import { isWorkState } from '../work-state.ts'
import { cellText } from './cell-text.ts'
import type { TableColumn } from './column.ts'
import style from './data-table.module.css'

interface Props {
  readonly column: TableColumn
  readonly row: TableRow
  readonly t: Text
  /** Where no head says the unit: on the title of a card. */
  readonly hasUnit?: boolean
}

export function CellView({ column, row, t, hasUnit = false }: Props) {
  const value = row[column.key]
  if (column.look === 'state' && isWorkState(value)) return <StateBadge state={value} t={t} />
  if (column.look === 'vlan' && typeof value === 'number') {
    return <VlanChip vid={value} color={typeof row.color === 'string' ? row.color : null} />
  }
  if (column.look === 'share' && typeof value === 'number') return <Share percent={value} />
  const bare = cellText(column, row, t)
  const text = hasUnit && column.look === 'metres' && bare !== '' ? `${bare} m` : bare
  return (
    <span className={style.text} data-look={column.look} title={text.length > 12 ? text : undefined}>
      {text}
    </span>
  )
}

/** The bar is a picture of the number beside it, which alone is read out. */
const Share = ({ percent }: { readonly percent: number }) => (
  <span className={style.share}>
    <span className={style.bar} aria-hidden>
      <span
        style={{ width: `${Math.min(100, percent)}%` }}
        data-level={percent >= 90 ? 'full' : percent >= 80 ? 'filling' : 'well'}
      />
    </span>
    {percent}
  </span>
)

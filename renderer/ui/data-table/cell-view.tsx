/** A cell as it looks. Plain spans, no library parts and no hooks: thousands pass by while scrolling. */
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { Text } from '../../i18n.ts'
import { StateBadge } from '../state-badge.tsx'
import { VlanChip } from '../vlan-chip.tsx'
import { isWorkState } from '../work-state.ts'
import { cellText } from './cell-text.ts'
import type { TableColumn } from './column.ts'
import style from './data-table.module.css'

/** Of a hundred. */
const NEARLY_FULL = 80

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
  if (column.look === 'share' && typeof value === 'number') {
    const width = `${Math.max(0, Math.min(100, value))}%`
    return (
      <span className={style.share}>
        <span className={style.bar} data-full={value >= NEARLY_FULL || undefined}>
          <span style={{ width }} />
        </span>
        <span className={style.percent}>{value} %</span>
      </span>
    )
  }
  const bare = cellText(column, row, t)
  const text = hasUnit && column.look === 'metres' && bare !== '' ? `${bare} m` : bare
  return (
    <span className={style.text} data-look={column.look} title={text.length > 12 ? text : undefined}>
      {text}
    </span>
  )
}

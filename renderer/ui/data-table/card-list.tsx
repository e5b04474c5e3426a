/** The table on a phone: a list one can read, a card a row; touching one opens it, its box chooses it. */
import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { cellText } from './cell-text.ts'
import { CellView } from './cell-view.tsx'
import type { RowId, TableColumn } from './column.ts'
import style from './data-table.module.css'
import type { Selection } from './selection.ts'

interface Props {
  readonly label: string
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  readonly onOpen: ((row: TableRow) => void) | undefined
  /** Null: nothing can be done with chosen rows. */
  readonly choosing: Choosing | null
}

interface Choosing {
  readonly selection: Selection
  readonly toggle: (id: RowId) => void
}

export function CardList({ label, rows, columns, onOpen, choosing }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className={style.scroll} aria-label={label} tabIndex={0}>
      <ul className={style.cards} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Card row={row} columns={columns} onOpen={onOpen} choosing={choosing} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type CardProps = Omit<Props, 'rows' | 'label'> & { readonly row: TableRow }

function Card({ choosing, ...props }: CardProps) {
  const t = useText()
  const { row, columns } = props
  if (!choosing) return <CardText {...props} />
  const titles = columns.filter((column) => column.onCard === 'title')
  const name = titles.map((column) => cellText(column, row, t)).join(' ')
  return (
    <div className={style.chosenCard} data-selected={choosing.selection.ids.has(row.id) || undefined}>
      <Checkbox
        className={style.cardCheck}
        aria-label={t('table.selectNamed', { name })}
        checked={choosing.selection.ids.has(row.id)}
        onChange={() => choosing.toggle(row.id)}
      />
      <CardText {...props} />
    </div>
  )
}

function CardText({ row, columns, onOpen }: Omit<CardProps, 'choosing'>) {
  const t = useText()
  const titles = columns.filter((column) => column.onCard === 'title')
  const lines = columns.filter((column) => !column.onCard && cellText(column, row, t) !== '')
  return (
    <button type="button" className={style.card} onClick={() => onOpen?.(row)}>
      <span className={style.cardTitle}>
        {titles.map((column) => (
          <CellView key={column.key} column={column} row={row} t={t} hasUnit />
        ))}
      </span>
      <span className={style.cardLines}>
        {lines.map((column) => (
          <span key={column.key} className={style.cardLine} data-wraps={column.grows || undefined}>
            <span className={style.cardLabel}>{t(column.label)}</span>
            <CellView column={column} row={row} t={t} />
          </span>
        ))}
      </span>
    </button>
  )
}

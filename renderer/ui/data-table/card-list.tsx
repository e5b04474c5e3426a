/** The table on a phone: a list one can read, a card a row; touching one opens it. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { cellText } from './cell-text.ts'
import { CellView } from './cell-view.tsx'
import type { TableColumn } from './column.ts'
import style from './data-table.module.css'

interface Props {
  readonly label: string
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  readonly onOpen: ((row: TableRow) => void) | undefined
}

export function CardList({ label, rows, columns, onOpen }: Props) {
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
              <Card row={row} columns={columns} onOpen={onOpen} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Card({ row, columns, onOpen }: Omit<Props, 'rows' | 'label'> & { readonly row: TableRow }) {
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

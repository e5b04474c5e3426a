/** The words already used in a column, offered while one is typed. */
import { createContext, useContext, useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { compareNaturally } from '../../../shared/model/natural-order.ts'
import type { TableColumn } from './column.ts'

const MOST_SUGGESTIONS = 200

/** The rows of the table around an editor. */
export const TableRowsContext = createContext<readonly TableRow[]>([])

export function useSuggestions(column: TableColumn): readonly string[] {
  const rows = useContext(TableRowsContext)
  return useMemo(() => {
    if (column.edit?.kind !== 'suggest') return []
    const words = new Set(rows.map((row) => String(row[column.key] ?? '')))
    words.delete('')
    return [...words].sort(compareNaturally).slice(0, MOST_SUGGESTIONS)
  }, [column, rows])
}

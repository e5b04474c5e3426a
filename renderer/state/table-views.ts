/** How a person left each table: shown columns and order. Kept by the browser, never in the site file. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export interface TableView {
  readonly visibility: Readonly<Record<string, boolean>>
  readonly sorting: readonly { readonly id: string; readonly desc: boolean }[]
}

interface TableViews {
  readonly views: Readonly<Record<string, TableView>>
  readonly keep: (table: string, view: Partial<TableView>) => void
}

const untouched: TableView = { visibility: {}, sorting: [] }

export const useTableViews = create<TableViews>()(
  persist(
    (set) => ({
      views: {},
      keep: (table, view) =>
        set(({ views }) => ({ views: { ...views, [table]: { ...untouched, ...views[table], ...view } } })),
    }),
    { name: 'brassage-tables' },
  ),
)

export const useTableView = (table: string): TableView =>
  useTableViews((state) => state.views[table] ?? untouched)

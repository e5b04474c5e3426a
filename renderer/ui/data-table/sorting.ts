/** What a click on a column head does to the order: up, down, none. With Shift, beside the orders already there. */
export interface ColumnOrder {
  readonly id: string
  readonly desc: boolean
}

export function nextSorting(sorting: readonly ColumnOrder[], id: string, isAdded: boolean): ColumnOrder[] {
  const current = sorting.find((one) => one.id === id)
  const next = current ? (current.desc ? [] : [{ id, desc: true }]) : [{ id, desc: false }]
  if (!isAdded) return next
  const at = sorting.findIndex((one) => one.id === id)
  return at < 0 ? [...sorting, ...next] : [...sorting.slice(0, at), ...next, ...sorting.slice(at + 1)]
}

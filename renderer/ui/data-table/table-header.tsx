/** The heads of the columns: name, order, and a filter row under them where it is asked for. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo } from 'react'
import { useText } from '../../i18n.ts'
import { stateLabels, workStates } from '../work-state.ts'
import type { Choice, TableColumn } from './column.ts'
import style from './data-table.module.css'
import { nextSorting } from './sorting.ts'
import type { TableModel } from './use-table-model.ts'

interface Props {
  readonly model: TableModel
  readonly columns: readonly TableColumn[]
  readonly template: string
  readonly hasFilters: boolean
  readonly selectedShare: 'none' | 'some' | 'all'
  readonly onToggleAll: () => void
}

/** Not drawn again while rows pass under it. */
export const TableHeader = memo(function TableHeader(props: Props) {
  const { columns, template, selectedShare, onToggleAll, model, hasFilters } = props
  const t = useText()
  const checked = selectedShare === 'some' ? 'mixed' : selectedShare === 'all'
  return (
    <div role="rowgroup" className={style.header}>
      <div role="row" aria-rowindex={1} className={style.headRow} style={{ gridTemplateColumns: template }}>
        <div role="columnheader" aria-colindex={1} className={style.check}>
          <button
            type="button"
            role="checkbox"
            aria-checked={checked}
            aria-label={t('table.selectAll')}
            className={style.box}
            onClick={onToggleAll}
          />
        </div>
        {columns.map((column, at) => (
          <Head key={column.key} column={column} at={at} model={model} />
        ))}
      </div>
      {hasFilters ? <FilterRow {...props} /> : null}
    </div>
  )
})

interface HeadProps {
  readonly column: TableColumn
  readonly at: number
  readonly model: TableModel
}

function Head({ column, at, model }: HeadProps) {
  const t = useText()
  const sort = model.sorting.find((one) => one.id === column.key)
  const Arrow = sort?.desc ? IconArrowDown : IconArrowUp
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={sort ? (sort.desc ? 'descending' : 'ascending') : 'none'}
      className={style.head}
    >
      <button
        type="button"
        className={style.sort}
        title={t(column.label)}
        onClick={(event) => model.table.setSorting(nextSorting(model.sorting, column.key, event.shiftKey))}
      >
        <span>{t(column.label)}</span>
        {sort ? <Arrow size={13} stroke={2.2} aria-hidden /> : null}
      </button>
    </div>
  )
}

const stateChoices: readonly Choice[] = workStates.map((value) => ({ value, label: stateLabels[value] }))

function FilterRow({ columns, template, model }: Props) {
  return (
    <div role="row" className={style.filterRow} style={{ gridTemplateColumns: template }}>
      <div role="columnheader" className={style.check} aria-hidden />
      {columns.map((column) => (
        <div key={column.key} role="columnheader" className={style.filter}>
          <Filter column={column} model={model} />
        </div>
      ))}
    </div>
  )
}

function Filter({ column, model }: { readonly column: TableColumn; readonly model: TableModel }) {
  const t = useText()
  const value = String(model.filters.find((one) => one.id === column.key)?.value ?? '')
  const choices = column.look === 'state' ? stateChoices : column.choices
  const label = t('table.filterColumn', { column: t(column.label) })
  const change = (text: string) =>
    model.setFilters((filters) => [
      ...filters.filter((one) => one.id !== column.key),
      ...(text === '' ? [] : [{ id: column.key, value: text }]),
    ])
  if (!choices) {
    return (
      <input
        type="search"
        aria-label={label}
        title={t('table.filterHint')}
        className={style.filterField}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    )
  }
  return (
    <select
      aria-label={label}
      className={style.filterField}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    >
      <option value="">{t('table.any')}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={`=${t(choice.label)}`}>
          {t(choice.label)}
        </option>
      ))}
    </select>
  )
}

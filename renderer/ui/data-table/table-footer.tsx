/** Counts under the grid: how many rows are shown, of how many, and how many are selected. */
import { useText } from '../../i18n.ts'
import style from './data-table.module.css'

interface Props {
  readonly shown: number
  readonly total: number
  readonly selected: number
}

export function TableFooter({ shown, total, selected }: Props) {
  const t = useText()
  const counts = shown === total ? t('table.rows', { count: total }) : t('table.shown', { shown, total })
  return (
    <div className={style.footer} role="status">
      {selected > 0 ? <strong>{t('table.selected', { count: selected })}</strong> : null}
      <span>{counts}</span>
    </div>
  )
}

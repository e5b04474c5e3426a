/** The plan's differing cells, gathered by row: the old value struck out, the new one beside it. */
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { DifferingValue, PlanDifference } from '../../../shared/late-change/plan-difference.ts'
import { type Text, useText } from '../../i18n.ts'
import { compressNumbers } from '../../ui/number-runs.ts'
import style from './late-change.module.css'

const tableWords = {
  stands: 'kind.stand',
  outlets: 'kind.outlet',
  ports: 'kind.interface',
  vlans: 'kind.vlan',
  cables: 'change.cable',
  hosts: 'kind.host',
} as const satisfies Record<PlanDifference['table'], TextKey>

const columns: Readonly<Record<string, TextKey>> = {
  outlets: 'column.outlets',
  switches: 'column.switches',
  vlans: 'column.vlans',
  stand: 'column.stand',
  outlet: 'column.outlet',
  panel: 'column.panel',
  panelPort: 'column.panelPort',
  switch: 'column.switch',
  interface: 'column.interface',
  mode: 'column.mode',
  vlan: 'column.vlan',
  taggedVlans: 'column.tagged',
  description: 'column.description',
  enabled: 'column.enabled',
  domain: 'column.domain',
  name: 'column.name',
  a: 'column.end.a',
  b: 'column.end.b',
  kind: 'column.kind',
  colour: 'column.color',
  length: 'column.length',
  status: 'column.status',
}

const modes = {
  access: 'mode.access',
  tagged: 'mode.tagged',
  routed: 'mode.routed',
  unused: 'mode.unused',
} as const
const isMode = (value: unknown): value is keyof typeof modes =>
  typeof value === 'string' && Object.hasOwn(modes, value)

function valueText(t: Text, { field }: PlanDifference, value: DifferingValue): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return t('table.unset')
  if (field === 'mode' && isMode(value)) return t(modes[value])
  if (typeof value === 'boolean') return t(value ? 'change.yes' : 'change.no')
  if (!Array.isArray(value)) return String(value)
  const isNumbers = value.every((one): one is number => typeof one === 'number')
  return isNumbers ? compressNumbers(value) : value.join(', ')
}

export function PlanDifferences({ differences }: { readonly differences: readonly PlanDifference[] }) {
  const t = useText()
  const rows = Map.groupBy(differences, ({ table, name }) => `${table}:${name}`)
  return [...rows].map(([key, cells]) => {
    const [first] = cells
    if (!first) return null
    return (
      <div key={key} className={style.block}>
        <h3 className={style.blockTitle}>
          {t(tableWords[first.table])} {first.name}
        </h3>
        <dl className={style.cells}>
          {cells.map((cell) => (
            <Cell key={`${cell.field}-${String(cell.before)}`} cell={cell} />
          ))}
        </dl>
      </div>
    )
  })
}

function Cell({ cell }: { readonly cell: PlanDifference }) {
  const t = useText()
  const isRow = cell.field === 'row'
  return (
    <div>
      <dt>
        {t(
          isRow
            ? cell.after === null
              ? 'change.gone'
              : 'change.made'
            : (columns[cell.field] ?? 'column.name'),
        )}
      </dt>
      <dd>
        {isRow && cell.before === null ? null : <del>{valueText(t, cell, cell.before)}</del>}
        {isRow && cell.after === null ? null : <ins>{valueText(t, cell, cell.after)}</ins>}
      </dd>
    </div>
  )
}

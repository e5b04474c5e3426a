/** One chart: the picture, to be saved, or the table behind it, to be sorted, copied and exported. */
import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconPhotoDown } from '@tabler/icons-react'
import { useId, useMemo, useRef, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { sayTaken } from '../../../shared/journal/duration-words.ts'
import { useText } from '../../i18n.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { BarChart } from './bar-chart.tsx'
import { type Measure, measured, type NamedShare, type SharesOfChart } from './figure-shares.ts'
import style from './journal.module.css'
import { savePicture } from './save-picture.ts'

interface Props {
  readonly id: SharesOfChart['id']
  readonly title: string
  readonly measure: Measure
  readonly shares: readonly NamedShare[]
  /** Of which days. */
  readonly beside: string
}

const views = ['picture', 'table'] as const
type View = (typeof views)[number]

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'journal.share.name', width: 160, grows: true, onCard: 'title' },
  { key: 'count', label: 'journal.figures.count', width: 90, look: 'number' },
  { key: 'median', label: 'journal.share.median', width: 110, look: 'number' },
  { key: 'longest', label: 'journal.share.longest', width: 110, look: 'number' },
]

export function ChartCard({ id, title, measure, shares, beside }: Props) {
  const t = useText()
  const [view, setView] = useState<View>('picture')
  const picture = useRef<SVGSVGElement>(null)
  const heading = useId()
  const whole = `${title} · ${t(`journal.figures.${measure}`)} · ${beside}`
  return (
    <section className={style.chart} aria-labelledby={heading}>
      <Group justify="space-between" mb="xs" gap="xs">
        <h2 id={heading}>{title}</h2>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('journal.figures.view', { title })}
            data={views.map((value) => ({ value, label: t(`journal.figures.${value}`) }))}
            value={view}
            onChange={(value) => setView(value as View)}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPhotoDown size={16} aria-hidden />}
            disabled={view === 'table'}
            aria-label={t('journal.figures.save', { title })}
            onClick={() => picture.current && savePicture(title, whole, picture.current)}
          >
            {t('action.save')}
          </Button>
        </Group>
      </Group>
      {view === 'picture' ? (
        <BarChart
          title={whole}
          svgRef={picture}
          bars={shares.map((share) => ({
            name: share.name,
            value: measured(share, measure),
            label:
              measure === 'count'
                ? String(share.count)
                : share.median === null
                  ? '–'
                  : sayTaken(share.median),
          }))}
        />
      ) : (
        <SharesTable id={id} title={title} shares={shares} />
      )}
    </section>
  )
}

const inMinutes = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 6) / 10

function SharesTable({ id, title, shares }: Pick<Props, 'id' | 'title' | 'shares'>) {
  const rows = useMemo(
    () =>
      shares.map(
        ({ name, count, median, longest }): TableRow => ({
          ...{ id: name, name, count },
          median: inMinutes(median),
          longest: inMinutes(longest),
        }),
      ),
    [shares],
  )
  return (
    <div className={style.behind}>
      <DataTable id={`figures-${id}`} label={title} columns={columns} rows={rows} empty={null} />
    </div>
  )
}

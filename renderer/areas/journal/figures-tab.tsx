/** The figures of the event as pictures, each with the table behind it; of all days or of one. */
import { Group, SegmentedControl, Select, Text } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { sayTaken } from '../../../shared/journal/duration-words.ts'
import { type Figures, figuresOf, type RepairTimes } from '../../../shared/journal/figures.ts'
import { localDay } from '../../../shared/journal/local-time.ts'
import { useText } from '../../i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ChartCard } from './chart-card.tsx'
import { type Measure, measures, sharesFor } from './figure-shares.ts'
import style from './journal.module.css'
import { useEntries } from './use-entries.ts'

export function FiguresTab() {
  const t = useText()
  const entries = useEntries()
  const [day, setDay] = useState<string | null>(null)
  const [measure, setMeasure] = useState<Measure>('count')
  const incidents = useMemo(() => (entries ?? []).filter(({ openedAt }) => openedAt !== null), [entries])
  const days = [...new Set(incidents.map(({ openedAt }) => localDay(openedAt ?? '')))].sort()
  const figures = useMemo(
    () => figuresOf(incidents.filter(({ openedAt }) => day === null || localDay(openedAt ?? '') === day)),
    [incidents, day],
  )
  if (entries && incidents.length === 0)
    return (
      <EmptyState icon={IconChartBar} title={t('journal.noIncident')} text={t('journal.figures.empty')} />
    )
  return (
    <section className={style.figures} aria-label={t('journal.tab.figures')}>
      <Group gap="md" mb="sm" align="end">
        <Select
          size="xs"
          w={170}
          aria-label={t('journal.figures.day')}
          placeholder={t('journal.figures.allDays')}
          data={days}
          value={day}
          onChange={setDay}
          clearable
          clearButtonProps={{ 'aria-label': t('journal.figures.allDays') }}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('journal.figures.measure')}
          data={measures.map((value) => ({ value, label: t(`journal.figures.${value}`) }))}
          value={measure}
          onChange={(value) => setMeasure(value as Measure)}
        />
      </Group>
      <Numbers figures={figures} />
      <div className={style.charts}>
        {sharesFor(figures, t).map(({ id, shares }) => (
          <ChartCard
            key={id}
            id={id}
            title={t(`journal.figures.${id}`)}
            measure={measure}
            shares={shares}
            beside={day ?? t('journal.figures.allDays')}
          />
        ))}
      </div>
    </section>
  )
}

const sayTime = (seconds: RepairTimes['median']): string => (seconds === null ? '–' : sayTaken(seconds))

function Numbers({ figures }: { readonly figures: Figures }) {
  const t = useText()
  const { incidents, open, mended, cancelled, repair } = figures
  const numbers = [
    ['incidents', incidents],
    ['open', open],
    ['mended', mended],
    ['cancelled', cancelled],
    ['median', sayTime(repair.median)],
    ['longest', sayTime(repair.longest)],
  ] as const
  return (
    <>
      <dl className={style.numbers}>
        {numbers.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`journal.number.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {repair.measured < mended ? (
        <Text size="sm" c="dimmed" mb="sm">
          {t('journal.figures.measured', { count: repair.measured, total: mended })}
        </Text>
      ) : null}
    </>
  )
}

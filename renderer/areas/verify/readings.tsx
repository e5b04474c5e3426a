/** Every reading with its time, and what the switch showed then. */
import { Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { ReadingView } from '../../../shared/contract/verify.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { tableNames } from './table-names.ts'
import style from './verify.module.css'

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'verify.readings.at', width: 165, onCard: 'title' },
  { key: 'device', label: 'verify.switch', width: 100 },
  {
    key: 'source',
    label: 'verify.readings.source',
    width: 110,
    look: 'choice',
    choices: (['session', 'text', 'file'] as const).map((value) => ({
      value,
      label: `verify.source.${value}` as const,
    })),
  },
  { key: 'tables', label: 'verify.readings.tables', width: 240, grows: true },
  { key: 'origin', label: 'verify.readings.origin', width: 140, isHidden: true },
  { key: 'who', label: 'verify.readings.who', width: 110, isHidden: true },
]

export function Readings() {
  const t = useText()
  const readings = useQuery(rpc.verify.readings.queryOptions({ input: { device: null } }))
  if (readings.error) throw readings.error
  const [chosen, choose] = useState<string | null>(null)
  const rows = useMemo(
    () =>
      readings.data?.map(
        (one): TableRow => ({ ...one, at: sortableTime(one.at), tables: tableNames(t, one.tables) }),
      ),
    [readings.data, t],
  )
  const reading = readings.data?.find(({ id }) => id === chosen)
  return (
    <div className={style.area} data-empty={rows?.length === 0 || undefined}>
      <DataTable
        id="verifyReadings"
        label={t('verify.tab.readings')}
        columns={columns}
        rows={rows}
        openId={chosen}
        onOpen={({ id }) => choose(String(id))}
        empty={
          <EmptyState icon={IconHistory} title={t('verify.readings.none')} text={t('verify.empty.text')} />
        }
      />
      {reading ? (
        <Raw key={reading.id} reading={reading} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('verify.readings.choose')}
        </Text>
      )}
    </div>
  )
}

function Raw({ reading }: { readonly reading: ReadingView }) {
  const t = useText()
  const raw = useQuery(rpc.verify.raw.queryOptions({ input: { id: reading.id } }))
  if (raw.error) throw raw.error
  const title = t('verify.readings.raw', { name: reading.device })
  return (
    <section className={style.pane} aria-label={title}>
      <h2 className={style.title}>{title}</h2>
      {raw.data === null ? <p className={style.quiet}>{t('verify.readings.noRaw')}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the keyboard */}
      {raw.data ? <pre tabIndex={0}>{raw.data}</pre> : null}
    </section>
  )
}

/** What changed since an earlier reading: who moved, who appeared, which links flap. */
import { Group, Select } from '@mantine/core'
import { IconArrowsExchange, IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import {
  type ChangedPlace,
  READING_CHANGES,
  type ReadingChange,
} from '../../../shared/verify/compare-evidence.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useEvidenceTime } from '../../state/evidence-time.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import style from './verify.module.css'

const columns: readonly TableColumn[] = [
  { key: 'what', label: 'verify.change.host', width: 170, onCard: 'title' },
  {
    key: 'kind',
    label: 'verify.change.kind',
    width: 130,
    look: 'choice',
    choices: READING_CHANGES.map((value) => ({ value, label: `verify.change.${value}` as const })),
  },
  { key: 'from', label: 'verify.change.from', width: 210, grows: true },
  { key: 'to', label: 'verify.change.to', width: 210, grows: true },
  { key: 'count', label: 'verify.change.count', width: 70, look: 'number' },
  { key: 'at', label: 'verify.change.at', width: 160 },
]

/** `A12-1 · B17 · SW1 Fa0/3`: what people know first. */
const sayPlace = (place: ChangedPlace | null): string | null =>
  place &&
  [place.outlet, place.stand, `${place.switch} ${place.interface}`]
    .filter((part) => part !== null)
    .join(' · ')

const rowOf = (change: ReadingChange, id: number): TableRow => ({
  id,
  what: change.host ?? change.mac ?? `${change.to?.switch} ${change.to?.interface}`,
  kind: change.kind,
  from: sayPlace(change.from),
  to: sayPlace(change.to),
  count: change.count,
  at: sortableTime(change.at),
})

export function Changes({ times }: { readonly times: readonly string[] }) {
  const t = useText()
  const at = useEvidenceTime((state) => state.at)
  const earlier = times.filter((time) => time < (at ?? times.at(-1) ?? ''))
  const [chosen, choose] = useState<string | null>(null)
  const since = chosen !== null && earlier.includes(chosen) ? chosen : (earlier.at(-1) ?? null)
  if (since === null)
    return (
      <EmptyState icon={IconHistory} title={t('verify.changes.one')} text={t('verify.changes.one.text')} />
    )
  return (
    <>
      <Group gap="xs" className={style.filters}>
        <Select
          size="xs"
          w={210}
          label={t('verify.changes.since')}
          allowDeselect={false}
          searchable
          value={since}
          onChange={choose}
          data={earlier.toReversed().map((time) => ({ value: time, label: sortableTime(time) }))}
        />
      </Group>
      <Changed since={since} until={at} />
    </>
  )
}

function Changed({ since, until }: { readonly since: string; readonly until: string | null }) {
  const t = useText()
  const changes = useQuery(rpc.verify.changes.queryOptions({ input: { since, until } }))
  if (changes.error) throw changes.error
  const rows = useMemo(() => changes.data?.map(rowOf), [changes.data])
  return (
    <DataTable
      id="verifyChanges"
      label={t('verify.tab.changes')}
      columns={columns}
      rows={rows}
      empty={
        <EmptyState
          icon={IconArrowsExchange}
          title={t('verify.changes.none')}
          text={t('verify.changes.none.text')}
        />
      }
    />
  )
}

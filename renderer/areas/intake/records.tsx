/** All switches that were taken in, newest first; with one row a switch it is the inventory. */
import { Switch } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { IntakeOutcome, IntakeRecord } from '../../../shared/contract/intake.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const outcomes: readonly IntakeOutcome[] = [
  ...(['read', 'harmless', 'backed_up', 'recovered', 'wiped'] as const),
  ...(['erased', 'pushed', 'refused', 'interrupted', 'unknown'] as const),
]

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'intake.records.at', width: 150 },
  { key: 'number', label: 'intake.serial', width: 130, look: 'code', onCard: 'title' },
  { key: 'model', label: 'intake.model', width: 150, grows: true },
  { key: 'software', label: 'intake.software', width: 110, look: 'code' },
  { key: 'hostname', label: 'intake.hostname', width: 110, isHidden: true },
  { key: 'vtp', label: 'intake.records.wasVtp', width: 170 },
  { key: 'vlans', label: 'intake.records.wasVlans', width: 110 },
  {
    key: 'outcome',
    label: 'intake.records.outcome',
    width: 120,
    look: 'choice',
    choices: outcomes.map((value) => ({ value, label: `intake.outcome.${value}` })),
  },
  { key: 'seconds', label: 'intake.records.seconds', width: 80, look: 'number' },
  { key: 'device', label: 'intake.records.device', width: 120 },
  { key: 'message', label: 'intake.records.message', width: 260, isHidden: true },
  { key: 'who', label: 'intake.records.who', width: 110, isHidden: true },
]

/** Swedish writes dates year first: the same in both languages, and it sorts. */
const sortableTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

const vtpText = ({ facts }: IntakeRecord): string =>
  facts?.vtp
    ? [facts.vtp.mode, facts.vtp.domain, facts.vtp.revision].filter((part) => part !== null).join(' ')
    : ''

export function Records() {
  const t = useText()
  const said = useSaid()
  const [isInventory, setInventory] = useState(false)
  const records = useQuery(rpc.intake.records.queryOptions({ staleTime: 0 }))
  const rows = useMemo(
    () =>
      records.data
        ?.filter(({ isLatest }) => isLatest || !isInventory)
        .map(
          (record): TableRow => ({
            id: record.id,
            at: sortableTime.format(new Date(record.at)),
            number: record.number,
            model: record.model,
            software: record.software,
            hostname: record.hostname,
            vtp: vtpText(record),
            vlans: record.facts?.vlans.join(', ') ?? '',
            outcome: record.outcome,
            seconds: record.seconds,
            device: record.device,
            message: said(record.message),
            who: record.who,
          }),
        ),
    [records.data, isInventory, said],
  )
  return (
    <>
      <Switch
        size="xs"
        mb="xs"
        label={t('intake.records.latest')}
        checked={isInventory}
        onChange={(event) => setInventory(event.currentTarget.checked)}
      />
      <DataTable
        id="intake"
        label={t('intake.view.records')}
        columns={columns}
        rows={rows}
        empty={
          <EmptyState
            icon={IconPackageImport}
            title={t('intake.records.empty')}
            text={t('intake.records.empty.text')}
          />
        }
      />
    </>
  )
}

/** What people noted and what the application did, in one list; people's own entries open. */
import { SegmentedControl } from '@mantine/core'
import { IconNotebook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { kindWord } from '../../../shared/journal/event-row.ts'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { entryRow, latestFirst, sayMoment } from './entry-words.ts'
import { useEntries } from './use-entries.ts'

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'journal.at', width: 150, onCard: 'title' },
  { key: 'kind', label: 'journal.kind', width: 100, onCard: 'title' },
  { key: 'state', label: 'journal.state', width: 100 },
  { key: 'text', label: 'journal.text', width: 420, grows: true },
  { key: 'where', label: 'journal.where', width: 160 },
  { key: 'cause', label: 'journal.cause', width: 120, isHidden: true },
  { key: 'who', label: 'journal.who', width: 110 },
  { key: 'station', label: 'journal.station', width: 130 },
]

const shows = ['everything', 'noted'] as const
type Shows = (typeof shows)[number]

export function JournalTable() {
  const t = useText()
  const [shown, setShown] = useState<Shows>('everything')
  const [openId, setOpenId] = useState<string | null>(null)
  const rows = useRows(shown)
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        w="fit-content"
        aria-label={t('journal.show')}
        data={shows.map((value) => ({ value, label: t(`journal.show.${value}`) }))}
        value={shown}
        onChange={(value) => setShown(value as Shows)}
      />
      <DataTable
        id="journal"
        label={t('journal.title')}
        columns={columns}
        rows={rows}
        openId={openId}
        onOpen={({ id, isEntry }) => isEntry && setOpenId(String(id))}
        empty={<EmptyState icon={IconNotebook} title={t('journal.empty')} text={t('journal.empty.text')} />}
      />
      <EntryDialog id={openId} onClose={() => setOpenId(null)} />
    </>
  )
}

function useRows(shown: Shows): readonly TableRow[] | undefined {
  const t = useText()
  const said = useSaid()
  const language = usePreferences((state) => state.language)
  const entries = useEntries()
  const journal = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'journal' } }))
  if (journal.error) throw journal.error
  return useMemo(() => {
    if (!entries || !journal.data) return undefined
    const noted = entries.map((entry) => ({
      at: entry.at,
      row: { ...entryRow(entry, t, language), isEntry: true } as TableRow,
    }))
    const done = (shown === 'noted' ? [] : journal.data).map((row) => ({
      at: String(row.at),
      row: {
        ...row,
        kind: kindWord(String(row.kind), language),
        at: sayMoment(String(row.at)),
        text: said(String(row.text ?? '')),
        state: null,
        where: null,
      } as TableRow,
    }))
    return latestFirst([...noted, ...done]).map(({ row }) => row)
  }, [entries, journal.data, said, t, language, shown])
}

/** What happened to a place, the latest first, in one table to filter, copy and export. */
import { IconNotebook } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { eventRow } from '../../../shared/journal/event-row.ts'
import type { PlaceEvent } from '../../../shared/journal/place-event.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { sayMoment } from './entry-words.ts'

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'journal.at', width: 150, onCard: 'title' },
  { key: 'kind', label: 'journal.kind', width: 100, onCard: 'title' },
  { key: 'state', label: 'journal.state', width: 100 },
  { key: 'text', label: 'journal.text', width: 320, grows: true },
  { key: 'detail', label: 'journal.detail', width: 200, look: 'code' },
  { key: 'who', label: 'journal.who', width: 90 },
  { key: 'station', label: 'journal.station', width: 110, isHidden: true },
]

export function PlaceEvents({ events }: { readonly events: readonly PlaceEvent[] }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const [openId, setOpenId] = useState<string | null>(null)
  const rows = useMemo(
    () =>
      events.map((event): TableRow => {
        const row = eventRow(event, language)
        return {
          ...row,
          at: sayMoment(row.at),
          detail: row.detail?.replaceAll('\n', ' / ') ?? null,
          isEntry: event.kind === 'entry',
        }
      }),
    [events, language],
  )
  return (
    <>
      <DataTable
        id="place"
        label={t('journal.place.events')}
        columns={columns}
        rows={rows}
        openId={openId}
        onOpen={({ id, isEntry }) => isEntry && setOpenId(String(id))}
        empty={
          <EmptyState
            icon={IconNotebook}
            title={t('journal.place.empty')}
            text={t('journal.place.empty.text')}
          />
        }
      />
      <EntryDialog id={openId} onClose={() => setOpenId(null)} />
    </>
  )
}

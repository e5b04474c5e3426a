/** Incidents: what is open first. Selected ones are taken in hand or told to be mended from here. */
import { Button } from '@mantine/core'
import { IconMoodCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { isOpen } from '../../../shared/journal/log-entry.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { entryRow, latestFirst } from './entry-words.ts'
import { useChange } from './use-change.ts'
import { useEntries } from './use-entries.ts'

const columns: readonly TableColumn[] = [
  { key: 'openedAt', label: 'journal.since', width: 150 },
  { key: 'state', label: 'journal.state', width: 120 },
  { key: 'text', label: 'journal.text', width: 320, grows: true, onCard: 'title' },
  { key: 'where', label: 'journal.where', width: 150 },
  { key: 'room', label: 'journal.room', width: 110 },
  { key: 'cause', label: 'journal.cause', width: 140 },
  { key: 'inHandOf', label: 'journal.inHandOf', width: 100 },
  { key: 'minutes', label: 'journal.repair.minutes', width: 110, look: 'number' },
  { key: 'who', label: 'journal.who', width: 100 },
  { key: 'station', label: 'journal.station', width: 120, isHidden: true },
]

export function IncidentTable() {
  const t = useText()
  const change = useChange()
  const [openId, setOpenId] = useState<string | null>(null)
  const rows = useRows()
  const setState = (state: 'working' | 'mended', selected: readonly TableRow[]) =>
    void change({ ids: selected.map(({ id }) => String(id)), state })
  return (
    <>
      <DataTable
        id="incidents"
        label={t('journal.tab.incidents')}
        columns={columns}
        rows={rows}
        openId={openId}
        onOpen={({ id }) => setOpenId(String(id))}
        selectionActions={(selected) =>
          (['working', 'mended'] as const).map((state) => (
            <Button
              key={state}
              size="xs"
              variant="default"
              disabled={selected.length === 0}
              onClick={() => setState(state, selected)}
            >
              {t(`journal.set.${state}`)}
            </Button>
          ))
        }
        empty={
          <EmptyState
            icon={IconMoodCheck}
            title={t('journal.noIncident')}
            text={t('journal.noIncident.text')}
          />
        }
      />
      <EntryDialog id={openId} onClose={() => setOpenId(null)} />
    </>
  )
}

function useRows(): readonly TableRow[] | undefined {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const entries = useEntries()
  return useMemo(() => {
    const incidents = entries && latestFirst(entries.filter(({ state }) => state !== null))
    return incidents
      ?.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
      .map((entry) => entryRow(entry, t, language))
  }, [entries, t, language])
}

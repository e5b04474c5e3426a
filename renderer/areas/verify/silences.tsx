/** Outlets of which the readings say neither right nor wrong, and why: silence is no accusation. */
import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { SilenceView } from '../../../shared/contract/verify.ts'
import { useText } from '../../i18n.ts'
import { useInspector } from '../../state/inspector.ts'
import { usePreferences } from '../../state/preferences.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const columns: readonly TableColumn[] = [
  { key: 'outlet', label: 'verify.outlet', width: 120, onCard: 'title' },
  { key: 'stand', label: 'verify.stand', width: 120 },
  { key: 'why', label: 'verify.why', width: 420, grows: true },
]

export function Silences({ silences }: { readonly silences: readonly SilenceView[] }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const inspect = useInspector((state) => state.inspect)
  const rows = useMemo(
    () =>
      silences.map(
        ({ outletId, outlet, stand, reason }): TableRow => ({
          ...{ id: outletId, outlet, stand },
          why: reason[language],
        }),
      ),
    [silences, language],
  )
  return (
    <DataTable
      id="verifySilences"
      label={t('verify.tab.silences')}
      columns={columns}
      rows={rows}
      onOpen={({ id }) => inspect({ kind: 'outlet', id: Number(id) })}
      empty={
        <EmptyState
          icon={IconCircleCheck}
          title={t('verify.silences.none')}
          text={t('verify.silences.none.text')}
        />
      }
    />
  )
}

/** What was done, newest first; read only, as the log itself is. */
import { IconNotebook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { catalogue, type TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { type Text, useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'journal.at', width: 190, onCard: 'title' },
  { key: 'kind', label: 'journal.kind', width: 100 },
  { key: 'text', label: 'journal.text', width: 420, grows: true },
  { key: 'who', label: 'journal.who', width: 110 },
  { key: 'station', label: 'journal.station', width: 130 },
]

/** Local time to the second. Swedish writes dates year first: the same in both languages, and it sorts. */
const sortableTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })

/** A kind that only a newer Brassage writes is shown as it is. */
function kindText(t: Text, kind: string): string {
  const key = `journal.kind.${kind}`
  return Object.hasOwn(catalogue, key) ? t(key as TextKey) : kind
}

export default function Journal() {
  const t = useText()
  const said = useSaid()
  const journal = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'journal' } }))
  const rows = useMemo(
    () =>
      journal.data?.map(
        (row): TableRow => ({
          ...row,
          kind: kindText(t, String(row.kind)),
          at: sortableTime.format(new Date(String(row.at))),
          text: said(String(row.text ?? '')),
        }),
      ),
    [journal.data, said, t],
  )
  return (
    <Page title={t('journal.title')} about={t('journal.about')} fills>
      <RequireSite>
        <DataTable
          id="journal"
          label={t('journal.title')}
          columns={columns}
          rows={rows}
          empty={<EmptyState icon={IconNotebook} title={t('journal.empty')} text={t('journal.about')} />}
        />
      </RequireSite>
    </Page>
  )
}

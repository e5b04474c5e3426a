/** Work on many switches: the switches above, to choose from; the jobs below, each with a live state a switch. */
import { Button } from '@mantine/core'
import { IconHistory, IconServer2, IconTerminal } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { JobKind } from '../../../shared/contract/job.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { JobList } from './job-list.tsx'
import classes from './jobs.module.css'
import { StartDialog } from './start-dialog.tsx'

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'jobs.name', width: 120, onCard: 'title' },
  { key: 'managementAddress', label: 'jobs.address', width: 150, look: 'code' },
  { key: 'model', label: 'jobs.model', width: 200, grows: true },
  { key: 'room', label: 'jobs.room', width: 160, grows: true },
]

export default function Jobs() {
  const t = useText()
  return (
    <Page title={t('jobs.title')} about={t('jobs.about')} fills>
      <RequireSite>
        <Work />
      </RequireSite>
    </Page>
  )
}

interface Wanted {
  readonly kind: JobKind
  readonly rows: readonly TableRow[]
}

function Work() {
  const t = useText()
  const switches = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'switches' } }))
  const [wanted, want] = useState<Wanted | null>(null)
  const rows = useMemo(() => switches.data, [switches.data])
  const actions = (selected: readonly TableRow[]) => (
    <>
      <Button
        size="compact-sm"
        leftSection={<IconHistory size={16} aria-hidden />}
        disabled={selected.length === 0}
        onClick={() => want({ kind: 'backup', rows: selected })}
      >
        {t('jobs.backup')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconTerminal size={16} aria-hidden />}
        disabled={selected.length === 0}
        onClick={() => want({ kind: 'command', rows: selected })}
      >
        {t('jobs.command')}
      </Button>
    </>
  )
  return (
    <div className={classes.area} data-empty={rows?.length === 0 || undefined}>
      <DataTable
        id="jobSwitches"
        label={t('nav.switches')}
        columns={columns}
        rows={rows}
        selectionActions={actions}
        empty={<EmptyState icon={IconServer2} title={t('jobs.empty')} text={t('jobs.empty.text')} />}
      />
      {rows && rows.length > 0 ? <JobList /> : null}
      {wanted ? <StartDialog kind={wanted.kind} rows={wanted.rows} onClose={() => want(null)} /> : null}
    </div>
  )
}

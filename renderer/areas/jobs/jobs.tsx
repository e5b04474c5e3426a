/** Work on many devices: planned switches or open consoles above, to choose from; the jobs below, with their live states. */
import { SegmentedControl } from '@mantine/core'
import { IconServer2, IconTerminal2 } from '@tabler/icons-react'
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
import { useSessions } from '../console/live.ts'
import { consoleRows } from './console-targets.ts'
import { JobActions } from './job-actions.tsx'
import { JobList } from './job-list.tsx'
import classes from './jobs.module.css'
import { StartDialog } from './start-dialog.tsx'

const switchColumns: readonly TableColumn[] = [
  { key: 'name', label: 'jobs.name', width: 120, onCard: 'title' },
  { key: 'managementAddress', label: 'jobs.address', width: 150, look: 'code' },
  { key: 'model', label: 'jobs.model', width: 200, grows: true },
  { key: 'room', label: 'jobs.room', width: 160, grows: true },
]

const consoleColumns: readonly TableColumn[] = [
  { key: 'name', label: 'jobs.consoles.name', width: 140, onCard: 'title' },
  { key: 'peer', label: 'jobs.consoles.port', width: 220, look: 'code', grows: true },
  { key: 'model', label: 'jobs.model', width: 180, grows: true },
  { key: 'serial', label: 'jobs.consoles.serial', width: 140, look: 'code' },
  { key: 'switch', label: 'jobs.consoles.switch', width: 150 },
]

export type JobSource = 'switches' | 'consoles'

export default function Jobs() {
  const t = useText()
  const [source, setSource] = useState<JobSource>('switches')
  const sessions = useSessions()
  const consoles = useMemo(() => consoleRows(sessions), [sessions])
  return (
    <Page
      title={t('jobs.title')}
      about={t('jobs.about')}
      fills
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('jobs.source')}
          value={source}
          onChange={(next) => setSource(next === 'consoles' ? 'consoles' : 'switches')}
          data={[
            { value: 'switches', label: t('jobs.source.switches') },
            { value: 'consoles', label: t('jobs.source.consoles', { count: consoles.length }) },
          ]}
        />
      }
    >
      <RequireSite>
        <Work source={source} consoles={consoles} />
      </RequireSite>
    </Page>
  )
}

interface Wanted {
  readonly kind: JobKind
  readonly rows: readonly TableRow[]
}

interface WorkProps {
  readonly source: JobSource
  readonly consoles: readonly TableRow[]
}

function Work({ source, consoles }: WorkProps) {
  const t = useText()
  const switches = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'switches' } }))
  const [wanted, want] = useState<Wanted | null>(null)
  const rows = source === 'switches' ? switches.data : consoles
  const actions = (selected: readonly TableRow[]) => (
    <JobActions isDisabled={selected.length === 0} onWant={(kind) => want({ kind, rows: selected })} />
  )
  return (
    <div className={classes.area} data-empty={switches.data?.length === 0 || undefined}>
      {source === 'switches' ? (
        <DataTable
          key="switches"
          id="jobSwitches"
          label={t('nav.switches')}
          columns={switchColumns}
          rows={rows}
          selectionActions={actions}
          empty={<EmptyState icon={IconServer2} title={t('jobs.empty')} text={t('jobs.empty.text')} />}
        />
      ) : (
        <DataTable
          key="consoles"
          id="jobConsoles"
          label={t('jobs.source.consoles', { count: consoles.length })}
          columns={consoleColumns}
          rows={rows}
          selectionActions={actions}
          empty={
            <EmptyState
              icon={IconTerminal2}
              title={t('jobs.consoles.none')}
              text={t('jobs.consoles.none.text')}
            />
          }
        />
      )}
      {switches.data && switches.data.length > 0 ? <JobList /> : null}
      {wanted ? (
        <StartDialog kind={wanted.kind} rows={wanted.rows} source={source} onClose={() => want(null)} />
      ) : null}
    </div>
  )
}

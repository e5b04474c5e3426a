/** One run of a snapin: each host until it has it, with what its installer returned; gone on with after a cut, or cancelled. */
import { Alert, Button, Group } from '@mantine/core'
import { IconDeviceDesktopDown, IconPackage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { FogRunRow } from '../../../shared/contract/fog.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { isSnapinEnd } from '../../../shared/fog/snapin-run.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import style from './fog.module.css'
import { LostRun } from './lost-run.tsx'
import { pollOf } from './poll.ts'
import { RunButtons } from './run-buttons.tsx'
import { RunLog } from './run-log.tsx'
import { shownState } from './run-modes.ts'
import { RunProgress } from './run-progress.tsx'
import { SnapinDialog } from './snapin-dialog.tsx'

const states = [
  'todo',
  'sending',
  'unsure',
  'waiting',
  'running',
  'done',
  'cancelled',
  'failed',
  'gone',
] as const

const columns: readonly TableColumn[] = [
  { key: 'host', label: 'fog.host', width: 140, onCard: 'title' },
  { key: 'stand', label: 'fog.stand', width: 90 },
  { key: 'mac', label: 'fog.mac', width: 150, look: 'code' },
  {
    ...{ key: 'state', label: 'fog.state', width: 140, look: 'choice' },
    choices: states.map((value) => ({
      value,
      label: value === 'sending' ? ('fog.sending' as const) : (`fog.snapin.state.${value}` as const),
    })),
  },
  { key: 'code', label: 'fog.snapin.code', width: 90, look: 'code' },
  { key: 'details', label: 'fog.snapin.details', width: 200, grows: true },
  { key: 'message', label: 'fog.message', width: 200, grows: true },
]

export function SnapinRun({ service, run, image: snapin }: FogRunRow) {
  const t = useText()
  const said = useSaid()
  const look = useQuery({
    ...rpc.fog.lookSnapin.queryOptions({ input: { service, run }, staleTime: 0 }),
    refetchInterval: ({ state }) => pollOf(state.data),
  })
  const view = look.data
  const lost = useQuery(
    rpc.fog.lastKnownSnapin.queryOptions({ input: { run }, staleTime: 0, enabled: look.isError }),
  )
  const known = view || !look.isError ? undefined : lost.data
  const rows = useMemo(
    () =>
      (view ?? known?.view)?.hosts.map(
        ({ message, ...host }): TableRow => ({
          ...host,
          state: view ? shownState(host.state, view.standing) : host.state,
          message: message === null ? null : said(message),
        }),
      ),
    [view, known, said],
  )
  const failed = view?.hosts.filter(({ state }) => isSnapinEnd(state) && state !== 'done') ?? []
  const [isAgain, setAgain] = useState(false)
  const done = view?.hosts.filter(({ state }) => state === 'done').length ?? 0
  return (
    <Page
      title={t('fog.snapin.run', { snapin })}
      {...(view
        ? {
            about: `${t(`fog.snapin.runState.${view.state}`)} · ${t('fog.snapin.doneOf', { done, all: view.hosts.length })}`,
          }
        : {})}
      fills
      actions={
        <Group gap="xs">
          <RunButtons
            view={view}
            cancelLabel="fog.snapin.cancel"
            onResume={() => client.fog.resume({ service, run })}
            onCancel={() => client.fog.cancel({ service, run })}
            onDone={look.refetch}
          />
          {view && view.state !== 'open' && failed.length > 0 ? (
            <Button size="xs" variant="default" onClick={() => setAgain(true)}>
              {t('fog.run.onceMore')}
            </Button>
          ) : null}
          <RunLog run={run} />
          <LinkButton icon={IconDeviceDesktopDown} label="fog.runs" href="/fog/runs" />
        </Group>
      }
    >
      {view && isAgain ? (
        <SnapinDialog
          {...{ service, snapin: view.snapinId }}
          hosts={failed.map(({ id, host }) => ({ id, name: host }))}
          onClose={() => setAgain(false)}
        />
      ) : null}
      {look.error ? <LostRun error={look.error} at={known?.at ?? null} /> : null}
      {view ? <RunProgress run={run} standing={view.standing} /> : null}
      <div className={style.notices} role="status">
        {view?.state === 'open'
          ? view.advice.map((line) => (
              <Alert key={line} color="yellow" py={6}>
                {said(line)}
              </Alert>
            ))
          : null}
      </div>
      {rows === undefined && look.error ? null : (
        <DataTable
          id="fog-snapin-run"
          label={t('fog.hosts')}
          columns={columns}
          rows={rows}
          empty={<EmptyState icon={IconPackage} title={t('fog.noRuns')} text={t('fog.noRuns.text')} />}
        />
      )}
    </Page>
  )
}

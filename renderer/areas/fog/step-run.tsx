/** One run of small acts: each with how it ended; stopped, gone on with, what failed sent once more, the rest given up. By the site alone. */
import { Alert, Button, Group } from '@mantine/core'
import { IconDeviceDesktopDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FogRunRow } from '../../../shared/contract/fog.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { Followed } from '../../../shared/fog/run-standing.ts'
import type { StepRunView, StepsWhat } from '../../../shared/fog/step-run.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import style from './fog.module.css'
import { RunButtons } from './run-buttons.tsx'
import { RunLog } from './run-log.tsx'
import { groupModes, shownState } from './run-modes.ts'
import { RunProgress } from './run-progress.tsx'

const kinds = [
  ...(['create', 'rename', 'image', 'wake', 'cancel', 'assign'] as const),
  ...(['make-group', 'rename-group', 'remove-group'] as const),
] as const
const states = ['todo', 'sending', 'unsure', 'done', 'failed'] as const

const columns: readonly TableColumn[] = [
  { key: 'host', label: 'fog.host', width: 150, onCard: 'title' },
  {
    ...{ key: 'kind', label: 'fog.step.kind', width: 150, look: 'choice' },
    choices: kinds.map((value) => ({ value, label: `fog.step.kind.${value}` as const })),
  },
  { key: 'about', label: 'fog.step.about', width: 160 },
  {
    ...{ key: 'state', label: 'fog.state', width: 120, look: 'choice' },
    choices: states.map((value) => ({
      value,
      label: value === 'sending' ? ('fog.sending' as const) : (`fog.step.state.${value}` as const),
    })),
  },
  { key: 'at', label: 'fog.step.at', width: 170 },
  { key: 'message', label: 'fog.message', width: 220, grows: true },
]

/** Where whoever began it came from. */
const backTo = {
  apply: { label: 'fog.open.hosts', href: '/fog/hosts' },
  wake: { label: 'fog.open.hosts', href: '/fog/hosts' },
  cancel: { label: 'fog.open.tasks', href: '/fog/tasks' },
  assign: { label: 'fog.open.snapins', href: '/fog/snapins' },
  'make-group': { label: 'fog.open.groups', href: '/fog/groups' },
  'rename-group': { label: 'fog.open.groups', href: '/fog/groups' },
  'remove-groups': { label: 'fog.open.groups', href: '/fog/groups' },
} as const satisfies Record<StepsWhat, object>

/** Milliseconds; it asks the site alone. */
const CLOSE_MS = 500

export function StepRun({ service, run }: FogRunRow) {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  const look = useQuery({
    ...rpc.fog.lookSteps.queryOptions({ input: { run }, staleTime: 0 }),
    refetchInterval: ({ state }) => (state.data?.standing.doing ? CLOSE_MS : false),
  })
  const view = look.data
  const rows = useMemo(() => view && rowsOf(view, said), [view, said])
  const isFailed = view?.standing.doing === null && view.hosts.some(({ state }) => state === 'failed')
  const retry = () =>
    act(async () => {
      await client.fog.retry({ service, run })
      await look.refetch()
    })
  if (!view) return look.error ? <Alert color="red">{messageOf(look.error)}</Alert> : null
  const isOfGroups = groupModes.some((mode) => mode === view.what)
  const hasAbout = view.hosts.some(({ about }) => about !== '')
  const done = view.hosts.filter(({ state }) => state === 'done').length
  return (
    <Page
      title={t(`fog.steps.${view.what}`, { subject: view.subject ?? '' })}
      about={`${t(`fog.steps.state.${view.state}`)} · ${t('fog.bulk.sending', { done, total: view.hosts.length })}`}
      fills
      actions={
        <Group gap="xs">
          <RunButtons
            view={view}
            cancelLabel="fog.steps.giveUp"
            cancelText="fog.steps.giveUp.text"
            onResume={() => client.fog.resume({ service, run })}
            onCancel={() => client.fog.giveUp({ run })}
            onDone={look.refetch}
          />
          {isFailed ? (
            <Button size="xs" variant="default" onClick={() => void retry()}>
              {t('fog.steps.retry')}
            </Button>
          ) : null}
          <RunLog run={run} />
          <LinkButton icon={IconDeviceDesktopDown} {...backTo[view.what]} />
        </Group>
      }
    >
      <RunProgress run={run} standing={view.standing} />
      {view.state === 'open' && view.standing.doing === null ? (
        <Alert color="yellow" py={6} mb="xs" className={style.bar} role="status">
          {t('fog.steps.open')}
        </Alert>
      ) : null}
      <DataTable
        id="fog-step-run"
        label={t(isOfGroups ? 'fog.groups' : 'fog.hosts')}
        columns={columns
          .filter(({ key }) => hasAbout || key !== 'about')
          .map((column) => (isOfGroups && column.key === 'host' ? { ...column, label: 'fog.name' } : column))}
        rows={rows}
        empty={
          <EmptyState icon={IconDeviceDesktopDown} title={t('fog.noRuns')} text={t('fog.noRuns.text')} />
        }
      />
    </Page>
  )
}

const rowsOf = ({ hosts, standing }: Followed<StepRunView>, said: (message: string) => string): TableRow[] =>
  hosts.map(
    ({ message, at, ...host }): TableRow => ({
      ...host,
      state: shownState(host.state, standing),
      at: at === null ? null : sortableTime(at),
      message: message === null ? null : said(message),
    }),
  )

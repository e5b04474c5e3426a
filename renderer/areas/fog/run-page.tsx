/** One campaign: each host with its progress, who is missing, what holds it up; gone on with after a cut, or cancelled. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconDeviceDesktopDown } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useParams } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { RunView } from '../../../shared/fog/run-view.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import style from './fog.module.css'

const POLL_MS = 5000

const progresses = [
  ...(['todo', 'unsure', 'not_started', 'waiting', 'running'] as const),
  ...(['stalled', 'done', 'cancelled', 'failed', 'gone'] as const),
] as const

const columns: readonly TableColumn[] = [
  { key: 'host', label: 'fog.host', width: 140, onCard: 'title' },
  { key: 'stand', label: 'fog.stand', width: 90 },
  { key: 'mac', label: 'fog.mac', width: 150, look: 'code' },
  {
    key: 'state',
    label: 'fog.state',
    width: 130,
    look: 'choice',
    choices: progresses.map((value) => ({ value, label: `fog.progress.${value}` as const })),
  },
  { key: 'percent', label: 'fog.percent', width: 80, look: 'number' },
  { key: 'rate', label: 'fog.rate', width: 110 },
  { key: 'remaining', label: 'fog.remaining', width: 100 },
  { key: 'imagedAt', label: 'fog.deployedAt', width: 160 },
  { key: 'message', label: 'fog.message', width: 160, grows: true },
]

export default function FogRun() {
  const { id = '' } = useParams<{ id: string }>()
  return (
    <RequireSite>
      <Found run={id} />
    </RequireSite>
  )
}

function Found({ run }: { readonly run: string }) {
  const runs = useQuery(rpc.fog.runs.queryOptions({ staleTime: 0 }))
  if (runs.error) throw runs.error
  const found = runs.data?.find((one) => one.run === run)
  return found ? <Run service={found.service} run={run} image={found.image} /> : null
}

interface RunProps {
  readonly service: string
  readonly run: string
  readonly image: string
}

function Run({ service, run, image }: RunProps) {
  const t = useText()
  const act = useAct()
  const cache = useQueryClient()
  const said = useSaid()
  const [isBusy, setBusy] = useState(false)
  const query = rpc.fog.look.queryOptions({ input: { service, run }, staleTime: 0 })
  const look = useQuery({
    ...query,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'open' ? false : POLL_MS),
  })
  const view = look.data
  const rows = useMemo(
    () =>
      view?.hosts.map(
        (host): TableRow => ({
          ...host,
          message: host.message === null ? null : said(host.message),
        }),
      ),
    [view, said],
  )
  const carry = async (work: () => Promise<RunView>) => {
    setBusy(true)
    const next = await act(work)
    if (next) cache.setQueryData(query.queryKey, next)
    setBusy(false)
  }
  const cancel = async () => {
    const names = view?.hosts.map(({ host }) => host) ?? []
    const question = { title: t('fog.run.cancel'), text: t('fog.cancelTask.text'), names }
    if (await confirm({ ...question, action: t('fog.run.cancel'), isDestructive: true }))
      await carry(() => client.fog.cancel({ service, run }))
  }
  const isCut = view?.hosts.some(({ state }) => state === 'todo' || state === 'unsure') ?? false
  return (
    <Page
      title={t('fog.run', { image })}
      {...(view ? { about: `${t(`fog.mode.${view.mode}`)} · ${t(`fog.run.state.${view.state}`)}` } : {})}
      fills
      actions={
        <Group gap="xs">
          {isCut ? (
            <Button
              size="xs"
              loading={isBusy}
              onClick={() => void carry(() => client.fog.resume({ service, run }))}
            >
              {t('fog.run.resume')}
            </Button>
          ) : null}
          {view?.state === 'open' ? (
            <Button size="xs" variant="default" loading={isBusy} onClick={() => void cancel()}>
              {t('fog.run.cancel')}
            </Button>
          ) : null}
          <LinkButton icon={IconDeviceDesktopDown} label="fog.runs" href="/fog/runs" />
        </Group>
      }
    >
      {look.error ? <Alert color="red">{messageOf(look.error)}</Alert> : null}
      {view ? <Notices view={view} /> : null}
      {look.error && !view ? null : (
        <DataTable
          id="fog-run"
          label={t('fog.hosts')}
          columns={columns}
          rows={rows}
          empty={
            <EmptyState icon={IconDeviceDesktopDown} title={t('fog.noRuns')} text={t('fog.noRuns.text')} />
          }
        />
      )}
    </Page>
  )
}

/** Who is missing, and what to do about what holds it up. */
function Notices({ view: { session, advice } }: { readonly view: RunView }) {
  const t = useText()
  const said = useSaid()
  return (
    <div className={style.notices} role="status">
      {session ? (
        <Text size="sm">
          {t('fog.run.checkedIn', { checkedIn: session.checkedIn, expected: session.expected })}
          {session.missing.length > 0
            ? ` · ${t('fog.run.missing', { names: session.missing.join(', ') })}`
            : ''}
        </Text>
      ) : null}
      {advice.map((line) => (
        <Alert key={line} color="yellow" py={6}>
          {said(line)}
        </Alert>
      ))}
    </div>
  )
}

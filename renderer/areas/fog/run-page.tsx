/** One campaign: each host with its progress, who is missing, what holds it up; gone on with after a cut, or cancelled. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconChecklist, IconDeviceDesktopDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useParams } from 'wouter'
import type { FogRunRow } from '../../../shared/contract/fog.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { isUndone, type PacedRun, type RunView } from '../../../shared/fog/run-view.ts'
import type { VerifiedHost } from '../../../shared/fog/verification.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useSaid, useText, type Text as Words } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { DeployDialog } from './deploy-dialog.tsx'
import style from './fog.module.css'
import { ProgressBar } from './look-progress.tsx'
import { LostRun } from './lost-run.tsx'
import { pollOf } from './poll.ts'
import { RunButtons } from './run-buttons.tsx'
import { RunLog } from './run-log.tsx'
import { shownState, stepModes } from './run-modes.ts'
import { RunProgress } from './run-progress.tsx'
import { SnapinRun } from './snapin-run.tsx'
import { StepRun } from './step-run.tsx'

const progresses = [
  ...(['todo', 'sending', 'unsure', 'not_started', 'waiting', 'running'] as const),
  ...(['stalled', 'other', 'done', 'cancelled', 'failed', 'gone'] as const),
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
    choices: progresses.map((value) => ({
      value,
      label: value === 'sending' ? ('fog.sending' as const) : (`fog.progress.${value}` as const),
    })),
  },
  { key: 'percent', label: 'fog.percent', width: 80, look: 'number' },
  { key: 'rate', label: 'fog.rate', width: 110 },
  { key: 'remaining', label: 'fog.remaining', width: 100 },
  { key: 'checkedInAt', label: 'fog.checkedInAt', width: 160 },
  { key: 'imagedAt', label: 'fog.deployedAt', width: 160 },
  { key: 'message', label: 'fog.message', width: 160, grows: true },
]

const verifiedStates = ['todo', 'done', 'fault', 'contradiction'] as const

/** When it has ended: what people said of each host on the checklist. */
const endColumns: readonly TableColumn[] = [
  ...columns.filter(({ key }) => !['percent', 'rate', 'remaining', 'checkedInAt'].includes(key)),
  { key: 'image', label: 'fog.image', width: 130 },
  {
    key: 'verified',
    label: 'fog.verified',
    width: 120,
    look: 'choice',
    choices: verifiedStates.map((value) => ({ value, label: `checklist.state.${value}` as const })),
  },
  { key: 'by', label: 'fog.by', width: 100 },
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
  if (!found) return null
  if (found.mode === 'snapin') return <SnapinRun key={run} {...found} />
  return isSteps(found.mode) ? <StepRun key={run} {...found} /> : <Run key={run} {...found} />
}

const isSteps = (mode: FogRunRow['mode']): boolean => (stepModes as readonly string[]).includes(mode)

function Run({ service, run, image, mode: given, hasEnded }: FogRunRow) {
  const mode = given === 'multicast' || given === 'capture' ? given : 'unicast'
  const t = useText()
  const act = useAct()
  const said = useSaid()
  const look = useQuery({
    ...rpc.fog.look.queryOptions({ input: { service, run }, staleTime: 0 }),
    refetchInterval: ({ state }) => pollOf(state.data),
  })
  const lost = useQuery(
    rpc.fog.lastKnown.queryOptions({ input: { run }, staleTime: 0, enabled: look.isError }),
  )
  const known = look.data || !look.isError ? undefined : lost.data
  const view = look.data
  const failed = (view ?? known?.view)?.hosts.filter(({ state }) => isUndone(state)) ?? []
  const [isAgain, setAgain] = useState(false)
  const isOver = hasEnded || (view !== undefined && view.state !== 'open')
  // Of the site alone: it is there when FOG is not.
  const verification = useQuery(
    rpc.fog.verification.queryOptions({ input: { run }, staleTime: 0, enabled: isOver }),
  )
  if (verification.error) throw verification.error
  const verified = verification.data
  const rows = useMemo(() => rowsOf(view ?? known?.view, verified, said), [view, known, verified, said])
  const isMissing = verified?.some(
    ({ isImaged, hostId, item }) => isImaged && hostId !== null && item === null,
  )
  const verify = () =>
    act(async () => {
      await client.fog.verify({ run })
      await verification.refetch()
    })
  return (
    <Page
      title={t('fog.run', { image })}
      {...(view ? { about: `${t(`fog.mode.${view.mode}`)} · ${t(`fog.run.state.${view.state}`)}` } : {})}
      fills
      actions={
        <Group gap="xs">
          <RunButtons
            view={view}
            cancelLabel="fog.run.cancel"
            onResume={() => client.fog.resume({ service, run })}
            onCancel={() => client.fog.cancel({ service, run })}
            onDone={look.refetch}
          />
          {isOver && failed.length > 0 ? (
            <Button size="xs" variant="default" onClick={() => setAgain(true)}>
              {t('fog.run.onceMore')}
            </Button>
          ) : null}
          <RunLog run={run} />
          {isMissing ? (
            <Button size="xs" variant="default" onClick={() => void verify()}>
              {t('fog.verify')}
            </Button>
          ) : null}
          {isOver ? (
            <LinkButton icon={IconChecklist} label="nav.checklist" href="/checklist?step=image" />
          ) : null}
          <LinkButton icon={IconDeviceDesktopDown} label="fog.runs" href="/fog/runs" />
        </Group>
      }
    >
      {look.error ? <LostRun error={look.error} at={known?.at ?? null} /> : null}
      {isAgain ? (
        <DeployDialog
          {...{ service, isCapture: mode === 'capture', before: { image, mode } }}
          hosts={failed.map(({ id, host }) => ({ id, name: host }))}
          onClose={() => setAgain(false)}
        />
      ) : null}
      {view ? <RunProgress run={run} standing={view.standing} {...saidOf(t, view)} /> : null}
      {view ? <Notices view={view} /> : null}
      {rows === undefined && look.error ? null : (
        <DataTable
          key={String(isOver)}
          id={isOver ? 'fog-run-ended' : 'fog-run'}
          label={t('fog.hosts')}
          columns={isOver ? endColumns : columns}
          rows={rows}
          empty={
            <EmptyState icon={IconDeviceDesktopDown} title={t('fog.noRuns')} text={t('fog.noRuns.text')} />
          }
        />
      )}
    </Page>
  )
}

/** What FOG tells of each host, with what the checklist tells; undefined: neither is known yet. */
function rowsOf(
  view: (RunView & Partial<PacedRun>) | undefined,
  verified: readonly VerifiedHost[] | undefined,
  said: (message: string) => string,
): TableRow[] | undefined {
  const known = new Map(verified?.map((row) => [row.id, row]))
  const seen = view?.hosts ?? verified?.map((row) => ({ ...row, message: null }))
  return seen?.map(({ message, ...host }): TableRow => {
    const { image = null, verified: state = null, by = null } = known.get(host.id) ?? {}
    const shown = view?.standing ? shownState(host.state, view.standing) : host.state
    const remark = message === null ? null : said(message)
    return { ...host, state: shown, image, verified: state, by, message: remark }
  })
}

/** A multicast is one act: told by what is being done for it, since no host comes before another. */
function saidOf(t: Words, { mode, standing, hosts }: PacedRun): { readonly said?: string } {
  if (mode !== 'multicast' || standing.doing !== 'send') return {}
  return {
    said: t(hosts.some(({ state }) => state === 'unsure') ? 'fog.multicast.act' : 'fog.multicast.look'),
  }
}

/** Who is missing, and what to do about what holds it up. */
function Notices({ view }: { readonly view: PacedRun }) {
  const { session, state, advice, standing, percent, secondsLeft } = view
  const t = useText()
  const said = useSaid()
  return (
    <div className={style.notices} role="status">
      {state === 'open' && standing.doing === null && percent > 0 ? (
        <ProgressBar
          {...{ done: percent, total: 100, secondsLeft }}
          words={t('fog.run.percent', { percent: Math.round(percent) })}
        />
      ) : null}
      {session && state === 'open' ? (
        <Text size="sm">
          {t(session.percent === null ? 'fog.run.session' : 'fog.run.sessionAt', {
            state: t(`fog.session.${session.state}`),
            percent: session.percent ?? 0,
          })}
          {' · '}
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

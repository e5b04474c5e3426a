/** What waits for its service, and what became of it; nothing of it starts without somebody's yes. */
import { Alert, Button, Group } from '@mantine/core'
import { IconMailFast } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { OutboxNeed, OutboxRow } from '../../../shared/contract/outbox.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { sayTaken } from '../../../shared/journal/duration-words.ts'
import { reachWords } from '../../../shared/lan-services/reach-reason.ts'
import { type Text, useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { sortableTime } from '../../ui/age.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { JobDialog } from './job-dialog.tsx'

const LIST_MS = 2000
const LOOK_MS = 10_000
const states = ['waiting', 'running', 'interrupted', 'done', 'failed'] as const

const columns: readonly TableColumn[] = [
  { key: 'what', label: 'outbox.column.what', width: 190, onCard: 'title' },
  {
    key: 'state',
    label: 'outbox.column.state',
    width: 110,
    look: 'choice',
    choices: states.map((value) => ({ value, label: `outbox.state.${value}` as const })),
  },
  { key: 'targets', label: 'outbox.column.targets', width: 240, grows: true },
  { key: 'needs', label: 'outbox.column.needs', width: 220, grows: true },
  { key: 'percent', label: 'outbox.column.percent', width: 70, look: 'number' },
  { key: 'left', label: 'outbox.column.left', width: 90 },
  { key: 'message', label: 'outbox.column.message', width: 200, grows: true },
  { key: 'keptAt', label: 'outbox.column.keptAt', width: 160 },
  { key: 'by', label: 'outbox.column.by', width: 90, isHidden: true },
]

const runPath = ({ kind, id }: NonNullable<OutboxRow['run']>): string =>
  kind === 'move' ? `/move-guest/run/${id}` : `/fog/run/${id}`

/** `fog: server token, user token (in the vault)` */
const needWords = (t: Text, { service, secrets, isHeld }: OutboxNeed): string =>
  `${service}: ${secrets.map((part) => t(`outbox.secret.${part as 'secret'}`)).join(', ') || '-'} (${t(
    isHeld === null ? 'outbox.locked' : isHeld ? 'outbox.held' : 'outbox.missing',
  )})`

export function OutboxTab() {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  const [, navigate] = useLocation()
  const [asked, ask] = useState<string | null>(null)
  const list = useQuery(
    rpc.outbox.list.queryOptions({
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'running') ? LIST_MS : false),
    }),
  )
  if (list.error) throw list.error
  const rows = useMemo(
    () =>
      list.data?.map(
        ({ id, kind, state, targets, needs, percent, secondsLeft, message, keptAt, by }): TableRow => ({
          ...{ id, state, by, percent, keptAt: sortableTime(keptAt), what: t(`outbox.kind.${kind}`) },
          ...{ targets: targets.join(', '), needs: needs.map((need) => needWords(t, need)).join(' · ') },
          ...{ left: secondsLeft === null ? null : sayTaken(secondsLeft), message: message && said(message) },
        }),
      ),
    [list.data, t, said],
  )
  const find = (id: unknown) => list.data?.find((one) => one.id === id)
  const open = (id: unknown) => {
    const run = find(id)?.run
    if (run) navigate(runPath(run))
    else ask(String(id))
  }
  const remove = async (removed: readonly TableRow[]) => {
    const names = removed.map(({ what, targets }) => `${what} ${targets}`)
    const question = { title: t('outbox.remove.title'), text: t('outbox.remove.text'), names }
    if (await confirm({ ...question, action: t('outbox.remove'), isDestructive: true }))
      await act(() => client.outbox.remove({ ids: removed.map(({ id }) => String(id)) }))
  }
  const job = find(asked)
  return (
    <>
      {list.data?.some(({ state }) => state === 'waiting') ? <Offers /> : null}
      <ImageLooks rows={list.data ?? []} />
      <DataTable
        id="outbox"
        label={t('services.outbox')}
        columns={columns}
        rows={rows}
        openId={asked}
        onOpen={({ id }) => open(id)}
        onRemove={(removed) => void remove(removed)}
        selectionActions={(selected) => <RowActions selected={selected} onOpen={open} find={find} />}
        empty={<EmptyState icon={IconMailFast} title={t('outbox.empty')} text={t('outbox.empty.text')} />}
      />
      {job ? <JobDialog job={job} onClose={() => ask(null)} /> : null}
    </>
  )
}

interface ActionsProps {
  readonly selected: readonly TableRow[]
  readonly onOpen: (id: unknown) => void
  readonly find: (id: unknown) => OutboxRow | undefined
}

function RowActions({ selected, onOpen, find }: ActionsProps) {
  const t = useText()
  const act = useAct()
  const [only, ...more] = selected.flatMap(({ id }) => find(id) ?? [])
  if (!only || more.length > 0) return null
  const canPutBack =
    only.state === 'failed' || (only.state === 'interrupted' && only.run === null && !only.canSettle)
  // FOG goes on with what it was given: such tasks are cancelled on the page of their run.
  const canStop = only.run === null || only.run.kind === 'move' || only.run.kind === 'steps'
  const stop = async () => {
    const question = { title: t('move.stop.title'), text: t('move.stop.text'), names: only.targets }
    const isAsked = only.run?.kind === 'move'
    if (!isAsked || (await confirm({ ...question, action: t('move.stop'), isDestructive: true })))
      await act(() => client.outbox.stop({ id: only.id }))
  }
  return (
    <>
      <Button size="compact-sm" onClick={() => onOpen(only.id)}>
        {t(only.state === 'waiting' ? 'outbox.check' : 'outbox.open')}
      </Button>
      {only.canSettle ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void act(() => client.outbox.settle({ id: only.id }))}
        >
          {t('outbox.settle')}
        </Button>
      ) : null}
      {canPutBack ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void act(() => client.outbox.putBack({ id: only.id }))}
        >
          {t('outbox.putBack')}
        </Button>
      ) : null}
      {only.state === 'running' && canStop ? (
        <Button size="compact-sm" variant="default" onClick={() => void stop()}>
          {t('outbox.stop')}
        </Button>
      ) : null}
    </>
  )
}

/** How far FOG is with the images and snapins that are under way: it is told only to who asks. What it says is noted, and shown with the list. */
function ImageLooks({ rows }: { readonly rows: readonly OutboxRow[] }) {
  const inputs = (kind: 'image' | 'snapin') =>
    rows
      .filter(({ state, run }) => state === 'running' && run?.kind === kind)
      .map(({ services, run }) => ({ service: services[0] ?? '', run: run?.id ?? '' }))
  const often = { refetchInterval: LOOK_MS, staleTime: 0, retry: false }
  useQueries({ queries: inputs('image').map((input) => rpc.fog.look.queryOptions({ input, ...often })) })
  useQueries({
    queries: inputs('snapin').map((input) => rpc.fog.lookSnapin.queryOptions({ input, ...often })),
  })
  return null
}

/** Which services answer, and why the others do not. */
function Offers() {
  const t = useText()
  const said = useSaid()
  const language = usePreferences((state) => state.language)
  const offers = useQuery(rpc.outbox.offers.queryOptions({ staleTime: 0, refetchInterval: LOOK_MS }))
  if (offers.error) throw offers.error
  return (
    <Group gap="xs" mb="xs" role="status">
      {offers.data?.map(({ service, ok, reason, message, jobs }) => (
        <Alert key={service} color={ok ? 'green' : 'yellow'} py={6}>
          {ok
            ? t('outbox.answers', { service, jobs })
            : `${service}: ${reason ? `${reachWords[reason][language]}. ` : ''}${said(message)}`}
        </Alert>
      ))}
    </Group>
  )
}

/** A deployment that was begun in the console, host by host, until each is done, failed or offline. */
import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { IconPlayerStop, IconRadar2 } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { WaptFollowing, WaptKeptFollowing } from '../../../shared/contract/wapt.ts'
import { useSaid, useText } from '../../i18n.ts'
import { useAge } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Followed } from '../../ui/use-followed.ts'

export interface ToFollow {
  /** Empty: all hosts. */
  readonly uuids: readonly string[]
  /** Null: every package. */
  readonly package: string | null
}

const states = ['done', 'failed', 'waiting', 'offline'] as const

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'wapt.host', width: 160, onCard: 'title' },
  {
    ...{ key: 'state', label: 'wapt.follow.state', width: 120, look: 'choice' },
    choices: states.map((value) => ({ value, label: `wapt.follow.${value}` as const })),
  },
  { key: 'open', label: 'wapt.follow.openPackages', width: 300, grows: true },
  { key: 'task', label: 'wapt.follow.task', width: 240, grows: true },
]

interface Props {
  readonly following: Followed<WaptFollowing>
  /** As it was followed before this screen was opened; null: never. */
  readonly kept: WaptKeptFollowing | null
  readonly onFollow: (what: ToFollow) => void
  readonly onEnd: () => void
}

export function FollowTab({ following: { state, isGoing }, kept, onFollow, onEnd }: Props) {
  const t = useText()
  // Until the first look of one that is gone on with, what was seen before counts.
  const hosts = state !== null && (state.hosts.length > 0 || !isGoing) ? state.hosts : (kept?.hosts ?? [])
  const rows = useMemo(
    () => hosts.map((host): TableRow => ({ ...host, id: host.uuid, open: host.open.join(', ') })),
    [hosts],
  )
  const total = hosts.length
  const done = hosts.filter((host) => host.state === 'done').length
  const waits = !isGoing && kept?.isOver === false && state?.isOver !== true
  const said = t(isGoing || waits ? 'wapt.follow.progress' : 'wapt.follow.over', { done, total })
  const begin = (
    <Button size="xs" onClick={() => onFollow({ uuids: [], package: null })}>
      {t('wapt.follow.begin')}
    </Button>
  )
  if (!isGoing && state === null && kept === null)
    return (
      <EmptyState
        icon={IconRadar2}
        title={t('wapt.follow.empty')}
        text={t('wapt.follow.empty.text')}
        actions={begin}
      />
    )
  return (
    <>
      <Group gap="sm" mb="xs" flex="none" role="status">
        {isGoing ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            onClick={onEnd}
          >
            {t('action.cancel')}
          </Button>
        ) : (
          begin
        )}
        <Progress value={total === 0 ? 0 : (done / total) * 100} flex={1} aria-label={said} />
        <Text size="sm">{said}</Text>
      </Group>
      <FollowNotes
        state={state}
        seenAt={waits || state === null ? (kept?.seenAt ?? null) : null}
        waits={waits}
      />
      <DataTable
        id="wapt-follow"
        label={t('wapt.follow')}
        columns={columns}
        rows={isGoing && total === 0 ? undefined : rows}
        empty={
          <EmptyState icon={IconRadar2} title={t('wapt.follow.empty')} text={t('wapt.follow.empty.text')} />
        }
      />
    </>
  )
}

interface NotesProps {
  readonly state: WaptFollowing | null
  /** Of what is shown, where it was seen before this screen was opened. */
  readonly seenAt: string | null
  readonly waits: boolean
}

/** Why nothing moves, and what is not kept. */
function FollowNotes({ state, seenAt, waits }: NotesProps) {
  const t = useText()
  const said = useSaid()
  const age = useAge()
  const { lost = null, unkept = null, isOver = false } = state ?? {}
  return (
    <>
      {seenAt === null ? null : (
        <Text size="sm" c="dimmed" mb="xs">
          {t('wapt.follow.seen', { age: age(seenAt) })} {waits ? t('wapt.follow.waits') : null}
        </Text>
      )}
      {lost === null ? null : (
        <Alert color="yellow" py={6} mb="xs" role="status">
          {said(lost)} {isOver ? null : t('wapt.follow.lost')}
        </Alert>
      )}
      {unkept === null ? null : (
        <Alert color="yellow" py={6} mb="xs" role="status">
          {t('wapt.follow.unkept')} {said(unkept)}
        </Alert>
      )}
    </>
  )
}

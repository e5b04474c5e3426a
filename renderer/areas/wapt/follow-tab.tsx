/** A deployment that was begun in the console, host by host, until each is done, failed or offline. */
import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { IconLock, IconLockOpen, IconPlayerStop, IconRadar2 } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { WaptFollowing } from '../../../shared/contract/wapt.ts'
import { countDone, isUnderWay } from '../../../shared/wapt/following-state.ts'
import { useSaid, useText } from '../../i18n.ts'
import { useAge } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'

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
  /** Null: none was ever followed on this server. */
  readonly following: WaptFollowing | null
  readonly onFollow: (what: ToFollow) => void
  readonly onEnd: () => void
}

export function FollowTab({ following, onFollow, onEnd }: Props) {
  const t = useText()
  const begin = (
    <Button size="xs" onClick={() => onFollow({ uuids: [], package: null })}>
      {t('wapt.follow.begin')}
    </Button>
  )
  if (following) return <Followed {...{ following, begin, onEnd }} />
  return (
    <EmptyState
      icon={IconRadar2}
      title={t('wapt.follow.empty')}
      text={t('wapt.follow.empty.text')}
      actions={begin}
    />
  )
}

interface FollowedProps extends Pick<Props, 'onEnd'> {
  readonly following: WaptFollowing
  readonly begin: React.ReactNode
}

function Followed({ following, begin, onEnd }: FollowedProps) {
  const t = useText()
  const { hosts, state } = following
  const rows = useMemo(
    () => hosts.map((host): TableRow => ({ ...host, id: host.uuid, open: host.open.join(', ') })),
    [hosts],
  )
  const { done, total } = countDone(following)
  const isOpen = isUnderWay(following)
  const said = t(
    isOpen ? 'wapt.follow.progress' : state === 'stopped' ? 'wapt.follow.stopped' : 'wapt.follow.over',
    { done, total },
  )
  return (
    <>
      <Group gap="sm" mb="xs" flex="none" role="status">
        {isOpen ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            onClick={onEnd}
          >
            {t('wapt.follow.stop')}
          </Button>
        ) : (
          begin
        )}
        <Progress value={total === 0 ? 0 : (done / total) * 100} flex={1} aria-label={said} />
        <Text size="sm">{said}</Text>
      </Group>
      <FollowNotes following={following} />
      <DataTable
        id="wapt-follow"
        label={t('wapt.follow')}
        columns={columns}
        rows={state === 'going' && total === 0 ? undefined : rows}
        empty={
          <EmptyState icon={IconRadar2} title={t('wapt.follow.empty')} text={t('wapt.follow.empty.text')} />
        }
      />
    </>
  )
}

/** Why nothing moves, and what is not kept. */
function FollowNotes({ following: { state, message, seenAt, unkept } }: Pick<FollowedProps, 'following'>) {
  const t = useText()
  const said = useSaid()
  const age = useAge()
  return (
    <>
      {seenAt === null || state === 'going' ? null : (
        <Text size="sm" c="dimmed" mb="xs" flex="none">
          {t('wapt.follow.seen', { age: age(seenAt) })}
        </Text>
      )}
      {state === 'locked' ? (
        <Alert
          color="yellow"
          icon={<IconLock size={18} aria-hidden />}
          py={6}
          mb="xs"
          flex="none"
          role="status"
        >
          <Group gap="sm">
            {t('wapt.follow.locked')}
            <LinkButton icon={IconLockOpen} label="services.vault.open" href="/settings" />
          </Group>
        </Alert>
      ) : null}
      {message === null ? null : (
        <Alert color={state === 'failed' ? 'red' : 'yellow'} py={6} mb="xs" flex="none" role="status">
          {said(message)} {state === 'lost' ? t('wapt.follow.lost') : null}
        </Alert>
      )}
      {unkept === null ? null : (
        <Alert color="yellow" py={6} mb="xs" flex="none" role="status">
          {t('wapt.follow.unkept')} {said(unkept)}
        </Alert>
      )}
    </>
  )
}

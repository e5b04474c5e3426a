/** A deployment that was begun in the console, host by host, until each is done, failed or offline. */
import { Button, Group, Progress, Text } from '@mantine/core'
import { IconPlayerStop, IconRadar2 } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { WaptFollowing } from '../../../shared/contract/wapt.ts'
import { useText } from '../../i18n.ts'
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
  readonly onFollow: (what: ToFollow) => void
}

export function FollowTab({ following: { state, isGoing, stop }, onFollow }: Props) {
  const t = useText()
  const rows = useMemo(
    () => state?.hosts.map((host): TableRow => ({ ...host, id: host.uuid, open: host.open.join(', ') })),
    [state],
  )
  const total = state?.hosts.length ?? 0
  const done = state?.hosts.filter((host) => host.state === 'done').length ?? 0
  const said = t(isGoing ? 'wapt.follow.progress' : 'wapt.follow.over', { done, total })
  const begin = (
    <Button size="xs" onClick={() => onFollow({ uuids: [], package: null })}>
      {t('wapt.follow.begin')}
    </Button>
  )
  if (!isGoing && state === null)
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
            onClick={stop}
          >
            {t('action.cancel')}
          </Button>
        ) : (
          begin
        )}
        <Progress value={total === 0 ? 0 : (done / total) * 100} flex={1} aria-label={said} />
        <Text size="sm">{said}</Text>
      </Group>
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

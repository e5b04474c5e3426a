/** What was read of WAPT last, with its age; and reading it anew, which goes list by list and can be stopped. */
import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { IconPackages, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { WaptProgress } from '../../../shared/contract/wapt.ts'
import type { WaptView } from '../../../shared/wapt/wapt-view.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAge } from '../../ui/age.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFollowed } from '../../ui/use-followed.ts'

interface Props {
  readonly service: string
  readonly children: (view: WaptView) => ReactNode
}

export function OfReading({ service, children }: Props) {
  const t = useText()
  const said = useSaid()
  const cache = useQueryClient()
  const kept = useQuery(rpc.wapt.kept.queryOptions({ input: { service }, staleTime: 0 }))
  if (kept.error) throw kept.error
  const reading = useFollowed<WaptProgress>()
  const read = () =>
    reading.begin(
      (signal) => client.wapt.read({ service }, { signal }),
      () => void cache.invalidateQueries({ queryKey: rpc.wapt.kept.key() }),
    )
  const button = reading.isGoing ? (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlayerStop size={16} aria-hidden />}
      onClick={reading.stop}
    >
      {t('action.cancel')}
    </Button>
  ) : (
    <Button size="xs" leftSection={<IconRefresh size={16} aria-hidden />} onClick={read}>
      {t('wapt.read')}
    </Button>
  )
  if (kept.data === undefined) return null
  const going = reading.isGoing ? <Going {...(reading.state ?? { done: 0, total: 1 })} /> : null
  if (kept.data === null)
    return (
      <>
        {going}
        <EmptyState
          icon={IconPackages}
          title={t('wapt.neverRead')}
          text={t('wapt.neverRead.text')}
          actions={button}
        />
      </>
    )
  return (
    <>
      <Group gap="xs" mb="xs" flex="none">
        {button}
        {going ?? <Age at={kept.data.readAt} />}
      </Group>
      {kept.data.unkept === null ? null : (
        <Alert color="yellow" py={6} mb="xs" flex="none" role="status">
          {said(kept.data.unkept)}
        </Alert>
      )}
      {children(kept.data)}
    </>
  )
}

function Going({ done, total }: WaptProgress) {
  const t = useText()
  const said = t('wapt.reading', { done, total })
  return (
    <Group gap="sm" flex={1}>
      <Progress value={(done / total) * 100} flex={1} aria-label={said} />
      <Text size="sm">{said}</Text>
    </Group>
  )
}

function Age({ at }: { readonly at: string }) {
  const t = useText()
  const age = useAge()
  return (
    <Text size="sm" c="dimmed">
      {t('wapt.asOf', { age: age(at) })}
    </Text>
  )
}

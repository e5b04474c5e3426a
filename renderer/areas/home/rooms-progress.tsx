/** How far each room is, from the checklist; touching it leads there. */
import { Anchor, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { RoomProgress } from '../../../shared/contract/checklist.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'

const MOST_ROOMS = 8

export function RoomsProgress() {
  const t = useText()
  const overview = useQuery(rpc.checklist.overview.queryOptions())
  const rooms = overview.data?.rooms.filter(({ room }) => room !== null) ?? []
  if (rooms.length === 0) return null
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md" verticalSpacing="xs">
        {rooms.slice(0, MOST_ROOMS).map((room) => (
          <Room key={room.room} progress={room} />
        ))}
      </SimpleGrid>
      <Anchor component={Link} href="/checklist" size="sm" w="fit-content">
        {t('checklist.open')}
      </Anchor>
    </Stack>
  )
}

function Room({ progress }: { readonly progress: RoomProgress }) {
  const t = useText()
  const { room, done, total, faults } = progress
  return (
    <Stack gap={2}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" truncate>
          {room}
        </Text>
        <Text size="sm" c={faults > 0 ? 'var(--bad)' : 'dimmed'} flex="none">
          {faults > 0 ? t('checklist.faults', { count: faults }) : `${done}/${total}`}
        </Text>
      </Group>
      <Progress
        size="sm"
        value={(done / Math.max(1, total)) * 100}
        aria-label={t('checklist.room.progress', { room, done, total })}
      />
    </Stack>
  )
}

/** How old the live states are, and the way back through the readings. */
import { Anchor, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { LiveStates } from '../../../shared/verify/live-states.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useAge } from '../../ui/age.ts'
import { TimeScroll } from './time-scroll.tsx'

export function LiveAge({ live }: { readonly live: LiveStates | null }) {
  const t = useText()
  const age = useAge()
  const overview = useQuery(rpc.verify.overview.queryOptions())
  if (!live) return null
  return (
    <Group gap="4px 12px">
      <Text size="sm">
        {live.at === null ? (
          <Anchor component={Link} href="/verify" size="sm">
            {t('live.never')}
          </Anchor>
        ) : (
          t('live.read', { age: age(live.at) })
        )}
      </Text>
      <TimeScroll times={overview.data?.times ?? []} />
    </Group>
  )
}

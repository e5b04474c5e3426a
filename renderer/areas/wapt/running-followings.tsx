/** The deployments that are followed now, beside the site: how far, why one waits, the way there, and the stop. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPlayerStop, IconRadar2 } from '@tabler/icons-react'
import type { WaptFollowing } from '../../../shared/contract/wapt.ts'
import { countDone, isUnderWay } from '../../../shared/wapt/following-state.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useFollowings } from '../../state/followings.ts'
import { useAct } from '../../ui/act.ts'
import { LinkButton } from '../../ui/link-button.tsx'

export function RunningFollowings() {
  const followings = useFollowings((state) => state.followings)
  return followings.filter(isUnderWay).map((one) => <Running key={one.service} following={one} />)
}

function Running({ following }: { readonly following: WaptFollowing }) {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  const { service, state, message } = following
  const { done, total } = countDone(following)
  const label = t('wapt.follow.at', { service, done, total })
  return (
    <Stack gap={4}>
      <Group gap="xs" justify="space-between">
        <Text size="sm" flex="1 1 220px">
          {label}
        </Text>
        <Group gap="xs">
          <LinkButton icon={IconRadar2} label="wapt.follow.show" href="/wapt/follow" />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerStop size={15} aria-hidden />}
            onClick={() => act(() => client.wapt.endFollowing({ service }))}
          >
            {t('wapt.follow.stop')}
          </Button>
        </Group>
      </Group>
      <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={label} />
      {state === 'locked' ? <Text size="sm">{t('wapt.follow.locked')}</Text> : null}
      {message === null ? null : (
        <Text size="sm">
          {said(message)} {t('wapt.follow.lost')}
        </Text>
      )}
    </Stack>
  )
}

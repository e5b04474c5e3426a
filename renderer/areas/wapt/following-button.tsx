/** In the frame, while a deployment is followed: how far it is wherever one is, and the way there. */
import { ActionIcon, Indicator, Tooltip } from '@mantine/core'
import { IconRadar2 } from '@tabler/icons-react'
import { Link } from 'wouter'
import { countDone, isUnderWay } from '../../../shared/wapt/following-state.ts'
import { useText } from '../../i18n.ts'
import { useFollowings } from '../../state/followings.ts'

export function FollowingButton() {
  const t = useText()
  const followings = useFollowings((state) => state.followings).filter(isUnderWay)
  if (followings.length === 0) return null
  const waits = followings.some(({ state }) => state !== 'going')
  const label = followings
    .map((one) =>
      t(one.state === 'going' ? 'wapt.follow.at' : 'wapt.follow.waitsAt', {
        ...{ service: one.service, ...countDone(one) },
      }),
    )
    .join(' ')
  return (
    <Tooltip label={label}>
      <Indicator color={waits ? 'yellow' : 'cable'} size={8} offset={4}>
        <ActionIcon variant="subtle" component={Link} href="/wapt/follow" aria-label={label}>
          <IconRadar2 size={20} />
        </ActionIcon>
      </Indicator>
    </Tooltip>
  )
}

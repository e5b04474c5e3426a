/** Says, wherever one is, that a deployment was followed to its end, or could not be. */
import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { countDone, isUnderWay } from '../../../shared/wapt/following-state.ts'
import { useSaid, useText } from '../../i18n.ts'
import { useFollowings } from '../../state/followings.ts'

const FOLLOW = '/wapt/follow'

export function useFollowingEnd(): void {
  const t = useText()
  const said = useSaid()
  const [location, navigate] = useLocation()
  const followings = useFollowings((state) => state.followings)
  const before = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const wereUnderWay = before.current
    before.current = new Set(followings.filter(isUnderWay).map(({ service }) => service))
    // Who looks at it sees it there; who stopped it knows.
    if (location === FOLLOW) return
    for (const one of followings) {
      if (!wereUnderWay.has(one.service) || (one.state !== 'ended' && one.state !== 'failed')) continue
      const { service, message } = one
      const end = t('wapt.follow.endedAt', { service, ...countDone(one) })
      const id = notifications.show({
        message: (
          <Anchor
            component="button"
            size="sm"
            ta="left"
            onClick={() => {
              navigate(FOLLOW)
              notifications.hide(id)
            }}
          >
            {message === null ? end : `${end} ${said(message)}`}
          </Anchor>
        ),
        autoClose: false,
      })
    }
  }, [followings, location, navigate, said, t])
}

/** The deployment that is followed on one server: begun, and ended, by whoever looks. */
import { useLocation } from 'wouter'
import type { WaptFollowing } from '../../../shared/contract/wapt.ts'
import { countDone, isUnderWay } from '../../../shared/wapt/following-state.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useFollowings } from '../../state/followings.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { ToFollow } from './follow-tab.tsx'

/** Half a working day: what is offline by then is not waited for. */
const LONGEST_SECONDS = 4 * 3600

interface UsedFollowing {
  /** Null: none was ever followed there. */
  readonly following: WaptFollowing | null
  readonly begin: (what: ToFollow) => void
  readonly end: () => void
}

export function useFollowing(service: string): UsedFollowing {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const all = useFollowings(({ followings }) => followings)
  const following = all.find((one) => one.service === service) ?? null
  const begin = async ({ uuids, package: wanted }: ToFollow) => {
    const instead = following !== null && isUnderWay(following)
    const isMeant =
      !instead ||
      (await confirm({
        title: t('wapt.follow.instead'),
        text: t('wapt.follow.instead.text', { service, ...countDone(following) }),
        action: t('wapt.follow.instead'),
      }))
    if (!isMeant) return
    navigate('/wapt/follow')
    const asked = { service, uuids: [...uuids], package: wanted, seconds: LONGEST_SECONDS, instead }
    await act(() => client.wapt.follow(asked))
  }
  return {
    following,
    begin: (what) => void begin(what),
    end: () => void act(() => client.wapt.endFollowing({ service })),
  }
}

/** Says, wherever one is, that a service answers for which something waits: once, until it is out of reach again. */
import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useSite } from '../../state/site.ts'

const LOOK_MS = 10_000
const OUTBOX = '/services/outbox'

export function useOutboxOffer(): void {
  const t = useText()
  const [location, navigate] = useLocation()
  const hasSite = useSite((state) => state.site !== null)
  const list = useQuery(rpc.outbox.list.queryOptions({ enabled: hasSite }))
  const isWaiting = list.data?.some(({ state }) => state === 'waiting') ?? false
  const offers = useQuery(
    rpc.outbox.offers.queryOptions({ enabled: hasSite && isWaiting, refetchInterval: LOOK_MS, staleTime: 0 }),
  )
  const told = useRef(new Set<string>())
  useEffect(() => {
    const reached = (offers.data ?? []).filter(({ jobs }) => jobs > 0)
    for (const name of told.current)
      if (!reached.some(({ service }) => service === name)) told.current.delete(name)
    for (const { service, jobs } of reached) {
      if (told.current.has(service)) continue
      told.current.add(service)
      // Who looks at the outbox sees it there.
      if (location === OUTBOX) continue
      const id = notifications.show({
        message: (
          <Anchor
            component="button"
            size="sm"
            onClick={() => {
              navigate(OUTBOX)
              notifications.hide(id)
            }}
          >
            {t('outbox.offer', { service, jobs })}
          </Anchor>
        ),
        autoClose: false,
      })
    }
  }, [offers.data, location, navigate, t])
}

/** A deployment that was followed when the application was closed, or another screen opened: gone on with by itself. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { WaptFollowing, WaptKeptFollowing } from '../../../shared/contract/wapt.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import type { Followed } from '../../ui/use-followed.ts'

interface KeptFollowing {
  /** As it was seen last; null: nothing is known, or it was ended. */
  readonly goesOn: WaptKeptFollowing | null
  /** Stops it, and for good. */
  readonly end: () => void
}

export function useKeptFollowing(
  service: string,
  { begin, isGoing, state, stop }: Followed<WaptFollowing>,
): KeptFollowing {
  const act = useAct()
  const queries = useQueryClient()
  const asked = rpc.wapt.following.queryOptions({ input: { service }, staleTime: 0 })
  const kept = useQuery(asked)
  if (kept.error) throw kept.error
  const vault = useQuery(rpc.vault.state.queryOptions())
  const isUnlocked = vault.data?.open === true
  const isOpen = kept.data?.isOver === false
  const hasBegun = useRef(false)
  if (isGoing || state !== null) hasBegun.current = true
  useEffect(() => {
    // Its login is in the vault: until that is unlocked it waits.
    if (!isOpen || !isUnlocked || hasBegun.current) return
    hasBegun.current = true
    begin((signal) => client.wapt.followOn({ service }, { signal }))
  }, [isOpen, isUnlocked, begin, service])
  const end = () => {
    stop()
    void act(async () => {
      await client.wapt.endFollowing({ service })
      await queries.invalidateQueries({ queryKey: asked.queryKey })
    })
  }
  return { goesOn: kept.data ?? null, end }
}

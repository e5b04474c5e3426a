/** The deployments of WAPT that are followed in the background, as the core tells them: one stream for all screens. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { WaptFollowing } from '../../shared/contract/wapt.ts'
import { client } from '../rpc.ts'
import { useConnection } from './connection.ts'

export const useFollowings = create<{ readonly followings: readonly WaptFollowing[] }>(() => ({
  followings: [],
}))

/** Follows them for as long as the frame stands. */
export function useFollowingsWatch(): void {
  useEffect(() => {
    const controller = new AbortController()
    const follow = async () => {
      const stream = await client.wapt.followings(undefined, { signal: controller.signal })
      for await (const followings of stream) useFollowings.setState({ followings })
    }
    follow().catch((error: unknown) => {
      // A lost connection ends the stream as well; the frame's banner says so.
      if (!controller.signal.aborted && useConnection.getState().connection !== 'lost') throw error
    })
    return () => controller.abort()
  }, [])
}

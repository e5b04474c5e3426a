/** The walk as the core tells it; null until it has answered, and while no site is open. */
import type { WalkView } from '../../../shared/walk/walk-view.ts'
import { client } from '../../rpc.ts'
import { type OpenStream, useLive } from '../../state/use-live.ts'

const openWalk: OpenStream<WalkView | null> = (signal) => client.walk.watch(undefined, { signal })

export const useWalk = (): WalkView | null => useLive(openWalk, null)

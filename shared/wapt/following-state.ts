/** A deployment that is followed, in the few words that fit anywhere. */
import type { WaptFollowing } from '../contract/wapt.ts'

/** It goes on by itself: now, or once what it waits for is there. */
export const isUnderWay = ({ state }: Pick<WaptFollowing, 'state'>): boolean =>
  state === 'going' || state === 'locked' || state === 'lost'

export const countDone = ({ hosts }: Pick<WaptFollowing, 'hosts'>): { done: number; total: number } => ({
  done: hosts.filter(({ state }) => state === 'done').length,
  total: hosts.length,
})

/** Both routers looked at: when asked, or again and again with a pause after each look; stopping ends the look under way. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RoutersLook, WatchInput } from '../../../../shared/contract/router-watch.ts'
import { client } from '../../../rpc.ts'
import { type Answer, answerOf } from '../../console/network-login.ts'

/** Seconds between looks; 0: only when asked. */
export const intervals = [0, 10, 30, 60] as const
export type Interval = (typeof intervals)[number]

export interface Watch {
  readonly look: RoutersLook | null
  readonly answer: Answer | null
  readonly isLooking: boolean
  readonly every: Interval
  readonly setEvery: (every: Interval) => void
  readonly start: (input: WatchInput) => Promise<void>
  readonly stop: () => void
  readonly forgetAnswer: () => void
}

/** `input`: what is asked when the time has come. `dhcp`: what was seen of another server is no word on this one. */
export function useWatch(input: () => WatchInput, dhcp: WatchInput['dhcp']): Watch {
  const [look, setLook] = useState<RoutersLook | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isLooking, setLooking] = useState(false)
  const [every, setEvery] = useState<Interval>(0)
  const running = useRef<AbortController | null>(null)
  const hangUp = useCallback(() => {
    running.current?.abort()
    running.current = null
    setLooking(false)
  }, [])
  useEffect(() => hangUp, [hangUp])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another server is another question
  useEffect(() => {
    hangUp()
    setLook(null)
    setAnswer(null)
  }, [dhcp, hangUp])
  const start = useCallback(
    async (asked: WatchInput) => {
      hangUp()
      const controller = new AbortController()
      running.current = controller
      setLooking(true)
      setAnswer(null)
      try {
        const seen = await client.routers.look(asked, { signal: controller.signal })
        if (!controller.signal.aborted) setLook(seen)
      } catch (error) {
        if (!controller.signal.aborted) setAnswer(answerOf(error))
      } finally {
        if (running.current === controller) hangUp()
      }
    },
    [hangUp],
  )
  const asked = useRef(input)
  asked.current = input
  useEffect(() => {
    // A question waits for its answer; a refusal may be a router that starts.
    if (every === 0 || isLooking || answer?.kind === 'key' || answer?.kind === 'legacy') return
    const timer = setTimeout(() => void start(asked.current()), look === null ? 0 : every * 1000)
    return () => clearTimeout(timer)
  }, [every, isLooking, answer, look, start])
  const stop = () => {
    setEvery(0)
    hangUp()
  }
  return { look, answer, isLooking, every, setEvery, start, stop, forgetAnswer: () => setAnswer(null) }
}

/** A call that tells how it goes, followed: one at a time, stopped by whoever leaves the screen or begins another. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAct } from './act.ts'

export interface Followed<T> {
  /** The newest that was told; of a call that has ended, its last. Null: none was begun. */
  readonly state: T | null
  readonly isGoing: boolean
  /** `onEnd`: also after a stop or a failure, since something may have been done until then. */
  readonly begin: (call: FollowedCall<T>, onEnd?: () => void) => void
  readonly stop: () => void
}

type FollowedCall<T> = (signal: AbortSignal) => Promise<AsyncIterable<T>>

export function useFollowed<T>(): Followed<T> {
  const act = useAct()
  const [state, setState] = useState<T | null>(null)
  const [isGoing, setGoing] = useState(false)
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setGoing(false)
  }, [])
  const begin = useCallback(
    (call: FollowedCall<T>, onEnd?: () => void) => {
      stop()
      const controller = new AbortController()
      running.current = controller
      setState(null)
      setGoing(true)
      const follow = async () => {
        for await (const told of await call(controller.signal)) setState(told)
      }
      follow()
        .catch((error: unknown) => {
          if (!controller.signal.aborted) void act(() => Promise.reject(error))
        })
        .finally(() => {
          onEnd?.()
          if (running.current === controller) stop()
        })
    },
    [act, stop],
  )
  useEffect(() => stop, [stop])
  return { state, isGoing, begin, stop }
}

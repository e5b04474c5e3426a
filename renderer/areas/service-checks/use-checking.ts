/** A look at services as it goes; stopped by whoever leaves. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckingProgress } from '../../../shared/contract/service-check.ts'
import { queryClient } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

export interface Checking {
  /** Null: nobody looks. */
  readonly progress: CheckingProgress | null
  /** All where none is named. */
  readonly look: (ids: readonly number[]) => void
  readonly stop: () => void
}

export function useChecking(): Checking {
  const act = useAct()
  const [progress, setProgress] = useState<CheckingProgress | null>(null)
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setProgress(null)
  }, [])
  const look = useCallback(
    (ids: readonly number[]) => {
      stop()
      const controller = new AbortController()
      running.current = controller
      setProgress({ done: 0, total: Math.max(1, ids.length) })
      const follow = async () => {
        const states = await client.serviceCheck.run({ ids: [...ids] }, { signal: controller.signal })
        try {
          for await (const state of states) setProgress(state)
        } finally {
          await queryClient.invalidateQueries({ queryKey: rpc.serviceCheck.key() })
        }
      }
      follow()
        .catch((error: unknown) => {
          if (!controller.signal.aborted) void act(() => Promise.reject(error))
        })
        .finally(() => {
          if (running.current === controller) stop()
        })
    },
    [act, stop],
  )
  useEffect(() => stop, [stop])
  return { progress, look, stop }
}

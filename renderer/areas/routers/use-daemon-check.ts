/** The daemons asked about the files, one after the other, while the screen counts; leaving it ends it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RoutersCheck, RoutersView } from '../../../shared/contract/routers.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

export interface DaemonCheck {
  /** Null: not asked about these files yet. */
  readonly state: RoutersCheck | null
  /** Milliseconds; null: it does not run. */
  readonly startedAt: number | null
  readonly start: () => void
  readonly stop: () => void
}

/** `view`: what is shown; what was said of an earlier one is no word on it. */
export function useDaemonCheck(view: RoutersView | undefined): DaemonCheck {
  const act = useAct()
  const [state, setState] = useState<RoutersCheck | null>(null)
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setStartedAt(null)
  }, [])
  const forget = useCallback(() => {
    stop()
    setState(null)
  }, [stop])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another question
  useEffect(() => forget, [view, forget])
  const start = async () => {
    forget()
    const controller = new AbortController()
    running.current = controller
    setStartedAt(Date.now())
    await act(async () => {
      try {
        const input = { dhcp: view?.dhcp ?? null }
        for await (const step of await client.routers.check(input, { signal: controller.signal }))
          setState(step)
      } catch (error) {
        if (!controller.signal.aborted) throw error
      }
    })
    if (running.current === controller) stop()
  }
  return { state, startedAt, start: () => void start(), stop }
}

/** A live list of the core as a hook: one stream stays open while something shows it. */
import { useEffect, useState } from 'react'
import { useAct } from '../ui/act.ts'

/** Must be the same function at every call, as a new one opens a new stream. */
export type OpenStream<T> = (signal: AbortSignal) => Promise<AsyncIterable<T>>

export function useLive<T>(open: OpenStream<T>, initial: T): T {
  const act = useAct()
  const [value, setValue] = useState(initial)
  useEffect(() => {
    const controller = new AbortController()
    const follow = async () => {
      for await (const next of await open(controller.signal)) setValue(next)
    }
    follow().catch((error: unknown) => {
      if (!controller.signal.aborted) void act(() => Promise.reject(error))
    })
    return () => controller.abort()
  }, [open, act])
  return value
}

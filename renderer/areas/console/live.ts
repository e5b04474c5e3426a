/** Live lists of the core as hooks: each keeps one stream open while something shows it. */
import { useEffect, useState } from 'react'
import type { AdapterList, PushProgress, SessionView } from '../../../shared/contract/console.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

type Open<T> = (signal: AbortSignal) => Promise<AsyncIterable<T>>

function useLive<T>(open: Open<T>, initial: T): T {
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

const openAdapters: Open<AdapterList> = (signal) => client.console.adapters(undefined, { signal })
const openSessions: Open<readonly SessionView[]> = (signal) => client.console.sessions(undefined, { signal })
const openPushes: Open<readonly PushProgress[]> = (signal) => client.push.watch(undefined, { signal })

const noAdapters: AdapterList = { adapters: [], notice: null }
const noSessions: readonly SessionView[] = []
const noPushes: readonly PushProgress[] = []

export const useAdapters = (): AdapterList => useLive(openAdapters, noAdapters)
export const useSessions = (): readonly SessionView[] => useLive(openSessions, noSessions)
export const usePushes = (): readonly PushProgress[] => useLive(openPushes, noPushes)

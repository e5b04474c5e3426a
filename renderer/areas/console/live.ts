/** Live lists of the core as hooks: each keeps one stream open while something shows it. */
import type { AdapterList, PushProgress, SessionView } from '../../../shared/contract/console.ts'
import { client } from '../../rpc.ts'
import { type OpenStream, useLive } from '../../state/use-live.ts'

const openAdapters: OpenStream<AdapterList> = (signal) => client.console.adapters(undefined, { signal })
const openSessions: OpenStream<readonly SessionView[]> = (signal) =>
  client.console.sessions(undefined, { signal })
const openPushes: OpenStream<readonly PushProgress[]> = (signal) => client.push.watch(undefined, { signal })

const noAdapters: AdapterList = { adapters: [], notice: null }
const noSessions: readonly SessionView[] = []
const noPushes: readonly PushProgress[] = []

export const useAdapters = (): AdapterList => useLive(openAdapters, noAdapters)
export const useSessions = (): readonly SessionView[] => useLive(openSessions, noSessions)
export const usePushes = (): readonly PushProgress[] => useLive(openPushes, noPushes)

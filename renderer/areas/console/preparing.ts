/**
 * What is being done on each console before a push: a reading that can be cancelled, then its preview. Kept outside
 * the screens, so that a reading of half a minute goes on while one looks something up elsewhere.
 */
import { create } from 'zustand'
import type { PushPreview } from '../../../shared/contract/console.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { Act } from '../../ui/act.ts'

export interface Doing {
  readonly label: TextKey
  readonly since: number
  readonly cancel: () => void
}

interface Preparing {
  readonly doing: Readonly<Record<string, Doing | undefined>>
  readonly previews: Readonly<Record<string, PushPreview | undefined>>
  /** Ended pushes that a person has seen and put away. */
  readonly putAway: readonly string[]
}

export const usePreparing = create<Preparing>(() => ({ doing: {}, previews: {}, putAway: [] }))

const setDoing = (sessionId: string, doing: Doing | undefined): void =>
  usePreparing.setState((state) => ({ doing: { ...state.doing, [sessionId]: doing } }))

export const showPreview = (sessionId: string, preview: PushPreview | undefined): void =>
  usePreparing.setState((state) => ({ previews: { ...state.previews, [sessionId]: preview } }))

export const putAway = (pushId: string): void =>
  usePreparing.setState((state) => ({ putAway: [...state.putAway, pushId] }))

/** Runs `work` on a console with a cancel; undefined when it was cancelled or refused. */
export async function runOnConsole<T>(
  act: Act,
  sessionId: string,
  label: TextKey,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController()
  setDoing(sessionId, { label, since: Date.now(), cancel: () => controller.abort() })
  const done = await act(() =>
    work(controller.signal).catch((error: unknown) => {
      if (controller.signal.aborted) return undefined
      throw error
    }),
  )
  setDoing(sessionId, undefined)
  return done
}

/** Reads the device and shows what would be sent. */
export async function preparePush(
  act: Act,
  sessionId: string,
  work: (signal: AbortSignal) => Promise<PushPreview>,
): Promise<void> {
  const preview = await runOnConsole(act, sessionId, 'push.preparing', work)
  if (preview) showPreview(sessionId, preview)
}

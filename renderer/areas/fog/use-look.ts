/** A look at FOG from a dialog: followed, given up by whoever asked, and what it found handed on. */
import { useCallback } from 'react'
import type { Looking } from '../../../shared/fog/looking.ts'
import { useFollowed } from '../../ui/use-followed.ts'

type Call<T> = (signal: AbortSignal) => Promise<AsyncIterable<Looking<T>>>

export interface Look {
  readonly isGoing: boolean
  /** Null: none goes on. */
  readonly state: Looking<unknown> | null
  /** `onFault`: of what went wrong; without it that is shown beside the screen. */
  readonly begin: <T>(call: Call<T>, onFound: (found: T) => void, onFault?: (error: unknown) => void) => void
  readonly stop: () => void
}

export function useLook(): Look {
  const { begin: follow, state, isGoing, stop } = useFollowed<Looking<unknown>>()
  const begin = useCallback(
    <T>(call: Call<T>, onFound: (found: T) => void, onFault?: (error: unknown) => void) => {
      async function* handed(signal: AbortSignal) {
        try {
          for await (const told of await call(signal)) {
            yield told
            if (told.found !== null) onFound(told.found)
          }
        } catch (error) {
          if (signal.aborted || !onFault) throw error
          onFault(error)
        }
      }
      follow((signal) => Promise.resolve(handed(signal)))
    },
    [follow],
  )
  return { begin, stop, isGoing, state: isGoing ? state : null }
}

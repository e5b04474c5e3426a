/** What the switches said last, or at the time that is looked at, of every outlet and port. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LiveStates } from '../../../shared/verify/live-states.ts'
import { rpc } from '../../rpc.ts'
import { useEvidenceTime } from '../../state/evidence-time.ts'
import { refusalCode } from '../../ui/act.ts'

/** Null: not wanted, or not told yet. */
export function useLiveStates(isWanted: boolean): LiveStates | null {
  const at = useEvidenceTime((state) => state.at)
  const states = useQuery(
    rpc.verify.states.queryOptions({ input: { at }, enabled: isWanted, placeholderData: keepPreviousData }),
  )
  // Somebody stopped it: on a screen that shows states, nothing is then told.
  if (states.error && refusalCode(states.error) !== 'verdict_stopped') throw states.error
  return isWanted ? (states.data ?? null) : null
}

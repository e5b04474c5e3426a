/** How often a run is looked at: FOG sends about 4 kB a task (fog-api §5), and who waits for what is being sent looks more closely. */
import type { RunStanding } from '../../../shared/fog/run-standing.ts'

const POLL_MS = 5000
const CLOSE_MS = 1000

/** Milliseconds; false: it has ended. */
export function pollOf(
  view: { readonly state: string; readonly standing: RunStanding } | undefined,
): number | false {
  if (view?.standing.doing) return CLOSE_MS
  return view && view.state !== 'open' ? false : POLL_MS
}

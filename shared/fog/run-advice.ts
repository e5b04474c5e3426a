/** What holds a run up, and what to do about it: sentences. */
import type { RunMode } from './image-run.ts'
import { type HostProgress, isEnd, type RunHostView, type SessionView } from './run-view.ts'

/** A cancel that was cut, or has not come to these yet. */
export function cancelAdvice(
  { isCancelling }: { readonly isCancelling: boolean },
  hosts: readonly { readonly host: string; readonly state: HostProgress }[],
): string[] {
  const left = hosts.filter(({ state }) => !isEnd(state)).map(({ host }) => host)
  return isCancelling && left.length > 0
    ? [`A cancel was begun, and these go on yet: ${left.join(', ')}. If it was cut, cancel again.`]
    : []
}

/** Of images. */
export function adviceFor(
  mode: RunMode,
  hosts: readonly RunHostView[],
  session: SessionView | null,
): string[] {
  const named = (state: HostProgress) => hosts.filter((host) => host.state === state).map(({ host }) => host)
  const [missing, stalled, unsure] = [named('not_started'), named('stalled'), named('unsure')]
  const waiting = [...missing, ...named('waiting')]
  const isHeldUp = session !== null && missing.length > 0 && missing.length < hosts.length
  return [
    ...(isHeldUp
      ? [`The stream waits for ${missing.join(', ')}: start them from the network, or cancel their tasks.`]
      : []),
    ...(session &&
    missing.length === 0 &&
    !session.isTakenUp &&
    hosts.some(({ state }) => state === 'waiting')
      ? ['All have checked in and nothing begins: the multicast service on the FOG server does not run.']
      : []),
    ...(mode === 'multicast' && session === null && waiting.length > 0
      ? [
          `FOG has no session for these hosts any more, so nothing will begin: ${waiting.join(', ')}. Cancel the campaign and begin anew.`,
        ]
      : []),
    ...(stalled.length > 0
      ? [
          `No progress for five minutes: ${stalled.join(', ')}. FOG does not tell failures: look at the screen of the machine.`,
        ]
      : []),
    ...(unsure.length > 0
      ? [`Not known whether it was sent: ${unsure.join(', ')}. Resume the run to find out.`]
      : []),
  ]
}

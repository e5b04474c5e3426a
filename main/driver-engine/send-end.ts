/** The end of a sending, with what has to be recorded about it. */
import type { SendEffect, SendEnd, SendResult, SendState } from './send-state.ts'

export function endWith(state: SendState, end: SendEnd): SendResult {
  const effects: SendEffect[] =
    end.state === 'rejected' || end.state === 'unknown'
      ? [{ kind: 'fail', step: end.step, as: end.state, message: end.message }]
      : []
  return { state: { ...state, phase: { kind: 'ended', end } }, effects }
}

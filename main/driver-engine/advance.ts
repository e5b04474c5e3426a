/** After something was confirmed: types on, or ends when nothing is left. */
import { release } from './release.ts'
import { endWith } from './send-end.ts'
import type { SendEffect, SendResult, SendState } from './send-state.ts'

export function advance(state: SendState, before: readonly SendEffect[]): SendResult {
  const next = state.done >= state.steps.length ? endWith(state, { state: 'done' }) : release(state)
  return { state: next.state, effects: [...before, ...next.effects] }
}

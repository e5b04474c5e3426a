/** The end of a line: its echo noted, its output judged, the next one begun. Pure, as all of the reducer. */
import { advance } from './advance.ts'
import { matchEcho } from './echo.ts'
import { findError, findWarnings, isExpectedMode } from './judge.ts'
import { namesAfter, type Prompt } from './prompt.ts'
import { beginRecovery } from './recovery.ts'
import type { SendResult, SendState } from './send-state.ts'

/** Notes how much of the line's echo stands behind the prompt. */
export function seeEcho(state: SendState, prompt: Prompt): SendState {
  const step = state.steps[state.done]
  if (!step) return state
  const match = matchEcho(step.text, prompt.rest, { echoed: state.echoed, from: state.shownFrom })
  return {
    ...state,
    mode: prompt.mode,
    echoed: Math.max(state.echoed, match.echoed),
    shownFrom: match.from,
    isWrong: !match.fits,
  }
}

/** The prompt is back: judges the line's output, and goes on to the next. */
export function finishStep(
  state: SendState,
  prompt: Prompt,
  look: (next: SendState) => SendState,
): SendResult {
  const step = state.steps[state.done]
  if (!step) return { state, effects: [] }
  const error = findError(state.driver, state.output)
  if (error !== null) return beginRecovery(state, { kind: 'error', step: state.done, message: error })
  if (!isExpectedMode(state.driver, step, prompt.mode, state.sectionMode)) {
    const message = `expected another mode than (${prompt.mode}) after "${step.shown}"`
    return beginRecovery({ ...state, mode: prompt.mode }, { kind: 'mode', step: state.done, message })
  }
  const next: SendState = {
    ...state,
    done: state.done + 1,
    at: 'echo',
    echoed: 0,
    shownFrom: 0,
    isWrong: false,
    isCautious: false,
    output: [],
    answered: 0,
    mode: prompt.mode,
    sectionMode: step.guard || step.mayLeave ? prompt.mode : state.sectionMode,
    hosts: namesAfter(state.hosts, prompt.host),
    warnings: [...new Set([...state.warnings, ...findWarnings(state.driver, state.output)])],
  }
  return advance(look(next), [{ kind: 'confirm', step: state.done }])
}

/** Text that a device takes as it comes, such as a banner: no prompt between its lines, so their echo alone clocks them. */
import { finishStep, seeEcho } from './finish-step.ts'
import { readPrompt } from './prompt.ts'
import { beginRecovery } from './recovery.ts'
import type { SendResult, SendState } from './send-state.ts'

/**
 * The device has asked for free text, or has echoed the last line of it. Where it lost some before, the next line waits
 * for silence.
 */
export function onBlockLine(state: SendState, text: string): SendResult {
  const { phase } = state
  if (phase.kind !== 'block') return { state, effects: [] }
  const step = state.steps[state.done]
  const last = step?.block[phase.sent - 1]
  const isRight = last === undefined || text.trim() === last.trim()
  const hasLost = (state.attempts[`${step?.section}:echo`] ?? 0) > 0
  if (isRight && !hasLost && phase.odd === null) return sendBlockLine(state)
  const sent = step?.block.slice(0, phase.sent) ?? []
  const isOdd =
    !sent.some((line) => line.trim() === text.trim()) && sent.some((line) => isTornFrom(line, text))
  const odd = phase.odd ?? (isOdd ? text : null)
  return { state: { ...state, phase: { ...phase, odd } }, effects: [] }
}

export const tornText = (odd: string): string => `a line of the text came back as "${odd}"`

/** Begins or ends as `line` does, and is not what the device says by itself. */
const isTornFrom = (line: string, text: string): boolean =>
  text.trim() !== '' && (text.slice(0, 3) === line.slice(0, 3) || text.slice(-3) === line.slice(-3))

export function onBlockCurrent(state: SendState): SendResult {
  const step = state.steps[state.done]
  if (state.phase.kind !== 'block' || !step || state.phase.sent < step.block.length)
    return { state, effects: [] }
  const prompt = readPrompt(state.driver.prompt, state.hosts, state.current)
  if (prompt?.rest !== '') return { state, effects: [] }
  const sending: SendState = { ...state, phase: { kind: 'sending' } }
  if (state.phase.odd !== null)
    return beginRecovery(sending, { kind: 'echo', step: state.done, message: tornText(state.phase.odd) })
  return finishStep(sending, prompt, (next) => seeEcho(next, prompt))
}

export function sendBlockLine(state: SendState): SendResult {
  const step = state.steps[state.done]
  if (state.phase.kind !== 'block' || !step) return { state, effects: [] }
  const text = step.block[state.phase.sent]
  if (text === undefined) return { state, effects: [] }
  return {
    state: { ...state, phase: { kind: 'block', sent: state.phase.sent + 1, odd: null } },
    effects: [{ kind: 'write', text: `${text}\r` }],
  }
}

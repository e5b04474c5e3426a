/**
 * What may be typed now. The rule that makes a push both fast and safe:
 * - never more in flight than the device's input buffer holds, so that it loses nothing however long it works;
 * - a guard line's Enter only when its echo is right and everything before it is confirmed; until it is confirmed
 *   only the next line's text may follow, without Enter;
 * - the lines between guards run free, so that the device always has something to read.
 */
import type { SendEffect, SendState } from './send-state.ts'

/** Bytes typed and not yet echoed. */
export function bytesInFlight(state: SendState): number {
  const { steps, done, typed, at } = state
  let bytes = typed.offset - (typed.step === done && at === 'echo' ? state.echoed : 0)
  for (let i = done; i < typed.step; i++) {
    const length = (steps[i]?.text.length ?? 0) + 1
    bytes += i > done ? length : at === 'echo' ? length - state.echoed : 0
  }
  return Math.max(0, bytes)
}

function mayType(state: SendState, index: number): boolean {
  if (index === state.done) return state.at === 'echo'
  if (state.isLockStep) return false
  for (let i = state.done; i < index; i++) {
    const before = state.steps[i]
    if (!before || before.mayAsk || (before.guard && i !== index - 1)) return false
  }
  return true
}

function mayEnter(state: SendState, index: number): boolean {
  const step = state.steps[index]
  const isAlone = index === state.done && state.at === 'echo'
  if (step?.guard || state.isLockStep)
    return isAlone && state.echoed >= (step?.text.length ?? 0) && !state.isWrong
  return !state.steps.slice(state.done, index).some((before) => before.guard)
}

/** The last step that is intended together with guard `index`: its section's plain lines, up to the next guard. */
function intendedWith(state: SendState, index: number): number {
  let last = index
  while (state.steps[last + 1] && !state.steps[last + 1]?.guard) last++
  return last
}

/** Types as far as the rule allows. */
export function release(state: SendState): { state: SendState; effects: SendEffect[] } {
  if (state.phase.kind !== 'sending' || state.isWrong) return { state, effects: [] }
  const effects: SendEffect[] = []
  let { step: index, offset } = state.typed
  let room = state.window - bytesInFlight(state)
  let out = ''
  for (let step = state.steps[index]; step && room > 0; step = state.steps[index]) {
    if (offset < step.text.length) {
      if (!mayType(state, index)) break
      const part = step.text.slice(offset, offset + room)
      // `?` is help and acts at once; Ctrl-V makes it a character, where there is such a key.
      out += part.replaceAll('?', `${state.driver.literalNext ?? ''}?`)
      offset += part.length
      room -= part.length
      continue
    }
    if (!mayEnter(state, index)) break
    if (step.guard) effects.push({ kind: 'intend', from: index, to: intendedWith(state, index) })
    out += '\r'
    room--
    index++
    offset = 0
  }
  if (out === '') return { state, effects }
  effects.push({ kind: 'write', text: out })
  return { state: { ...state, typed: { step: index, offset } }, effects }
}

/**
 * What silence means, and how long it takes to mean it. A device may think for seconds in the middle of a line, so a
 * wrong or missing echo is judged only when nothing more comes.
 */
import { signs } from '../drivers/signs.ts'
import { finishStep, seeEcho } from './finish-step.ts'
import { describeEcho } from './judge.ts'
import { readBarePrompt, readPrompt, withoutNoise } from './prompt.ts'
import { beginRecovery, MARKER_MS, recovered, SETTLED_MS, typeMarker } from './recovery.ts'
import { sendBlockLine, tornText } from './send-block.ts'
import { endWith } from './send-end.ts'
import type { SendResult, SendState } from './send-state.ts'
import { sendLess } from './window.ts'

const REDRAW_MS = 200
const QUESTION_MS = 1000
const BLOCK_MS = 1500
const WRONG_MS = 2500
const GUARD_ECHO_MS = 3000
const ECHO_MS = 6000
const CLEAN_MS = 120

const nothing = (state: SendState): SendResult => ({ state, effects: [] })

const patienceOf = (state: SendState): number => (state.steps[state.done]?.patienceMs ?? 0) * state.patience

/** The next moment of silence at which something is decided, or null. */
export function nextQuiet(state: SendState, after: number): number | null {
  const moments: Readonly<Record<SendState['phase']['kind'], readonly number[]>> = {
    sending: [REDRAW_MS, QUESTION_MS, WRONG_MS, GUARD_ECHO_MS, ECHO_MS * state.patience, patienceOf(state)],
    erasing: [BLOCK_MS],
    block: [BLOCK_MS, patienceOf(state)],
    settling: [SETTLED_MS],
    marking: [QUESTION_MS, MARKER_MS],
    clearing: [CLEAN_MS, MARKER_MS],
    paused: [],
    ended: [],
  }
  const later = moments[state.phase.kind].filter((ms) => ms > after + 0.5)
  return later.length === 0 ? null : Math.min(...later)
}

export function onQuiet(state: SendState, ms: number): SendResult {
  const { phase } = state
  const isPast = (moment: number) => ms > moment - 1
  switch (phase.kind) {
    case 'sending':
      return onQuietSending(state, isPast)
    case 'erasing':
      return phase.tries < 3 ? erase(state, phase.tries + 1) : wrongEcho(state)
    case 'block':
      return onQuietBlock(state, isPast)
    case 'settling':
      return onSettled(state)
    case 'marking':
      if (!isPast(MARKER_MS)) return askedSomething(state) ?? nothing(state)
      return typeMarker(state, phase.fault, phase.silentMs + ms)
    case 'clearing':
      if (phase.hasNewLine) {
        const result = recovered(state, phase.fault)
        if (result) return result
      }
      return isPast(MARKER_MS) ? typeMarker(state, phase.fault, phase.silentMs + ms) : nothing(state)
    default:
      return nothing(state)
  }
}

/** What a phase may take while bytes come all the time, in multiples of the silence that would end it. */
const TALK = 3
const TALK_SETTLED_MS = 5000
/** An answer longer than this many lines is no progress any more. */
const LONGEST_ANSWER = 500

/** The same as long as nothing goes on, whatever the device prints. */
export function progressKey(state: SendState): string {
  const { phase, done, at, echoed, typed, markers } = state
  const more = phase.kind === 'block' ? phase.sent : phase.kind === 'erasing' ? phase.tries : ''
  const lines = Math.min(state.output.length, LONGEST_ANSWER)
  return [phase.kind, more, done, at, echoed, typed.step, typed.offset, markers, lines].join(' ')
}

/**
 * How long nothing may go on although bytes come, or null: for ever. System messages would otherwise restart every
 * silence, and a push over a device that talks and has lost a byte would never end.
 */
export function stuckAfter(state: SendState): number | null {
  switch (state.phase.kind) {
    case 'sending':
      return TALK * (state.at === 'output' ? patienceOf(state) : ECHO_MS * state.patience)
    case 'block':
      return TALK * (hasBlockLeft(state) ? BLOCK_MS : patienceOf(state))
    case 'erasing':
      return TALK * BLOCK_MS
    case 'settling':
      return TALK_SETTLED_MS
    case 'marking':
    case 'clearing':
      return TALK * MARKER_MS
    default:
      return null
  }
}

export function onStuck(state: SendState, ms: number): SendResult {
  const { phase } = state
  if (phase.kind === 'settling') return onSettled(state)
  if (phase.kind !== 'sending') return onQuiet(state, ms)
  const asked = askedSomething(state)
  if (asked) return asked
  if (state.at === 'output') return onQuietSending(state, () => true)
  return isWaitingForEcho(state) || state.isWrong ? wrongEcho(state) : nothing(state)
}

function onSettled(state: SendState): SendResult {
  if (state.phase.kind !== 'settling') return nothing(state)
  return askedSomething(state) ?? typeMarker(state, state.phase.fault, state.phase.silentMs)
}

const isWaitingForEcho = ({ at, typed, done }: SendState): boolean =>
  at === 'echo' && (typed.step > done || typed.offset > 0)

function onQuietSending(state: SendState, isPast: (ms: number) => boolean): SendResult {
  const isAwaited = isWaitingForEcho(state)
  const isOnlyTyped = state.typed.step === state.done
  if (state.isCautious && state.at === 'output') {
    const prompt = readPrompt(state.driver.prompt, state.hosts, state.current)
    if (prompt?.rest === '') return finishStep(state, prompt, (next) => seeEcho(next, prompt))
  }
  if (isPast(QUESTION_MS)) {
    const asked = askedSomething(state)
    if (asked) return asked
  }
  if (state.isWrong && isPast(WRONG_MS)) return isOnlyTyped ? erase(sendLess(state), 1) : wrongEcho(state)
  if (isAwaited && isOnlyTyped && isPast(GUARD_ECHO_MS))
    return erase(state.echoed > 0 ? sendLess(state) : state, 1)
  if (isAwaited && isPast(ECHO_MS * state.patience)) return wrongEcho(state)
  if (state.at === 'output' && isPast(patienceOf(state)))
    return beginRecovery(state, {
      kind: 'silence',
      step: state.done,
      message: `no prompt after ${patienceOf(state) / 1000} s`,
    })
  return nothing(state)
}

function erase(state: SendState, tries: number): SendResult {
  return {
    state: { ...state, phase: { kind: 'erasing', tries } },
    effects: [{ kind: 'write', text: state.driver.keys.eraseLine }],
  }
}

function wrongEcho(state: SendState): SendResult {
  const message = describeEcho(state.steps.slice(state.done, state.typed.step + 1), state.current.trim())
  return beginRecovery(state, { kind: 'echo', step: state.done, message })
}

const hasBlockLeft = ({ phase, steps, done }: SendState): boolean =>
  phase.kind === 'block' && phase.sent < (steps[done]?.block.length ?? 0)

function onQuietBlock(state: SendState, isPast: (ms: number) => boolean): SendResult {
  const step = state.steps[state.done]
  if (state.phase.kind !== 'block' || !step) return nothing(state)
  const { odd } = state.phase
  if (odd !== null) return beginRecovery(state, { kind: 'echo', step: state.done, message: tornText(odd) })
  if (hasBlockLeft(state)) return sendBlockLine(state)
  if (!isPast(patienceOf(state))) return nothing(state)
  return beginRecovery(state, { kind: 'silence', step: state.done, message: 'the text block did not end' })
}

/** A line that waits for an answer: a login means a restart, a known question is answered, another one ends. */
function askedSomething(state: SendState): SendResult | null {
  const text = withoutNoise(state.current).trimEnd()
  if (text === '' || readBarePrompt(state.driver.prompt, state.hosts, text)) return null
  const end = (message: string) => endWith(state, { state: 'unknown', step: state.done, message })
  if (signs.username.test(text) || signs.password.test(text)) return end(`the device asks to log in: ${text}`)
  if (state.at === 'echo' && readPrompt(state.driver.prompt, state.hosts, text)) return null
  const known = state.driver.questions.find((question) => question.pattern.test(text))
  if (known && known.answer !== null && !/dialog|autoinstall/i.test(text))
    return {
      state: { ...state, current: '' },
      effects: [{ kind: 'write', text: `${known.answer}${known.oneKey ? '' : '\r'}` }],
    }
  if (known) return end(`the device restarted: ${text}`)
  return signs.question.test(text) ? end(`the device asks: ${text}`) : null
}

/**
 * Sending lines to a console, clocked by the echo: a pure reducer. `reduce` takes what was seen and answers with the
 * next state and what to do. The effects are carried out by ./run-sender.ts.
 */
import { isBootSign, signs } from '../drivers/signs.ts'
import { advance } from './advance.ts'
import { isWholeLine, matchEcho, noEcho } from './echo.ts'
import { finishStep, seeEcho } from './finish-step.ts'
import { describeEcho, findError } from './judge.ts'
import { type Prompt, readPrompt } from './prompt.ts'
import { beginRecovery, recover } from './recovery.ts'
import { onBlockCurrent, onBlockLine } from './send-block.ts'
import { endWith } from './send-end.ts'
import type { SendInput, SendResult, SendState } from './send-state.ts'
import { onQuiet, onStuck } from './silence.ts'

/** One thing seen, one answer. */
export function reduce(before: SendState, input: SendInput): SendResult {
  // A finished line is written no more: the same prompt coming again is something new.
  const state = input.kind === 'line' ? { ...before, current: '' } : before
  if (state.phase.kind === 'ended') return { state, effects: [] }
  if (input.kind === 'closed') return endWith(state, { state: 'interrupted', message: input.message })
  if (input.kind === 'current')
    return input.isSettled
      ? onCurrent({ ...state, current: input.text }, state.current)
      : { state, effects: [] }
  if (input.kind === 'line' && isOutOfSession(state, input.text)) return resetSeen(state, input.text)
  if (state.phase.kind === 'paused' && input.kind === 'stop')
    return endWith(state, { state: 'interrupted', message: 'stopped' })
  if (state.phase.kind === 'paused') return input.kind === 'resume' ? takeUp(state) : { state, effects: [] }
  if (input.kind === 'pause' || input.kind === 'stop')
    return beginRecovery(state, { kind: input.kind, step: state.done, message: 'stopped' })
  if (input.kind === 'quiet') return onQuiet(state, input.ms)
  if (input.kind === 'stuck') return onStuck(state, input.ms)
  if (input.kind === 'line') return onLine(state, input.text, input.interrupted)
  return advance(state, [])
}

/** The device boots, or has logged the console out: what is typed now reaches no configuration. */
const isOutOfSession = (state: SendState, line: string): boolean =>
  isBootSign(line) ||
  (signs.pressReturn.test(line) && readPrompt(state.driver.prompt, state.hosts, line) === null)

const resetSeen = (state: SendState, line: string): SendResult =>
  endWith(state, {
    state: 'unknown',
    step: state.done,
    message: `the device restarted or logged us out while it was being configured: ${line}`,
  })

const takeUp = (state: SendState): SendResult =>
  beginRecovery(
    { ...state, phase: { kind: 'sending' } },
    { kind: 'resume', step: state.done, message: 'handed back' },
  )

/** `before`: what stood there at the last look. */
function onCurrent(state: SendState, before: string): SendResult {
  const { current, phase } = state
  if (signs.loader.test(current)) return resetSeen(state, current)
  // One key a page: the pager's text grows by a blank, or by the echo of our key.
  const isPager = (text: string) => state.driver.pager.pattern.test(text)
  if (isPager(current))
    return {
      state,
      effects: isPager(before) ? [] : [{ kind: 'write', text: state.driver.pager.next }],
    }
  if (phase.kind === 'marking' || phase.kind === 'clearing' || phase.kind === 'settling')
    return recover(state)
  if (phase.kind === 'erasing') return retype(state)
  if (phase.kind !== 'sending') return phase.kind === 'block' ? onBlockCurrent(state) : { state, effects: [] }
  const secret = askedSecret(state)
  if (secret !== null)
    return {
      state: { ...state, answered: state.answered + 1, current: '' },
      effects: [{ kind: 'write', text: `${secret}\r` }],
    }
  const prompt = readPrompt(state.driver.prompt, state.hosts, current)
  if (!prompt && state.at === 'output' && isEarlyEcho(state, current)) return serveSingly(state)
  if (!prompt) return { state, effects: [] }
  if (state.at === 'echo') return advance(seeEcho(state, prompt), [])
  if (isRedraw(state, prompt)) return { state, effects: [] }
  return finishStep(state, prompt, (next) => seeEcho(next, prompt))
}

/** What the device waits for unechoed; null: nothing. Each prompt is answered once. */
function askedSecret({ steps, done, at, answered, current }: SendState): string | null {
  const hidden = at === 'output' ? steps[done]?.hidden : null
  return hidden?.prompts[answered]?.test(current) ? hidden.secret : null
}

/** What was typed behind the line that works, up to its first Enter. */
function typedAhead({ steps, done, typed }: SendState): string {
  const next = steps[done + 1]
  if (!next || typed.step <= done) return ''
  return typed.step > done + 1 ? next.text : next.text.slice(0, typed.offset)
}

/**
 * Some terminals (a shell on Linux) echo what is typed while the line before still works, ahead of its answer. There
 * nothing can be typed ahead: from now on one line at a time.
 */
function isEarlyEcho(state: SendState, shown: string): boolean {
  const ahead = typedAhead(state)
  const text = shown.trimEnd()
  return ahead.length >= 4 && text.length >= 4 && (ahead.startsWith(text) || text.startsWith(ahead))
}

const serveSingly = (state: SendState): SendResult =>
  beginRecovery(
    { ...state, isLockStep: true },
    { kind: 'echo', step: state.done, message: 'what was typed ahead came back too early' },
  )

/**
 * After a message broke in, the prompt may be printed again with what had been typed: not the line's end. True also
 * while that cannot be told apart from the next line's echo; silence settles it then.
 */
function isRedraw(state: SendState, prompt: Prompt): boolean {
  if (!state.isCautious) return false
  const text = state.steps[state.done]?.text ?? ''
  return text.startsWith(prompt.rest) || isPromptComing(state, text, prompt.rest)
}

/** The line, and behind it the first letters of the prompt that comes below it: not the echo of the next line yet. */
function isPromptComing({ hosts }: SendState, text: string, shown: string): boolean {
  const begun = shown.slice(text.length)
  return shown.startsWith(text) && hosts.some((host) => host.startsWith(begun) || begun.startsWith(host))
}

function onLine(state: SendState, text: string, interrupted: boolean): SendResult {
  const { phase } = state
  if (phase.kind === 'clearing') return recover({ ...state, phase: { ...phase, hasNewLine: true } })
  if (phase.kind === 'block') return onBlockLine(state, text)
  if (phase.kind !== 'sending') return { state, effects: [] }
  const prompt = readPrompt(state.driver.prompt, state.hosts, text)
  if (state.at === 'echo') return onEchoLine(state, text, prompt, interrupted)
  if (prompt && isRedraw(state, prompt)) {
    // The redrawn line is complete now: from here on a prompt is the answer to it. Not where a message cut it again.
    const isWhole = prompt.rest === state.steps[state.done]?.text && !interrupted
    return { state: { ...state, isCautious: !isWhole }, effects: [] }
  }
  if (!prompt && isEarlyEcho(state, text)) return serveSingly(state)
  if (!prompt) return { state: { ...state, output: [...state.output, text] }, effects: [] }
  const finished = finishStep(state, prompt, (next) => next)
  if (finished.state.phase.kind !== 'sending') return finished
  const echoed = onEchoLine(finished.state, text, prompt, interrupted)
  return { state: echoed.state, effects: [...finished.effects, ...echoed.effects] }
}

/** A finished line while an echo is expected: the echo, or something printed in between. */
function onEchoLine(state: SendState, text: string, prompt: Prompt | null, interrupted: boolean): SendResult {
  const step = state.steps[state.done]
  if (!step || (prompt && prompt.rest === '')) return { state, effects: [] }
  if (!prompt) {
    const error = findError(state.driver, [text])
    return error === null
      ? { state, effects: [] }
      : beginRecovery(state, { kind: 'error', step: state.done, message: error })
  }
  const wasEntered = state.typed.step > state.done
  if (wasEntered && isWholeLine(step.text, prompt.rest) && hasFollowed(state, step.text, prompt.rest))
    return echoComplete(state, interrupted)
  if (interrupted && matchEcho(step.text, prompt.rest, noEcho).fits) return { state, effects: [] }
  const message = describeEcho(state.steps.slice(state.done, state.typed.step + 1), prompt.rest)
  return beginRecovery(state, { kind: 'echo', step: state.done, message })
}

/** Of a scrolled line only the end is seen: what came before it must have been seen coming. */
const hasFollowed = (state: SendState, text: string, shown: string): boolean =>
  !/^[$<]/.test(shown) || text.startsWith(shown) || state.echoed >= text.trimEnd().length - 1

function echoComplete(state: SendState, interrupted: boolean): SendResult {
  const step = state.steps[state.done]
  const hosts = step?.hostname ? [step.hostname, ...state.hosts] : state.hosts
  const next: SendState = {
    ...state,
    at: 'output',
    echoed: step?.text.length ?? 0,
    isCautious: interrupted,
    isWrong: false,
    output: [],
    hosts,
  }
  if (step && step.block.length > 0)
    return { state: { ...next, phase: { kind: 'block', sent: 0, odd: null } }, effects: [] }
  return advance(next, [])
}

/** Waits for the bare prompt after Ctrl-U, then types the guard line again. */
function retype(state: SendState): SendResult {
  const prompt = readPrompt(state.driver.prompt, state.hosts, state.current)
  if (prompt?.rest !== '') return { state, effects: [] }
  const fresh: SendState = {
    ...state,
    phase: { kind: 'sending' },
    echoed: 0,
    shownFrom: 0,
    isWrong: false,
    typed: { step: state.done, offset: 0 },
    retyped: state.retyped + 1,
  }
  return advance(fresh, [])
}

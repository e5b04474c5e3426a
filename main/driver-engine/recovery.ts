/**
 * Back to a known prompt after a fault, then the section again from its guard. What was typed ahead may still be on
 * its way through the device, so a marker is typed behind it: its echo proves that everything before was read. The
 * marker is erased, never entered, and harmless should it be.
 */

import { advance } from './advance.ts'
import { namesAfter, readPrompt } from './prompt.ts'
import { endWith } from './send-end.ts'
import type { Fault, SendEffect, SendResult, SendState } from './send-state.ts'
import { frameStep, linesBetween } from './steps.ts'
import { sendLess } from './window.ts'

/** Silence before the marker is typed, and before it is typed again, in milliseconds. */
export const SETTLED_MS = 400
export const MARKER_MS = 4000
/** After this without any sign the device is given up. */
const GIVE_UP_MS = 45_000
const GIVE_UP_STOPPING_MS = 8000

/** How often a section is sent again before the push stops, by what went wrong. */
const retries: Readonly<Record<Fault['kind'], number>> = {
  error: 1,
  mode: 1,
  silence: 2,
  echo: 7,
  pause: 0,
  resume: 99,
  stop: 0,
}

export function beginRecovery(state: SendState, fault: Fault): SendResult {
  const isInBlock = state.phase.kind === 'block'
  const effects: SendEffect[] = isInBlock ? [{ kind: 'write', text: state.driver.keys.abandon }] : []
  return { state: { ...state, phase: { kind: 'settling', fault, silentMs: 0 } }, effects }
}

/** Types the marker; `silentMs`: how long the device has said nothing so far. */
export function typeMarker(state: SendState, fault: Fault, silentMs: number): SendResult {
  const limit = fault.kind === 'stop' || fault.kind === 'pause' ? GIVE_UP_STOPPING_MS : GIVE_UP_MS
  if (silentMs > limit) return giveUp(state, fault)
  const marker = `${state.driver.marker}s${state.markers % 10}`
  // Where giving up a text did not end it, its last line does: the text is sent again anyway.
  const last = silentMs > 0 ? state.steps[fault.step]?.block.at(-1) : undefined
  const close = last === undefined ? '' : `${last}\r`
  return {
    state: { ...state, markers: state.markers + 1, phase: { kind: 'marking', fault, marker, silentMs } },
    effects: [{ kind: 'write', text: close + state.driver.keys.eraseLine + marker }],
  }
}

function giveUp(state: SendState, fault: Fault): SendResult {
  if (fault.kind === 'stop')
    return endWith(state, { state: 'interrupted', message: 'stopped; the device did not answer' })
  return endWith(state, {
    state: 'unknown',
    step: fault.step,
    message: `the device stopped answering (${fault.message})`,
  })
}

/** Looks at the line being written while a marker or a clean prompt is awaited. */
export function recover(state: SendState): SendResult {
  const { phase } = state
  if (phase.kind !== 'marking' || !state.current.trimEnd().endsWith(phase.marker))
    return { state, effects: [] }
  return {
    state: {
      ...state,
      phase: { kind: 'clearing', fault: phase.fault, hasNewLine: false, silentMs: phase.silentMs },
    },
    effects: [{ kind: 'write', text: `${state.driver.keys.eraseLine}\r` }],
  }
}

/** At a clean prompt: goes on, or ends when this went wrong too often. */
export function recovered(state: SendState, fault: Fault): SendResult | null {
  const prompt = readPrompt(state.driver.prompt, null, state.current.trimEnd())
  if (prompt?.rest !== '') return null
  const at: SendState = { ...state, hosts: namesAfter(state.hosts, prompt.host), mode: prompt.mode }
  if (fault.kind === 'pause') return { state: { ...at, phase: { kind: 'paused' } }, effects: [] }
  if (fault.kind === 'stop') return endWith(at, { state: 'interrupted', message: 'stopped' })
  const section = at.steps[fault.step]?.section ?? 0
  const key = `${section}:${fault.kind}`
  const tries = at.attempts[key] ?? 0
  if (tries >= retries[fault.kind]) return endWith(at, endOf(fault))
  return restart({ ...learnFrom(at, fault, tries), attempts: { ...at.attempts, [key]: tries + 1 } }, section)
}

const endOf = (fault: Fault) =>
  fault.kind === 'error'
    ? ({ state: 'rejected', step: fault.step, message: fault.message } as const)
    : ({ state: 'unknown', step: fault.step, message: fault.message } as const)

/** Silence: more patience. Lost characters: less in flight. `tries`: how often before in this section. */
function learnFrom(state: SendState, fault: Fault, tries: number): SendState {
  if (fault.kind === 'silence') return { ...state, patience: Math.min(4, state.patience * 2) }
  if (fault.kind !== 'echo' || (state.isLockStep && tries === 0)) return state
  return sendLess(state)
}

/** A section that is left already is not left once more. */
function firstToRepeat({ steps, driver, mode }: SendState, section: number): number {
  const first = steps.findIndex((step) => step.section === section)
  const isLeft = steps[first]?.text === driver.leaveSection && driver.globalMode.test(mode)
  return isLeft ? first + 1 : first
}

/** The section again from its first line, with what leads there from the present mode. */
function restart(state: SendState, section: number): SendResult {
  const first = firstToRepeat(state, section)
  const from = state.steps[first]?.from ?? null
  const isLeaving = state.steps[first]?.text === state.driver.leaveSection
  const lead = (isLeaving ? [] : linesBetween(state.driver, state.mode, from, true)).map((text) =>
    frameStep(state.driver, text, section),
  )
  const fresh: SendState = {
    ...state,
    steps: [...state.steps.slice(0, first), ...lead, ...state.steps.slice(first)],
    phase: { kind: 'sending' },
    done: first,
    typed: { step: first, offset: 0 },
    at: 'echo',
    echoed: 0,
    shownFrom: 0,
    isWrong: false,
    isCautious: false,
    output: [],
    answered: 0,
    retyped: state.retyped + Math.max(1, state.typed.step - first),
  }
  return advance(fresh, [])
}

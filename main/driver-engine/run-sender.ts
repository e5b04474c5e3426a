/**
 * Carries out what ./sender.ts decides: bytes to the console, intents and outcomes to the record, timers. Everything
 * between a byte's arrival and the answer to it happens at once, because the echo is the clock.
 */
import { breakLookups } from './break-lookups.ts'
import type { Console } from './console.ts'
import type { SendEnd, SendInput, SendOptions, SendState } from './send-state.ts'
import { startSending } from './send-state.ts'
import { reduce } from './sender.ts'
import { nextQuiet, progressKey, stuckAfter } from './silence.ts'
import type { Step } from './steps.ts'
import { closedError } from './wait.ts'

/** Where a push is written down; every call is on disk when it returns. */
export interface SendRecord {
  /** Before the first Enter of steps `from` to `to`; all before `from` is confirmed. */
  intend(steps: readonly Step[], from: number, to: number): void
  fail(step: Step | undefined, as: 'rejected' | 'unknown', message: string): void
}

export interface SendProgress {
  readonly confirmed: number
  readonly sent: number
  readonly total: number
  readonly retyped: number
  readonly paused: boolean
}

export interface SendOutcome {
  readonly end: SendEnd
  readonly state: SendState
}

export interface Sending {
  readonly finished: Promise<SendOutcome>
  pause(): void
  resume(): void
  stop(): void
  progress(): SendProgress
}

export interface RunOptions extends SendOptions {
  readonly record?: SendRecord
  readonly onProgress?: (progress: SendProgress) => void
  readonly signal?: AbortSignal | undefined
}

const countLines = (steps: readonly Step[]): number => steps.filter((step) => step.line !== null).length

/** Lines of the source, as people count them; a section sent again counts once. */
export function progressOf(state: SendState): SendProgress {
  return {
    confirmed: countLines(state.steps.slice(0, state.done)),
    sent: countLines(state.steps.slice(0, state.typed.step)),
    total: countLines(state.steps),
    retyped: state.retyped,
    paused: state.phase.kind === 'paused',
  }
}

/**
 * Sends `steps` to a console that stands at a learned prompt. Where the prompt is not bare just now, because the device
 * prints a message into it, a clean one is asked for first.
 */
export function runSender(console: Console, steps: readonly Step[], options: RunOptions = {}): Sending {
  const { clock } = console
  const prompt = console.prompt()
  const hosts = console.hosts ?? (prompt ? [prompt.host] : null)
  if (!hosts) throw new Error('sending needs a learned prompt to begin at')
  const mode = prompt?.mode ?? 'privileged'
  let state = startSending(console.driver, steps, hosts, mode, options)
  state = { ...state, current: console.current(), ...(prompt ? {} : { phase: { kind: 'paused' } }) }
  let cancelTimer = () => {}
  let since = clock.now()
  let progressAt = since
  let settle: (outcome: SendOutcome) => void = () => {}
  let failed: (error: unknown) => void = () => {}
  const finished = new Promise<SendOutcome>((resolve, reject) => {
    settle = resolve
    failed = reject
  })

  const offLookups = breakLookups(console)
  const finish = (end: SendEnd) => {
    cancelTimer()
    off()
    offLookups()
    options.signal?.removeEventListener('abort', stop)
    console.hosts = state.hosts
    settle({ end, state })
  }
  const arm = (quietMs: number) => {
    cancelTimer()
    const quiet = nextQuiet(state, quietMs)
    const stuck = stuckAfter(state)
    const quietAt = quiet === null ? Number.POSITIVE_INFINITY : since + quiet
    const stuckAt = stuck === null ? Number.POSITIVE_INFINITY : progressAt + stuck
    const next = Math.min(quietAt, stuckAt)
    if (next === Number.POSITIVE_INFINITY) return
    cancelTimer = clock.after(next - clock.now(), () =>
      dispatch(
        quietAt <= stuckAt
          ? { kind: 'quiet', ms: clock.now() - since }
          : { kind: 'stuck', ms: clock.now() - progressAt },
      ),
    )
  }
  const carryOut = (input: SendInput) => {
    const before = state
    const result = reduce(state, input)
    state = result.state
    console.hosts = state.hosts
    for (const effect of result.effects) {
      if (effect.kind === 'write') console.write(effect.text)
      else if (effect.kind === 'intend') options.record?.intend(state.steps, effect.from, effect.to)
      else if (effect.kind === 'fail')
        options.record?.fail(state.steps[effect.step], effect.as, effect.message)
    }
    if (state.done !== before.done || state.phase.kind !== before.phase.kind)
      options.onProgress?.(progressOf(state))
    if (state.phase.kind === 'ended') return finish(state.phase.end)
    const isQuiet =
      input.kind === 'quiet' && result.effects.length === 0 && state.phase.kind === before.phase.kind
    if (!isQuiet) since = clock.now()
    if (input.kind === 'stuck' || progressKey(state) !== progressKey(before)) progressAt = clock.now()
    arm(isQuiet ? input.ms : 0)
  }
  const dispatch = (input: SendInput) => {
    try {
      carryOut(input)
    } catch (error) {
      cancelTimer()
      off()
      offLookups()
      failed(error)
    }
  }
  const stop = () => dispatch({ kind: 'stop' })
  const off = console.on((event) => {
    if (event.kind === 'message') return
    if (event.kind === 'closed') return dispatch({ kind: 'closed', message: closedError(console).message })
    if (event.kind === 'current' && event.text === state.current) return
    dispatch(event)
  })
  options.signal?.addEventListener('abort', stop, { once: true })
  dispatch({ kind: prompt ? 'start' : 'resume' })
  return {
    finished,
    pause: () => dispatch({ kind: 'pause' }),
    resume: () => dispatch({ kind: 'resume' }),
    stop,
    progress: () => progressOf(state),
  }
}

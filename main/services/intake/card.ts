/**
 * One card of the board: a console session, its state, and one task at a time (look, take in, recover, wait for the next).
 * A new task ends the one before; a pulled cable ends any, and the card looks again when it is back.
 */
import type { IntakeOutcome, IntakeWishes } from '../../../shared/contract/intake.ts'
import { sleep } from '../../clock.ts'
import type { SessionSecrets } from '../../driver-engine/attach.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { isBootSign } from '../../drivers/signs.ts'
import { WorkError } from '../../work-error.ts'
import { runRecovery } from '../recovery/run-recovery.ts'
import { numberOf } from '../wipe/wipe-result.ts'
import type { Card, CardOptions, RecoverRequest } from './card-options.ts'
import { type CardEvent, type CardState, cardAfter, freshCard } from './card-state.ts'
import { eventOf, lookUntilFound } from './look.ts'
import type { TakeInOptions, TakenIn } from './take-in.ts'

/** Between two looks whether the next switch is there, in milliseconds. */
const NEXT_MS = 15_000
/** Each look is recorded: a switch left plugged in overnight shall not fill the site file. Its next start is seen. */
const MOST_LOOKS = 40
const RECONNECT_MS = 2000
/** One alone may stand in an answer somebody asked for in the terminal. */
const START_SIGNS = 2
const RESTING = ['done', 'failed', 'locked', 'recognised', 'loader']

const GOOD: readonly IntakeOutcome[] = [
  ...(['read', 'harmless', 'backed_up', 'recovered', 'wiped', 'erased', 'pushed'] as const),
]

class Stopped extends Error {}

export function createCard(options: CardOptions): Card {
  const { id, number, session, clock, onChange } = options
  let state: CardState = freshCard
  let current: { readonly stop: AbortController; readonly settled: Promise<void> } | null = null
  let answerErasing: ((erases: boolean) => void) | null = null
  let stopListening: () => void = () => {}

  const tell = (event: CardEvent) => {
    state = cardAfter(state, event)
    onChange()
  }

  /** A start seen while nobody works means another device, or the same one anew. */
  const listen = () => {
    stopListening()
    let signs = 0
    stopListening = session.console().on((event) => {
      if (event.kind !== 'line' || session.state().kind !== 'open' || !isBootSign(event.text)) return
      signs += 1
      if (signs >= START_SIGNS && RESTING.includes(state.phase.kind)) look()
    })
  }

  const onError = (error: unknown) => {
    if (error instanceof WorkError && error.code === 'connection_lost') return lost(error.message)
    if (error instanceof WorkError) return tell({ kind: 'failed', message: error.message })
    options.onBug(error)
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }

  const launch = (task: (signal: AbortSignal) => Promise<void>) => {
    const before = current
    before?.stop.abort(new Stopped('stopped'))
    const stop = new AbortController()
    const run = async () => {
      await before?.settled
      if (!stop.signal.aborted) await task(stop.signal)
    }
    const settled = run().catch((error: unknown) => {
      if (!stop.signal.aborted) onError(error)
    })
    current = { stop, settled }
  }

  const recognise = async (identified: Identified, signal: AbortSignal) => {
    const facts = await options.readFacts(signal)
    const { identity } = identified
    tell({ kind: 'recognised', identity, facts, ...options.pastOf(numberOf(identity)) })
  }

  const look = (secrets: SessionSecrets = {}) =>
    launch(async (signal) => {
      listen()
      const identify = () => options.identify(secrets, signal)
      const found = await lookUntilFound({ clock, identify, signal, onEvent: tell })
      if (found) await recognise(found, signal)
    })

  const finish = (taken: TakenIn) => {
    const { outcome, message, steps } = taken
    tell({
      kind: 'ended',
      phase: GOOD.includes(outcome)
        ? { kind: 'done', outcome, message, steps }
        : { kind: 'failed', message, steps },
    })
  }

  const takeIn = (wishes: IntakeWishes, confirm: string) =>
    launch(async (signal) => {
      const begun = clock.now()
      const { facts } = state
      const identified = await options.identify({}, signal)
      const { identity } = identified
      tell({
        kind: 'began',
        startedAt: clock.timestamp(),
        expected: options.expected(identified, wishes),
      })
      const onSteps: TakeInOptions['onSteps'] = (steps) => tell({ kind: 'steps', steps })
      const end = await takeAll(identified, wishes, confirm, { signal, onSteps })
      const seconds = Math.round((clock.now() - begun) / 1000)
      const device = GOOD.includes(end.outcome) ? wishes.switch : null
      options.record({ identity, facts, outcome: end.outcome, message: end.message, seconds, device })
      if (session.state().kind === 'closed') return lost(end.message, true)
      finish(end)
      if (state.phase.kind === 'done') await waitForNext(numberOf(identity), signal)
    })

  const takeAll = async (
    identified: Identified,
    wishes: IntakeWishes,
    confirm: string,
    hooks: Pick<TakeInOptions, 'onSteps'> & { readonly signal: AbortSignal },
  ): Promise<TakenIn> => {
    try {
      const taken = await options.takeIn({ identified, wishes, confirm, ...hooks })
      const isReady = GOOD.includes(taken.outcome) && wishes.switch !== null
      return isReady ? await options.afterwards(identified.identity, wishes, taken, hooks) : taken
    } catch (error) {
      const steps = state.phase.kind === 'working' ? state.phase.steps : []
      if (hooks.signal.aborted) return { outcome: 'interrupted', message: 'Stopped.', steps }
      if (!(error instanceof WorkError)) throw error
      return { outcome: 'interrupted', message: error.message, steps }
    }
  }

  /** The same device is left alone; a silent line means that it was unplugged, and the next one is looked for. */
  const waitForNext = async (last: string | null, signal: AbortSignal) => {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      await sleep(clock, NEXT_MS, signal)
      try {
        const found = await options.identify({}, signal)
        if (numberOf(found.identity) !== last) return await recognise(found, signal)
      } catch (error) {
        if (signal.aborted) throw signal.reason
        if (error instanceof WorkError && error.code === 'console_busy') continue
        const event = eventOf(error)
        return event ? tell(event) : look()
      }
    }
  }

  const recover = (request: RecoverRequest) =>
    launch(async (signal) => {
      listen()
      for (const secret of [request.secrets?.password, request.secrets?.enable])
        if (secret) session.hide(secret)
      const begun = clock.now()
      const result = await session.work('takingIn', (console) =>
        runRecovery(console, {
          ...request,
          baud: session.baud(),
          signal,
          onProgress: (progress) => tell({ kind: 'recovering', progress }),
          onErases: () =>
            new Promise((resolve) => {
              answerErasing = resolve
              signal.addEventListener('abort', () => resolve(false), { once: true })
            }),
        }),
      )
      answerErasing = null
      if (session.state().kind === 'closed') return lost(result.message, true)
      const { identified, message } = result
      if (!identified || !['done', 'let_in', 'emptied'].includes(result.state))
        return tell({ kind: 'ended', phase: { kind: 'failed', message, steps: [] } })
      session.setIdentity(identified.identity, session.baud())
      // What was set just now is what it asks for from now on.
      const found = await options.identify(request.secrets ?? {}, signal)
      await recognise(found, signal)
      if (result.state === 'let_in') return
      const outcome: IntakeOutcome = result.state === 'done' ? 'recovered' : 'wiped'
      const seconds = Math.round((clock.now() - begun) / 1000)
      options.record({
        identity: found.identity,
        facts: state.facts,
        outcome,
        message,
        seconds,
        device: null,
      })
      finish({ outcome, message, steps: [] })
      await waitForNext(numberOf(found.identity), signal)
    })

  const lost = (message: string, wasWorking = false) => {
    if (state.phase.kind === 'cut') return
    tell({ kind: 'cut', message, wasWorking })
    launch(async (signal) => {
      while (session.state().kind === 'closed') {
        await sleep(clock, RECONNECT_MS, signal)
        await session.reconnect().catch((error: unknown) => {
          if (!(error instanceof WorkError)) throw error
        })
      }
      look()
    })
  }

  return {
    id,
    number,
    session,
    view: () => ({
      id,
      number,
      peer: session.peer,
      adapter: session.adapter,
      sessionId: session.id,
      ...state,
      ...options.view(),
    }),
    look,
    takeIn,
    recover,
    answer: (erases) => answerErasing?.(erases),
    stop() {
      const { kind } = state.phase
      current?.stop.abort(new Stopped('stopped'))
      if (kind === 'working' || kind === 'recovering')
        tell({ kind: 'failed', message: 'Stopped. Look again to go on.' })
    },
    lost,
    async close() {
      stopListening()
      current?.stop.abort(new Stopped('closed'))
      await current?.settled
    },
  }
}

/** Waiting on a console: for silence, for a condition, never longer than told, and not beyond a pulled cable. */
import { WorkError } from '../work-error.ts'
import type { Console } from './console.ts'

export function closedError(console: Console): WorkError {
  const reason = console.closed
  const what =
    reason?.kind === 'unplugged'
      ? 'the cable or adapter was unplugged'
      : reason?.kind === 'failed'
        ? reason.message
        : 'the connection was closed'
  return new WorkError('connection_lost', `${console.transport.peer}: ${what}. Connect again, then resume.`)
}

export interface WaitOptions {
  /** Silence that ends the wait, in milliseconds. */
  readonly quietMs: number
  /** Messages do not break the silence: they are no answer. */
  readonly ignoresMessages?: boolean
  /** Ends the wait whatever comes. */
  readonly limitMs: number
  readonly signal?: AbortSignal | undefined
  /** Ends the wait at once when true; looked at after every arrival. */
  readonly until?: () => boolean
}

/** A timer so much late is no timer's usual inaccuracy; after it, what waited is heard within the second time. */
const ASLEEP_MS = 250
const HEARING_MS = 250

/**
 * Resolves `true` when `until` held, `false` after `quietMs` without a byte or after `limitMs`. Rejects with a
 * WorkError when the connection is lost, with the signal's reason when it aborts.
 */
export function waitOn(console: Console, options: WaitOptions): Promise<boolean> {
  const { clock } = console
  const started = clock.now()
  return new Promise((resolve, reject) => {
    let cancel = () => {}
    const finish = (settle: () => void) => {
      off()
      cancel()
      options.signal?.removeEventListener('abort', abort)
      settle()
    }
    const abort = () => finish(() => reject(options.signal?.reason))
    const look = () => {
      const now = clock.now()
      const heardAt = options.ignoresMessages ? console.shown.at : console.lastByteAt
      const quietAt = Math.max(started, heardAt) + options.quietMs
      const endAt = Math.min(quietAt, started + options.limitMs)
      if (now >= endAt - 1e-6) finish(() => resolve(options.until?.() ?? false))
      else sleepUntil(endAt)
    }
    // Of a timer that comes late this program was not running (a lid closed, a machine at its limits): what the device
    // said meanwhile is still on its way to us, so nothing was silent yet.
    const sleepUntil = (at: number) => {
      cancel = clock.after(at - clock.now(), () => {
        if (clock.now() - at < ASLEEP_MS) look()
        else cancel = clock.after(HEARING_MS, look)
      })
    }
    const off = console.on((event) => {
      if (event.kind === 'closed') finish(() => reject(closedError(console)))
      else if (options.until?.()) finish(() => resolve(true))
    })
    if (console.closed) return finish(() => reject(closedError(console)))
    if (options.signal?.aborted) return abort()
    options.signal?.addEventListener('abort', abort, { once: true })
    if (options.until?.()) return finish(() => resolve(true))
    look()
  })
}

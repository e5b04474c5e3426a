/**
 * Looks who is at the other end of a card's cable, for as long as it takes somebody to plug it in. What is in the way is
 * told as the event it makes of the card; silence alone is waited out.
 */
import { type Clock, sleep } from '../../clock.ts'
import { WorkError } from '../../work-error.ts'
import type { CardEvent } from './card-state.ts'

/** Between two looks at a silent line, in milliseconds. */
const AGAIN_MS = 2000

const LOCKED = ['login_needed', 'login_refused', 'login_impossible', 'enable_needed', 'enable_refused']
/** A device that is off, that starts, or whose cable is in somebody's hand. */
const NOBODY_YET = ['silent_line', 'wrong_speed', 'no_prompt', 'no_answer', 'console_busy', 'echo_wrong']

/** What an error of looking makes of the card; null: look again. Rethrows what is none of them. */
export function eventOf(error: unknown): CardEvent | null {
  if (!(error instanceof WorkError)) throw error
  if (NOBODY_YET.includes(error.code)) return null
  if (LOCKED.includes(error.code)) return { kind: 'locked', message: error.message }
  if (error.code === 'boot_loader') return { kind: 'loader' }
  if (error.code === 'connection_lost') throw error
  return { kind: 'failed', message: error.message }
}

export interface LookOptions<Found> {
  readonly clock: Clock
  readonly identify: () => Promise<Found>
  readonly signal: AbortSignal
  readonly onEvent: (event: CardEvent) => void
}

/** Null: something is in the way, and was told. */
export async function lookUntilFound<Found>(options: LookOptions<Found>): Promise<Found | null> {
  const { clock, identify, signal, onEvent } = options
  onEvent({ kind: 'looking', note: null })
  for (;;) {
    try {
      return await identify()
    } catch (error) {
      if (signal.aborted) throw signal.reason
      const event = eventOf(error)
      if (event) {
        onEvent(event)
        return null
      }
      const isSilent = error instanceof WorkError && error.code === 'silent_line'
      onEvent({ kind: 'looking', note: isSilent || !(error instanceof WorkError) ? null : error.message })
    }
    await sleep(clock, AGAIN_MS, signal)
  }
}

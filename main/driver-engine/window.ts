/**
 * How much may be in flight to a device that lost characters. Few steps, since each is found out by a loss that costs
 * seconds: what is half a line is enough while a device reads as it echoes. One that loses even that gets a line at a
 * time, whole, at its bare prompt, where it has nothing else to do than read; in the end a few characters at a time.
 */
import type { SendState } from './send-state.ts'

const WINDOWS = [40, 20]
const WHOLE_LINE = 512
const PORTIONS = [16, 8]

const below = (sizes: readonly number[], window: number): number | undefined =>
  sizes.find((size) => size < window)

export function sendLess(state: SendState): SendState {
  if (state.isLockStep) return { ...state, window: below(PORTIONS, state.window) ?? state.window }
  const window = below(WINDOWS, state.window)
  return window === undefined ? { ...state, isLockStep: true, window: WHOLE_LINE } : { ...state, window }
}

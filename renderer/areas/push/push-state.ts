/** Colours of the states of a push: badges that carry white text in both schemes, and the hue of the panel behind. */
import type { PushState } from '../../../shared/contract/console.ts'

const GREEN = '#1f6b30'
const ORANGE = '#a8410b'
const RED = '#b3171e'

export const pushColors: Readonly<Record<PushState, string>> = {
  running: 'cable',
  paused: ORANGE,
  done: GREEN,
  rejected: RED,
  interrupted: ORANGE,
  unknown: ORANGE,
  mismatch: RED,
  refused: RED,
}

const hues: Readonly<Record<string, string>> = { [GREEN]: 'green', [ORANGE]: 'orange', [RED]: 'red' }

export const pushHue = (state: PushState): string => hues[pushColors[state]] ?? 'cable'
